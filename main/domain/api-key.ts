import { fail, ok, type Result } from './result.js';
import { Secret } from './secret.js';

/** Where a key is kept: in the system's keychain, or in memory until the app quits. */
export type KeyKeep = 'keychain' | 'run';

export type KeyFault = { readonly kind: 'not-a-key'; readonly why: 'empty' | 'odd-characters' | 'too-long' };

/** Windows keeps at most 2,560 bytes, written as UTF-16; no key known is near it. */
const longest = 1024;

/**
 * A key as pasted, without what pasting brings along: white space anywhere, zero-width characters, quotes around
 * it, a leading `Bearer`. What is left must be printable ASCII, because it travels in a header.
 */
export function readKey(pasted: Secret): Result<Secret, KeyFault> {
  const bare = pasted
    .reveal()
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu, ' ')
    .trim()
    .replace(/^(["'`])(.*)\1$/u, '$2')
    .replace(/^Bearer /iu, '')
    .replaceAll(' ', '');
  if (bare === '') return fail({ kind: 'not-a-key', why: 'empty' });
  if (bare.length > longest) return fail({ kind: 'not-a-key', why: 'too-long' });
  if (!/^[\x21-\x7e]+$/.test(bare)) return fail({ kind: 'not-a-key', why: 'odd-characters' });
  return ok(new Secret(bare));
}
