import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pageFiles } from '../../main/desktop/app-protocol.js';
import { languages } from '../../main/domain/language.js';

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

  it.each(languages)('has a page whose first frame is at most 30 kilobytes, zipped, in %s', (language) => {
    const first = ['index.html', 'index.css', 'page.js', `words-${language}.js`];
    const bytes = first.map((file) => gzipSync(read(`renderer/${file}`), { level: 9 }).byteLength);
    expect(bytes.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(30 * 1_024);
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
