import type { AppTrouble } from '../../app-state.js';
import type { AppError, KeychainTrouble, OriginKind } from '../../errors.js';
import type { WayOut } from '../../way-out.js';
import { originalName } from '../file-name.js';
import type { Lines } from '../words.js';
import { declined, mebibytes } from './answers.js';

/** Times as the reader writes them: `10:42`, or with the day when it was not today. Null is not known. */
export interface TroubleTimes {
  /** Of the figures that are shown; null when nothing has been read yet. */
  readonly asOf: string | null;
  readonly since: string;
  /** Of the next try; null while one runs, and when none is due. */
  readonly next: string | null;
}

const nextTry = (what: string, next: string | null) =>
  next === null ? what : `${what} Next try at ${next}.`;

const keychain: Readonly<Record<KeychainTrouble, string>> = {
  absent: 'The key is not in the keychain.',
  locked: 'The keychain is locked.',
  denied: 'The keychain does not let this app read the key.',
  'timed-out': 'The keychain does not answer.',
  unavailable: 'No keychain here, so the key cannot be read.',
};

const keychainBrief: Readonly<Record<KeychainTrouble, string>> = {
  absent: 'key gone',
  locked: 'keychain locked',
  denied: 'keychain refused',
  'timed-out': 'no answer from the keychain',
  unavailable: 'no keychain',
};

const otherOrigin: Readonly<Record<OriginKind, string>> = {
  partnero: 'Added for api.partnero.com, so it is not read in this run. Start without --api-url.',
  loopback: 'Added for a server on this computer. Start with its --api-url, or remove it.',
};

/** What is wrong with a program, in its line of trouble. */
const program: Lines<AppError, [TroubleTimes]> = {
  offline: (_, { asOf }) =>
    asOf === null ? 'Offline. Nothing has been read yet.' : `Offline. Shown as of ${asOf}.`,
  'timed-out': (_, { since, next }) => nextTry(`No answer since ${since}.`, next),
  tls: () => 'No secure connection. Check date and network.',
  'key-refused': ({ status }) =>
    status === 403
      ? 'Partnero refused this key. Its plan may lack the API.'
      : 'Partnero refused this key, so reading has stopped.',
  'rate-limited': (_, { next }) => nextTry('Partnero asks us to wait.', next),
  'server-failed': ({ status }, { next }) => nextTry(`Partnero’s server failed (${status}).`, next),
  rejected: ({ status, message }) =>
    message === '' ? `Partnero declined to answer (${status}).` : declined(message),
  unreadable: ({ where }) => `Partnero’s answer could not be read: ${where}.`,
  'too-large': ({ limitBytes }) =>
    `Partnero’s answer was larger than ${mebibytes(limitBytes)} and was not read.`,
  'other-program': ({ name }) =>
    name === ''
      ? 'The key opens another program, so reading stopped.'
      : `The key opens “${name}”, so reading stopped.`,
  'other-origin': ({ addedFor }) => otherOrigin[addedFor],
  keychain: ({ state }) => keychain[state],
  'key-left': () => 'Its key could not be removed from the keychain.',
};

/** The same in two or three words, as they stand inside a sentence. */
const brief: Lines<AppError> = {
  offline: () => 'offline',
  'timed-out': () => 'no answer',
  tls: () => 'no secure connection',
  'key-refused': () => 'key refused',
  'rate-limited': () => 'asked to wait',
  'server-failed': () => 'server failed',
  rejected: () => 'declined',
  unreadable: () => 'unreadable answer',
  'too-large': () => 'answer too large',
  'other-program': () => 'key of another program',
  'other-origin': () => 'not read in this run',
  keychain: ({ state }) => keychainBrief[state],
  'key-left': () => 'key not removed',
};

const notSaved = {
  full: 'The disk is full. New numbers are not kept.',
  'read-only': 'The disk is read-only. New numbers are not kept.',
  denied: 'Its folder cannot be written. New numbers are not kept.',
  other: 'Saving failed. New numbers are not kept.',
} as const;

/** What is wrong with the app itself. */
const app: Lines<AppTrouble> = {
  'disk-failed': ({ reason }) => notSaved[reason],
  'file-set-aside': ({ file }) => `“${originalName(file)}” could not be read and was set aside.`,
  'newer-file': ({ file }) => `“${file}” is from a newer version: changes are not kept.`,
  'no-tray': () => 'This desktop has no tray, so this is an ordinary window.',
  'no-notifier': () => 'Nothing on this desktop shows notifications. They are kept.',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Below a program's name on the list: trouble in brief, and the age of its figures. */
const row = {
  alone: (trouble: string) => capital(trouble),
  mustAct: (trouble: string, age: string) => `${capital(trouble)}, as of ${age}`,
  passing: (trouble: string, age: string) => `as of ${age}, ${trouble}`,
};

/** On the button of the way out. */
const buttons: Readonly<Record<WayOut, string>> = {
  'try-again': 'Try again',
  'try-now': 'Try now',
  'replace-key': 'Replace key',
  unlock: 'Unlock',
  'remove-again': 'Remove key',
  'add-program': 'Add program',
  'retry-disk': 'Try again',
  dismiss: 'Dismiss',
};

export const troubles = { program, brief, row, app, buttons };
