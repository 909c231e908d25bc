import type { Shell } from 'electron';
import type { Opener } from '../ports.js';

/** The page names one of these; it never sends an address. */
const places = {
  dashboard: 'https://app.partnero.com',
  'key-help': 'https://help.partnero.com/article/50-how-to-find-my-api-key',
} as const;

/** Domains under which Partnero serves the portals of its customers, and lets nobody else serve anything. */
const portalDomains = ['.partneroapp.com', '.partneroapp.site', '.referral.site'];
const longestAddress = 2_048;
/** What a URL parser silently drops (tabs, line ends) or mends (back slashes), and so hides from the reader. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const mended = /[\u0000-\u0020\u007f-\u00a0\\]/;

/** An address out of an answer as it may be opened, or null: https, a portal's host, its usual port, no user name. */
export function portalAddress(address: string): string | null {
  if (address.length > longestAddress || mended.test(address)) return null;
  const url = parse(address);
  if (url === null || url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '' || url.port !== '') return null;
  return portalDomains.some((domain) => url.hostname.endsWith(domain)) ? url.href : null;
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

export function createOpener(shell: Pick<Shell, 'openExternal'>): Opener {
  return {
    async open(place) {
      const address = place.kind === 'portal' ? portalAddress(place.address) : places[place.kind];
      if (address === null) return false;
      try {
        await shell.openExternal(address);
        return true;
      } catch {
        return false;
      }
    },
  };
}
