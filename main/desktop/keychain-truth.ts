import { assertNever } from '../domain/result.js';
import { Secret } from '../domain/secret.js';
import type { SecretRead, SecretWrite } from '../ports.js';
import type { KeychainAnswer, KeychainCall } from './keychain-calls.js';
import type { KeyringState } from './keyring-state.js';

export type Trouble = Exclude<SecretRead, { readonly state: 'present' }>;

const unavailable = (detail: string): Trouble => ({ state: 'unavailable', detail });

/** What a keyring that is not open means for a call. Null for one that is. */
export function keyringTrouble(keyring: KeyringState): Trouble | null {
  switch (keyring) {
    case 'unlocked':
      return null;
    case 'locked':
      return { state: 'locked' };
    case 'no-answer':
      return { state: 'timed-out' };
    case 'no-collection':
      return unavailable('There is no default keyring');
    case 'no-service':
      return unavailable('No keyring service is installed');
    case 'no-start':
      return unavailable('The keyring service does not start');
    case 'no-bus':
      return unavailable('There is no session bus');
    default:
      return assertNever(keyring);
  }
}

export interface Calling {
  readonly call: KeychainCall['call'];
  readonly asked: boolean;
  /** A keyring service was found before in this run. */
  readonly wasMet: boolean;
}

/** Sure to hold no entry: the entry was looked for in every keyring, or there never was a service. One that is gone left its keyrings on disk. */
const hasNone = (keyring: KeyringState, wasMet: boolean): boolean =>
  keyring === 'no-collection' || (keyring === 'no-service' && !wasMet);

/**
 * Why a call should not even be made, or null. Only what a person asked for may open a prompt, and only writing
 * makes a first keyring.
 */
export function reasonNotToCall(keyring: KeyringState, { call, asked, wasMet }: Calling): Trouble | null {
  if (call === 'forget' && hasNone(keyring, wasMet)) {
    return { state: 'unavailable', detail: 'There is no keyring', holdsNothing: true };
  }
  if (asked && keyring === 'locked') return null;
  if (asked && keyring === 'no-collection' && call === 'write') return null;
  return keyringTrouble(keyring);
}

/** Texts of libsecret, of GLib, of macOS and of Windows, as keytar hands them on. The first that fits decides. */
const failures: readonly (readonly [RegExp, Trouble['state']])[] = [
  [/locked|interaction is not allowed|no UI possible/i, 'locked'],
  [/dismiss|cancel|denied|name or passphrase you entered is not correct/i, 'denied'],
  [/timeout was reached|timed out|did not receive a reply/i, 'timed-out'],
];

const detailLength = 200;
/** One line for the log. No library is known to repeat a secret in an error; this makes sure. */
const detailOf = (text: string, secret: string | undefined): string =>
  (secret ? text.replaceAll(secret, '[redacted]') : text).replace(/\s+/g, ' ').trim().slice(0, detailLength);

function failureOf(text: string, secret: string | undefined): Trouble {
  const state = failures.find(([pattern]) => pattern.test(text))?.[1] ?? 'unavailable';
  return state === 'unavailable' ? unavailable(detailOf(text, secret)) : { state };
}

/** The daemon that the helper's libsecret once met is gone; it does not look for the one that followed. */
export const metAnotherDaemon = (answer: KeychainAnswer): boolean =>
  answer.answer === 'failed' &&
  /not provided by any \.service files|has no owner|connection is closed|disconnected/i.test(answer.detail);

/** `keyring` is how it was found after the call: keytar says null for what is not there and for what is locked. */
export function readOutcome(answer: KeychainAnswer, keyring: KeyringState): SecretRead {
  switch (answer.answer) {
    case 'found':
      return { state: 'present', secret: new Secret(answer.secret) };
    case 'nothing':
    case 'done':
      return keyringTrouble(keyring) ?? { state: 'absent' };
    case 'failed':
      return failureOf(answer.detail, undefined);
    default:
      return assertNever(answer);
  }
}

/** Also for forgetting: what is not in an open keyring is forgotten. */
export function writeOutcome(answer: KeychainAnswer, keyring: KeyringState, call: KeychainCall): SecretWrite {
  switch (answer.answer) {
    case 'done':
    case 'found':
      return { state: 'done' };
    case 'nothing':
      return keyringTrouble(keyring) ?? { state: 'done' };
    case 'failed':
      return failureOf(answer.detail, call.call === 'write' ? call.secret : undefined);
    default:
      return assertNever(answer);
  }
}
