/** Why a secret could not be had from the system's keychain; `absent` although one was stored means lost or locked away. */
export type KeychainTrouble = 'absent' | 'locked' | 'denied' | 'timed-out' | 'unavailable';

/** Where a key was added: Partnero itself, or a server on this machine. A key of one is never sent to the other. */
export type OriginKind = 'partnero' | 'loopback';

/**
 * Everything that can go wrong with a program and is expected to, some day. No member ever holds a key. Texts
 * from a server are plain text, stripped of control characters and capped where they are made.
 */
export type AppError =
  | { readonly kind: 'offline' }
  | { readonly kind: 'timed-out'; readonly afterMs: number }
  | { readonly kind: 'tls' }
  | { readonly kind: 'key-refused'; readonly status: 401 | 403 }
  /** `retryAfterMs` counts from the answer; null when the server named no time. */
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number | null }
  | { readonly kind: 'server-failed'; readonly status: number }
  | { readonly kind: 'rejected'; readonly status: number; readonly message: string }
  /** `where` names the place in the answer, or what came instead of one. */
  | { readonly kind: 'unreadable'; readonly where: string }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  /** The key opens another program than the one it is kept for. */
  | { readonly kind: 'other-program'; readonly name: string }
  /** The program was added for the other kind of address, and is not asked in this run. */
  | { readonly kind: 'other-origin'; readonly addedFor: OriginKind }
  | { readonly kind: 'keychain'; readonly state: KeychainTrouble }
  /** All of it was to be removed, and its key could not be. */
  | { readonly kind: 'key-left' };

export type ErrorKind = AppError['kind'];

/** Trouble that waiting does not mend. Such a program is not asked again until the user acts. */
export const needsTheUser = (error: AppError): boolean =>
  error.kind === 'key-refused' ||
  error.kind === 'other-program' ||
  error.kind === 'other-origin' ||
  error.kind === 'key-left' ||
  (error.kind === 'keychain' && (error.state === 'absent' || error.state === 'denied'));
