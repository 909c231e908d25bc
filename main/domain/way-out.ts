import type { AppTrouble } from './app-state.js';
import type { AppError, ErrorKind, KeychainTrouble } from './errors.js';

/** What a person can do about trouble, in one press. */
export type WayOut =
  | 'try-again'
  | 'try-now'
  | 'replace-key'
  | 'unlock'
  | 'remove-again'
  | 'add-program'
  | 'retry-disk'
  | 'dismiss';

/** In the form for a key there is one more: to keep it in memory alone. */
export type WayOutOfForm = WayOut | 'keep-for-run';

const fromKeychain: Readonly<Record<KeychainTrouble, WayOut>> = {
  absent: 'replace-key',
  locked: 'unlock',
  denied: 'unlock',
  'timed-out': 'try-again',
  /** It is asked again by itself; a key for one run can be given at once. */
  unavailable: 'replace-key',
};

const fromError: Readonly<Record<Exclude<ErrorKind, 'keychain'>, WayOut | null>> = {
  offline: 'try-again',
  'timed-out': 'try-now',
  tls: 'try-again',
  'key-refused': 'replace-key',
  /** Partnero named a time or asked for patience, and nothing is asked before. */
  'rate-limited': null,
  'server-failed': 'try-now',
  rejected: 'try-again',
  unreadable: 'try-again',
  'too-large': 'try-again',
  'other-program': 'replace-key',
  /** The way out is another start of the app; the sentence says so. */
  'other-origin': null,
  'key-left': 'remove-again',
};

export const wayOutOf = (error: AppError): WayOut | null =>
  error.kind === 'keychain' ? fromKeychain[error.state] : fromError[error.kind];

const fromApp: Readonly<Record<AppTrouble['kind'], WayOut>> = {
  'disk-failed': 'retry-disk',
  'file-set-aside': 'dismiss',
  'newer-file': 'dismiss',
  'no-tray': 'dismiss',
  'no-notifier': 'dismiss',
};

export const wayOutOfApp = (trouble: AppTrouble): WayOut => fromApp[trouble.kind];
