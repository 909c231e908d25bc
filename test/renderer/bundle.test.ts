import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import config from '../../electron.vite.config.js';
import { pageFiles } from '../../main/desktop/app-protocol.js';
import { languages } from '../../main/domain/language.js';

const limitBytes = 30 * 1024;

interface BuiltFile {
  readonly text: string;
  /** Files of ours that are loaded before it runs. */
  readonly needs: readonly string[];
  readonly bytes: number;
}
const files = new Map<string, BuiltFile>();
const file = (name: string): BuiltFile => {
  const found = files.get(name);
  if (found === undefined) throw new Error(`There is no ${name}`);
  return found;
};
const bytesOf = (names: readonly string[]) => names.reduce((sum, name) => sum + file(name).bytes, 0);
const shown = (names: readonly string[]) =>
  `${names.map((name) => `${name} ${file(name).bytes}`).join(', ')}: ${bytesOf(names)} bytes gzipped`;

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production'); // else it is built with what helps while developing
  const { renderer } = config as { renderer: { build: object } };
  const built = await build({
    ...renderer,
    configFile: false,
    logLevel: 'error',
    build: { ...renderer.build, write: false },
  });
  for (const one of (built as Rollup.RollupOutput).output) {
    const text = String(one.type === 'chunk' ? one.code : one.source);
    const needs = one.type === 'chunk' ? one.imports : [];
    files.set(one.fileName, { text, needs, bytes: gzipSync(text, { level: 9 }).length });
  }
}, 60_000);
afterAll(() => vi.unstubAllEnvs());

describe('the built page', () => {
  it('is the files that main serves', () => {
    const served = [...pageFiles.values()].map((one) => one.file);
    expect([...files.keys()].sort()).toEqual(served.sort());
  });

  it.each(languages)('needs at most 30 KB gzipped for the first frame of a program, in %s', (language) => {
    const first = ['index.html', 'index.css', 'page.js', `words-${language}.js`];
    const later = ['programs.js', 'later.js', 'later.css', `later-${language}.js`];
    expect(bytesOf(first), `${shown(first)}\n${shown([...first, ...later])}`).toBeLessThanOrEqual(limitBytes);
  });

  it('loads nothing before that but what it counts', () => {
    expect(file('page.js').needs).toEqual([]);
    for (const [name, { needs }] of files) {
      const language = languages.find((tag) => name === `later-${tag}.js`);
      const allowed = ['page.js', ...(language === undefined ? [] : [`words-${language}.js`])];
      expect(
        needs.filter((needed) => !allowed.includes(needed)),
        name,
      ).toEqual([]);
    }
  });

  it('has no sentence outside the files of its language', () => {
    const holding = (text: string) =>
      [...files].filter(([, one]) => one.text.includes(text)).map(([name]) => name);
    expect(holding('Nobody is waiting')).toEqual(['words-en.js']);
    expect(holding('Niemand wartet')).toEqual(['words-de.js']);
    expect(holding('Pause all notices')).toEqual(['later-en.js']);
    expect(holding('Alle Mitteilungen pausieren')).toEqual(['later-de.js']);
  });

  it('has no zod, no text run as a script, no style attribute and no inline script', () => {
    for (const [name, { text }] of files) {
      if (name.endsWith('.js')) expect(text, name).not.toMatch(/ZodError|_zod|\beval\(|new Function/);
    }
    expect(file('index.html').text).not.toMatch(/\sstyle=|<script(?![^>]*\ssrc=)/);
  });
});
