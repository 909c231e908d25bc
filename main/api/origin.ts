import type { OriginKind } from '../domain/errors.js';
import { fail, ok, type Result } from '../domain/result.js';

/** Scheme, host and port, without a slash at the end. */
export const partneroOrigin = 'https://api.partnero.com';

/** As typed; what a URL parser would forgive (back slashes, tabs, user names) is not an origin. */
const shape = /^https?:\/\/[a-z0-9.:[\]-]+\/?$/i;
/** As the URL parser writes them. */
const loopback = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/** Where keys may be sent: Partnero itself or this machine, and nowhere else. */
export function parseOrigin(text: string): Result<string, { readonly kind: 'origin-refused' }> {
  if (!shape.test(text)) return fail({ kind: 'origin-refused' });
  try {
    const { origin, hostname } = new URL(text);
    if (origin === partneroOrigin || loopback.test(hostname)) return ok(origin);
  } catch {
    // Not a URL after all, such as a port above 65535.
  }
  return fail({ kind: 'origin-refused' });
}

export const originKind = (origin: string): OriginKind =>
  origin === partneroOrigin ? 'partnero' : 'loopback';
