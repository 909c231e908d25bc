import type { AppTrouble } from '../../app-state.js';
import type { AppError, KeychainTrouble, OriginKind } from '../../errors.js';
import type { WayOut } from '../../way-out.js';
import type { TroubleTimes } from '../en/troubles.js';
import { originalName } from '../file-name.js';
import type { Lines } from '../words.js';
import { declined, mebibytes } from './answers.js';

const nextTry = (what: string, next: string | null) =>
  next === null ? what : `${what} Nächster Versuch: ${next}.`;

const keychain: Readonly<Record<KeychainTrouble, string>> = {
  absent: 'Der Schlüssel ist nicht im Schlüsselbund.',
  locked: 'Der Schlüsselbund ist gesperrt.',
  denied: 'Der Schlüsselbund lässt diese App den Schlüssel nicht lesen.',
  'timed-out': 'Der Schlüsselbund antwortet nicht.',
  unavailable: 'Hier ist kein Schlüsselbund, der Schlüssel ist nicht lesbar.',
};

const keychainBrief: Readonly<Record<KeychainTrouble, string>> = {
  absent: 'Schlüssel fehlt',
  locked: 'Schlüsselbund gesperrt',
  denied: 'kein Zugriff auf den Schlüsselbund',
  'timed-out': 'Schlüsselbund antwortet nicht',
  unavailable: 'kein Schlüsselbund',
};

const otherOrigin: Readonly<Record<OriginKind, string>> = {
  partnero: 'Gehört zu api.partnero.com. Starten Sie ohne --api-url.',
  loopback: 'Gehört zu einem Server auf diesem Computer. Mit dessen --api-url starten oder entfernen.',
};

const program: Lines<AppError, [TroubleTimes]> = {
  offline: (_, { asOf }) =>
    asOf === null ? 'Offline. Es wurde noch nichts abgerufen.' : `Offline. Stand ${asOf}.`,
  'timed-out': (_, { since, next }) => nextTry(`Keine Antwort seit ${since}.`, next),
  tls: () => 'Keine sichere Verbindung. Datum und Netzwerk prüfen.',
  'key-refused': ({ status }) =>
    status === 403
      ? 'Partnero hat den Schlüssel abgelehnt. Hat der Tarif die API?'
      : 'Partnero hat den Schlüssel abgelehnt. Abruf gestoppt.',
  'rate-limited': (_, { next }) => nextTry('Partnero bittet um Geduld.', next),
  'server-failed': ({ status }, { next }) => nextTry(`Serverfehler bei Partnero (${status}).`, next),
  rejected: ({ status, message }) =>
    message === '' ? `Partnero hat die Antwort verweigert (${status}).` : declined(message),
  // What is wrong with it is told in English alone.
  unreadable: () => 'Die Antwort von Partnero ist nicht lesbar.',
  'too-large': ({ limitBytes }) => `Die Antwort war zu groß (über ${mebibytes(limitBytes)}).`,
  'other-program': ({ name }) =>
    name === ''
      ? 'Der Schlüssel öffnet ein anderes Programm. Abruf gestoppt.'
      : `Der Schlüssel öffnet „${name}“. Abruf gestoppt.`,
  'other-origin': ({ addedFor }) => otherOrigin[addedFor],
  keychain: ({ state }) => keychain[state],
  'key-left': () => 'Ihr Schlüssel ist noch im Schlüsselbund.',
};

const brief: Lines<AppError> = {
  offline: () => 'offline',
  'timed-out': () => 'keine Antwort',
  tls: () => 'keine sichere Verbindung',
  'key-refused': () => 'Schlüssel abgelehnt',
  'rate-limited': () => 'Wartezeit',
  'server-failed': () => 'Serverfehler',
  rejected: () => 'Antwort verweigert',
  unreadable: () => 'Antwort nicht lesbar',
  'too-large': () => 'Antwort zu groß',
  'other-program': () => 'Schlüssel eines anderen Programms',
  'other-origin': () => 'in diesem Lauf nicht abgefragt',
  keychain: ({ state }) => keychainBrief[state],
  'key-left': () => 'Schlüssel nicht entfernt',
};

const notSaved = {
  full: 'Datenträger voll. Neue Zahlen bleiben ungespeichert.',
  'read-only': 'Datenträger nur lesbar. Neue Zahlen bleiben ungespeichert.',
  denied: 'Kein Schreibrecht. Neue Zahlen bleiben ungespeichert.',
  other: 'Speichern misslungen. Neue Zahlen bleiben ungespeichert.',
} as const;

const app: Lines<AppTrouble> = {
  'disk-failed': ({ reason }) => notSaved[reason],
  'file-set-aside': ({ file }) => `„${originalName(file)}“ war nicht lesbar und liegt beiseite.`,
  'newer-file': ({ file }) => `„${file}“ ist neuer als die App und bleibt, wie sie ist.`,
  'no-tray': () => 'Dieser Desktop hat keinen Infobereich, daher ein Fenster.',
  'no-notifier': () => 'Dieser Desktop zeigt keine Mitteilungen an. Sie warten.',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const row = {
  alone: (trouble: string) => capital(trouble),
  mustAct: (trouble: string, age: string) => `${capital(trouble)}, Stand ${age}`,
  passing: (trouble: string, age: string) => `Stand ${age}, ${trouble}`,
};

const buttons: Readonly<Record<WayOut, string>> = {
  'try-again': 'Wiederholen',
  'try-now': 'Abrufen',
  'replace-key': 'Ersetzen',
  unlock: 'Entsperren',
  'remove-again': 'Entfernen',
  'add-program': 'Programm hinzufügen',
  'retry-disk': 'Wiederholen',
  dismiss: 'Ausblenden',
};

export const troubles = { program, brief, row, app, buttons };
