import type { KeychainTrouble } from '../../errors.js';
import type { Refusal } from '../../refusal.js';
import type { Attempt } from '../en/refusals.js';
import type { Lines } from '../words.js';
import { declined, mebibytes } from './answers.js';

const notKept: Readonly<Record<KeychainTrouble, string>> = {
  absent: 'Der Schlüsselbund hat den Schlüssel nicht behalten. Versuchen Sie es erneut.',
  locked:
    'Der Schlüsselbund ist gesperrt, der Schlüssel wurde nicht abgelegt. Entsperren Sie ihn und versuchen Sie es erneut.',
  denied:
    'Der Schlüsselbund lässt diese App den Schlüssel nicht ablegen. Erlauben Sie es und versuchen Sie es erneut.',
  'timed-out':
    'Der Schlüsselbund hat nicht geantwortet, der Schlüssel wurde nicht abgelegt. Versuchen Sie es erneut.',
  unavailable:
    'Hier ist kein Schlüsselbund zu finden, der Schlüssel wurde nicht abgelegt. Starten Sie unter Linux einen und versuchen Sie es erneut.',
};

export const notRemoved: Readonly<Record<KeychainTrouble, string>> = {
  absent: 'Der Schlüsselbund hat den Schlüssel nicht entfernt. Versuchen Sie es erneut.',
  locked:
    'Der Schlüsselbund ist gesperrt, der Schlüssel wurde nicht entfernt. Entsperren Sie ihn und versuchen Sie es erneut.',
  denied:
    'Der Schlüsselbund lässt diese App den Schlüssel nicht entfernen. Erlauben Sie es und versuchen Sie es erneut.',
  'timed-out':
    'Der Schlüsselbund hat nicht geantwortet, der Schlüssel wurde nicht entfernt. Versuchen Sie es erneut.',
  unavailable:
    'Der Schlüsselbund war nicht erreichbar, der Schlüssel wurde nicht entfernt. Versuchen Sie es erneut.',
};

const notAKey = {
  empty: 'Fügen Sie zuerst den API-Schlüssel des Programms ein.',
  'odd-characters':
    'Das ist kein API-Schlüssel: Es enthält Zeichen, die kein Schlüssel hat. Kopieren Sie ihn noch einmal.',
  'too-long': 'Das ist zu lang für einen API-Schlüssel. Kopieren Sie nur den Schlüssel.',
} as const;

export const refusal: Lines<Refusal, [Attempt]> = {
  offline: () =>
    'Offline, der Schlüssel konnte nicht geprüft werden. Versuchen Sie es mit Verbindung erneut.',
  'timed-out': () =>
    'Partnero hat nicht geantwortet, der Schlüssel konnte nicht geprüft werden. Versuchen Sie es erneut.',
  tls: () =>
    'Keine sichere Verbindung zu Partnero. Prüfen Sie Datum und Netzwerk dieses Computers und versuchen Sie es erneut.',
  'key-refused': ({ status }) =>
    status === 403
      ? 'Partnero hat diesen Schlüssel abgelehnt. Vielleicht enthält der Tarif des Programms keinen API-Zugang.'
      : 'Partnero hat diesen Schlüssel abgelehnt. Kopieren Sie ihn noch einmal aus dem Reiter „API“ Ihres Programms.',
  'rate-limited': (_, { until }) =>
    until === null
      ? 'Partnero bittet um Geduld. Versuchen Sie es in einigen Minuten erneut.'
      : `Partnero bittet um Geduld bis ${until}. Versuchen Sie es dann erneut.`,
  'server-failed': ({ status }) =>
    `Der Server von Partnero meldet einen Fehler (${status}). Versuchen Sie es später erneut.`,
  rejected: ({ status, message }) =>
    message === ''
      ? `Partnero hat die Antwort verweigert (${status}). Prüfen Sie den Schlüssel und versuchen Sie es erneut.`
      : declined(message),
  unreadable: () => 'Die Antwort von Partnero ist nicht lesbar. Versuchen Sie es später erneut.',
  'too-large': ({ limitBytes }) =>
    `Die Antwort von Partnero war größer als ${mebibytes(limitBytes)} und wurde nicht gelesen.`,
  'other-program': ({ name }, attempt) => {
    const found = name === '' ? 'ein anderes Programm' : `„${name}“`;
    return attempt.program === null
      ? `Dieser Schlüssel öffnet ${found}. Als eigenes Programm hinzufügen?`
      : `Dieser Schlüssel öffnet ${found}, nicht „${attempt.program}“. Als eigenes Programm hinzufügen?`;
  },
  'other-origin': () =>
    'Dieses Programm gehört zu einer anderen Adresse. Starten Sie die App mit ihr, um den Schlüssel zu ändern.',
  keychain: ({ state }) => notKept[state],
  'key-left': () => 'Der alte Schlüssel ließ sich nicht entfernen. Entfernen Sie ihn zuerst.',
  'not-a-key': ({ why }) => notAKey[why],
  'no-such-program': () => 'Dieses Programm gibt es hier nicht mehr.',
  'not-allowed': () => 'Das darf diese App nicht.',
  'nobody-shows-notices': () =>
    'Auf diesem Desktop zeigt nichts Mitteilungen an, daher wurde keine gesendet.',
};
