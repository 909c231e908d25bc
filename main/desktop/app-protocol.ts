import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { languages } from '../domain/language.js';
import type { Undo } from '../undo.js';

export const pageScheme = 'app';
export const pageOrigin = `${pageScheme}://glance`;

const plainPath = '/plain.html';
export const plainUrl = `${pageOrigin}${plainPath}`;

const scripts = [
  'page',
  'program',
  'programs',
  'form',
  'later',
  ...languages.flatMap((tag) => [`words-${tag}`, `form-${tag}`, `later-${tag}`]),
];
const htmlType = 'text/html; charset=utf-8';
const types = {
  [htmlType]: ['index.html'],
  'text/javascript; charset=utf-8': scripts.map((name) => `${name}.js`),
  'text/css; charset=utf-8': ['index.css', 'form.css', 'later.css'],
};

/** All that a page may ask for, by path. What is asked never becomes part of a file name. */
export const pageFiles: ReadonlyMap<string, { readonly file: string; readonly type: string }> = new Map(
  Object.entries(types).flatMap(([type, files]) => files.map((file) => [`/${file}`, { file, type }])),
);

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  // No dialog, no print, no window, no download; a form only tells the page that it was sent.
  'sandbox allow-scripts allow-same-origin allow-forms',
].join('; ');

/** Refused by the session as well; by this at once, and without anybody being asked. */
const powers = [
  ...[
    'accelerometer',
    'autoplay',
    'bluetooth',
    'camera',
    'clipboard-read',
    'clipboard-write',
    'display-capture',
  ],
  ...['encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'idle-detection'],
  ...['keyboard-map', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'serial', 'sync-xhr', 'usb', 'window-management'],
  'xr-spatial-tracking',
].map((power) => `${power}=()`);

/** Once, and before `ready`. */
export function registerPageScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Where the page's files come from, and the text of the page that takes its place when it keeps ending. */
export interface PageSource {
  read(file: string): Promise<Uint8Array<ArrayBuffer>>;
  plain(): string;
}

/** Serves the built page out of `folder`, to the session that this protocol belongs to. */
export function servePage(
  protocol: Pick<Protocol, 'handle' | 'unhandle'>,
  folder: string,
  plain: PageSource['plain'],
): Undo {
  const source = { plain, read: (file: string) => readFile(join(folder, file)) };
  protocol.handle(pageScheme, (request) => answer(request, source));
  // Not there before Electron 25, where the session's end is its end.
  return () => protocol.unhandle?.(pageScheme);
}

export async function answer(
  request: Pick<Request, 'method' | 'url'>,
  { read, plain }: PageSource,
): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  const asked = new URL(request.url);
  if (asked.host !== 'glance' || asked.search !== '') return refusal(404);
  if (asked.pathname === plainPath) return served(plain(), htmlType);
  const found = pageFiles.get(asked.pathname);
  if (found === undefined) return refusal(404);
  try {
    return served(await read(found.file), found.type);
  } catch {
    return refusal(404);
  }
}

const strict = {
  'content-security-policy': policy,
  'permissions-policy': powers.join(', '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const;

const served = (body: string | Uint8Array<ArrayBuffer>, type: string) =>
  new Response(body, { headers: { ...strict, 'content-type': type } });

const refusal = (status: number) => new Response(null, { status, headers: strict });
