import type { KeychainTrouble } from '../../errors.js';
import type { Refusal } from '../../refusal.js';
import type { Lines } from '../words.js';
import { declined, mebibytes } from './answers.js';

/** What an attempt to use a key, or another wish, ran into. */
export interface Attempt {
  /** The program whose key was to be replaced; null when one was to be added. */
  readonly program: string | null;
  /** When Partnero allows another try; null when it named no time. */
  readonly until: string | null;
}

const notKept: Readonly<Record<KeychainTrouble, string>> = {
  absent: 'The keychain did not keep the key. Try again.',
  locked: 'The keychain is locked, so the key was not kept. Unlock it and try again.',
  denied: 'The keychain does not let this app keep the key. Allow it and try again.',
  'timed-out': 'The keychain did not answer, so the key was not kept. Try again.',
  unavailable:
    'No keychain can be found here, so the key was not kept. On Linux, start a keyring and try again.',
};

/** A program stays as it is while its key cannot be taken out of the keychain. */
export const notRemoved: Readonly<Record<KeychainTrouble, string>> = {
  absent: 'The keychain did not remove the key. Try again.',
  locked: 'The keychain is locked, so the key was not removed. Unlock it and try again.',
  denied: 'The keychain does not let this app remove the key. Allow it and try again.',
  'timed-out': 'The keychain did not answer, so the key was not removed. Try again.',
  unavailable: 'The keychain could not be reached, so the key was not removed. Try again.',
};

const notAKey = {
  empty: 'Paste the program’s API key first.',
  'odd-characters': 'This is no API key: it has characters that no key has. Copy it again.',
  'too-long': 'This is too long for an API key. Copy the key alone.',
} as const;

/** Why a wish came to nothing, below the form. All was left as it was. */
export const refusal: Lines<Refusal, [Attempt]> = {
  offline: () => 'Offline, so the key could not be tried. Try again when you are connected.',
  'timed-out': () => 'Partnero did not answer, so the key could not be tried. Try again.',
  tls: () => 'No secure connection to Partnero. Check this computer’s date and network, then try again.',
  'key-refused': ({ status }) =>
    status === 403
      ? 'Partnero refused this key. The program’s plan may have no API access.'
      : 'Partnero refused this key. Copy it again from your program’s API tab.',
  'rate-limited': (_, { until }) =>
    until === null
      ? 'Partnero asks us to wait. Try again in a few minutes.'
      : `Partnero asks us to wait until ${until}. Try again then.`,
  'server-failed': ({ status }) => `Partnero’s server failed (${status}). Try again later.`,
  rejected: ({ status, message }) =>
    message === ''
      ? `Partnero declined to answer (${status}). Check the key and try again.`
      : declined(message),
  unreadable: ({ where }) => `Partnero’s answer could not be read: ${where}. Try again later.`,
  'too-large': ({ limitBytes }) =>
    `Partnero’s answer was larger than ${mebibytes(limitBytes)} and was not read.`,
  'other-program': ({ name }, attempt) => {
    const found = name === '' ? 'another program' : `“${name}”`;
    return attempt.program === null
      ? `This key opens ${found}. Add it as a program of its own?`
      : `This key opens ${found}, not “${attempt.program}”. Add it as a program of its own?`;
  },
  'other-origin': () =>
    'This program belongs to another address. Start the app with that address to change its key.',
  keychain: ({ state }) => notKept[state],
  'key-left': () => 'The old key could not be removed. Remove it first.',
  'not-a-key': ({ why }) => notAKey[why],
  'no-such-program': () => 'This program is no longer here.',
  'not-allowed': () => 'This app may not do that.',
  'nobody-shows-notices': () => 'Nothing on this desktop shows notifications, so none could be sent.',
};
