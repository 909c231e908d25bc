import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageFiles, registerPageScheme, servePage } from '../../main/desktop/app-protocol.js';
import { plainPage } from '../../main/desktop/plain-page.js';
import { de } from '../../main/domain/words/de.js';
import { tongueFor } from '../../main/domain/words/tongue.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glance-page-'));
  for (const { file } of pageFiles.values()) writeFileSync(join(folder, file), `this is ${file}`);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Handler = (request: Request) => Response | Promise<Response>;

/** Asks as Electron would, which hands over what the page wrote, parsed. */
function serving() {
  const handlers = new Map<string, Handler>();
  const undo = servePage(
    {
      handle: (scheme, handler) => void handlers.set(scheme, handler as Handler),
      unhandle: (scheme) => void handlers.delete(scheme),
    },
    folder,
    () => plainPage(tongueFor('de', { tags: [], locale: 'de-DE' })),
  );
  const ask = async (url: string, method = 'GET') => {
    const response = await handlers.get('app')?.({ url, method } as Request);
    if (response === undefined) throw new Error('Nobody serves app://');
    return response;
  };
  return { ask, undo, handlers };
}

describe('the page', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['page.js', 'text/javascript; charset=utf-8'],
    ['programs.js', 'text/javascript; charset=utf-8'],
    ['later.js', 'text/javascript; charset=utf-8'],
    ['words-en.js', 'text/javascript; charset=utf-8'],
    ['later-de.js', 'text/javascript; charset=utf-8'],
    ['index.css', 'text/css; charset=utf-8'],
    ['later.css', 'text/css; charset=utf-8'],
  ])('is served its %s, with its type', async (file, type) => {
    const response = await serving().ask(`app://glance/${file}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(`this is ${file}`);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('has a plain one to take its place, in the language of the moment, of no script and nothing else', async () => {
    const response = await serving().ask('app://glance/plain.html');
    const policy = (await serving().ask('app://glance/index.html')).headers.get('content-security-policy');
    expect(response.headers.get('content-security-policy')).toBe(policy);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await response.text();
    expect(html).toContain('<html lang="de"');
    expect(html).toContain(de.plain.what);
    expect(html).not.toMatch(/<script|style=|\son\w+=/);
    expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => to)).toEqual([
      'index.css',
      'index.html',
    ]);
  });

  it('may load only itself, and run no text as a script', async () => {
    const policy = (await serving().ask('app://glance/index.html')).headers.get('content-security-policy');
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
        "trusted-types 'none'; sandbox allow-scripts allow-same-origin allow-forms",
    );
  });

  it('is allowed no power that it could ask for', async () => {
    const powers = (await serving().ask('app://glance/index.html')).headers.get('permissions-policy') ?? '';
    expect(powers.split(', ')).toEqual(expect.arrayContaining(['camera=()', 'usb=()', 'bluetooth=()']));
    expect(powers.split(', ').filter((power) => !power.endsWith('=()'))).toEqual([]);
  });

  it.each([
    'app://glance/',
    'app://glance',
    'app://glance/secret.txt',
    'app://glance/../secret.txt',
    'app://glance/%2e%2e/secret.txt',
    'app://glance/..%2fsecret.txt',
    'app://glance/..\\secret.txt',
    'app://glance//index.html',
    'app://glance/./index.html/',
    'app://glance/INDEX.HTML',
    'app://glance/index.html%00',
    'app://glance/index.html?x',
    'app://glance/__proto__',
    'app://glance/constructor',
    'app://glance/words-fr.js',
    'app://glance/words-de.js?1',
    'app://glance/file:///etc/passwd',
    'app://evil/index.html',
    'app://glance.evil/index.html',
    'app://glance:81/index.html',
  ])('gets nothing for %s', async (url) => {
    const response = await serving().ask(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS'])('may not %s', async (method) => {
    expect((await serving().ask('app://glance/index.html', method)).status).toBe(405);
  });

  it('gets nothing, and no error that names a path, for a file that is not there', async () => {
    rmSync(join(folder, 'page.js'));
    const response = await serving().ask('app://glance/page.js');
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('is served no more once that is undone', () => {
    const { undo, handlers } = serving();
    undo();
    expect(handlers.size).toBe(0);
  });

  it('has a secure origin of its own', () => {
    const registered: unknown[] = [];
    registerPageScheme({ registerSchemesAsPrivileged: (schemes) => void registered.push(...schemes) });
    expect(registered).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
    ]);
  });
});
