import type { AppTrouble } from '../../app-state.js';
import type { AppError, KeychainTrouble, OriginKind } from '../../errors.js';
import type { WayOut } from '../../way-out.js';
import type { TroubleTimes } from '../en/troubles.js';
import type { Lines } from '../words.js';
import { declined, mebibytes } from './answers.js';

const nextTry = (what: string, next: string | null) =>
  next === null ? what : `${what} Nächster Versuch: ${next}.`;

const keychain: Readonly<Record<KeychainTrouble, string>> = {
  absent: 'Der Schlüssel ist nicht im Schlüsselbund.',
  locked: 'Der Schlüsselbund ist gesperrt.',
  denied: 'Der Schlüsselbund lässt diese App den Schlüssel nicht lesen.',
  'timed-out': 'Der Schlüsselbund antwortet nicht.',
  unavailable: 'Hier ist kein Schlüsselbund zu finden, der Schlüssel kann nicht gelesen werden.',
};

const keychainBrief: Readonly<Record<KeychainTrouble, string>> = {
  absent: 'Schlüssel fehlt',
  locked: 'Schlüsselbund gesperrt',
  denied: 'kein Zugriff auf den Schlüsselbund',
  'timed-out': 'Schlüsselbund antwortet nicht',
  unavailable: 'kein Schlüsselbund',
};

const otherOrigin: Readonly<Record<OriginKind, string>> = {
  partnero:
    'Für api.partnero.com hinzugefügt, daher in diesem Lauf nicht abgefragt. Starten Sie ohne --api-url.',
  loopback:
    'Für einen Server auf diesem Computer hinzugefügt. Starten Sie mit dessen --api-url oder entfernen Sie es.',
};

const program: Lines<AppError, [TroubleTimes]> = {
  offline: (_, { asOf }) =>
    asOf === null ? 'Offline. Es wurde noch nichts abgerufen.' : `Offline. Stand ${asOf}.`,
  'timed-out': (_, { since, next }) => nextTry(`Keine Antwort seit ${since}.`, next),
  tls: () => 'Keine sichere Verbindung zu Partnero. Prüfen Sie Datum und Netzwerk dieses Computers.',
  'key-refused': ({ status }) =>
    status === 403
      ? 'Partnero hat diesen Schlüssel abgelehnt, der Abruf ist gestoppt. Vielleicht enthält der Tarif keinen API-Zugang.'
      : 'Partnero hat diesen Schlüssel abgelehnt, der Abruf ist gestoppt.',
  'rate-limited': (_, { next }) => nextTry('Partnero bittet um Geduld.', next),
  'server-failed': ({ status }, { next }) =>
    nextTry(`Der Server von Partnero meldet einen Fehler (${status}).`, next),
  rejected: ({ status, message }) =>
    message === '' ? `Partnero hat die Antwort verweigert (${status}).` : declined(message),
  // What is wrong with it is told in English alone.
  unreadable: () => 'Die Antwort von Partnero ist nicht lesbar.',
  'too-large': ({ limitBytes }) =>
    `Die Antwort von Partnero war größer als ${mebibytes(limitBytes)} und wurde nicht gelesen.`,
  'other-program': ({ name }) =>
    name === ''
      ? 'Dieser Schlüssel öffnet jetzt ein anderes Programm, der Abruf ist gestoppt.'
      : `Dieser Schlüssel öffnet jetzt „${name}“, der Abruf ist gestoppt.`,
  'other-origin': ({ addedFor }) => otherOrigin[addedFor],
  keychain: ({ state }) => keychain[state],
  'key-left': () => 'Der Schlüssel ließ sich nicht aus dem Schlüsselbund entfernen.',
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
  full: 'Der Datenträger ist voll. Neue Zahlen werden nicht gespeichert.',
  'read-only': 'Der Datenträger ist schreibgeschützt. Neue Zahlen werden nicht gespeichert.',
  denied: 'Diese App darf nicht in ihren Ordner schreiben. Neue Zahlen werden nicht gespeichert.',
  other: 'Das Speichern ist fehlgeschlagen. Neue Zahlen werden nicht gespeichert.',
} as const;

const app: Lines<AppTrouble> = {
  'disk-failed': ({ reason }) => notSaved[reason],
  'file-set-aside': ({ file }) => `Eine Datei war nicht lesbar. Sie wurde als „${file}“ beiseitegelegt.`,
  'newer-file': ({ file }) =>
    `„${file}“ stammt von einer neueren Version. Die Datei bleibt, wie sie ist; Neues wird darin nicht gespeichert.`,
  'no-tray': () => 'Dieser Desktop hat keinen Infobereich, daher ist dies ein gewöhnliches Fenster.',
  'no-notifier': () =>
    'Auf diesem Desktop zeigt nichts Mitteilungen an. Sie werden aufbewahrt, bis das möglich ist.',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const row = {
  alone: (trouble: string) => capital(trouble),
  mustAct: (trouble: string, age: string) => `${capital(trouble)}, Stand ${age}`,
  passing: (trouble: string, age: string) => `Stand ${age}, ${trouble}`,
};

const buttons: Readonly<Record<WayOut, string>> = {
  'try-again': 'Erneut versuchen',
  'try-now': 'Jetzt versuchen',
  'replace-key': 'Schlüssel ersetzen',
  unlock: 'Entsperren',
  'remove-again': 'Schlüssel entfernen',
  'add-program': 'Programm hinzufügen',
  'retry-disk': 'Erneut versuchen',
  dismiss: 'Ausblenden',
};

export const troubles = { program, brief, row, app, buttons };
