import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pageFiles } from '../../main/desktop/app-protocol.js';

const built = (path: string) => fileURLToPath(new URL(`../../out/${path}`, import.meta.url));
const read = (path: string) => readFileSync(built(path), 'utf8');
/** What a CommonJS bundle loads as soon as it is loaded itself; `import()` becomes a require inside a promise. */
const loadedAtOnce = (code: string) =>
  [...code.matchAll(/(?<!then\(\(\)\s*=>\s*)require\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name);

/** Of what `npm run build` made last; `npm test` builds first. */
describe('the build', () => {
  it('has a preload script of under a kilobyte that needs Electron alone', () => {
    const preload = read('preload/index.js');
    expect(loadedAtOnce(preload)).toEqual(['electron']);
    expect(Buffer.byteLength(preload)).toBeLessThan(1_024);
  });

  it('has just the page’s files that main serves', () => {
    const files = [...pageFiles.values()].map(({ file }) => file).sort();
    expect(readdirSync(built('renderer')).sort()).toEqual(files);
  });

  it('starts main without the keychain and without the bus', () => {
    const atStart = loadedAtOnce(read('main/index.js'));
    expect(atStart).toContain('electron');
    expect(atStart.filter((name) => /keytar|linux|dbus/.test(name ?? ''))).toEqual([]);
  });

  it('carries no shim for an older Electron, and no source maps', () => {
    for (const file of readdirSync(built('main'))) {
      expect(file).not.toMatch(/\.map$|later-apis/);
      expect(read(`main/${file}`)).not.toMatch(/registerStreamProtocol|undici/);
    }
  });
});
