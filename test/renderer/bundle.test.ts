import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import config from '../../electron.vite.config.js';
import { pageFiles } from '../../main/desktop/app-protocol.js';
import { type Language, languages } from '../../main/domain/language.js';

/** Of all that a first frame needs: page, styles, code and words of one language. */
const firstFrameBytes = 30_000;
/** Of all that can be loaded in one language. */
const wholeBytes = 56_000;

const startViews = {
  'the first run': ['form.js', 'form.css'],
  'one program': ['program.js'],
  'a list': ['programs.js'],
} as const;
type StartView = keyof typeof startViews;
const ofLanguage = (language: Language, view: StartView) =>
  view === 'the first run' ? [`words-${language}.js`, `form-${language}.js`] : [`words-${language}.js`];
const startsIn = languages.flatMap((language) =>
  (Object.keys(startViews) as StartView[]).map((view) => [view, language] as const),
);

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

  it.each(startsIn)('needs at most 30 kB gzipped for the first frame of %s, in %s', (view, language) => {
    const names = ['index.html', 'index.css', 'page.js', ...startViews[view], ...ofLanguage(language, view)];
    expect(bytesOf(names), shown(names)).toBeLessThanOrEqual(firstFrameBytes);
  });

  it.each(languages)('is at most 56 kB gzipped with all that is behind one step, in %s', (language) => {
    const others = languages.filter((tag) => tag !== language).map((tag) => `-${tag}.js`);
    const names = [...files.keys()].filter((name) => !others.some((end) => name.endsWith(end)));
    expect(bytesOf(names), shown(names)).toBeLessThanOrEqual(wholeBytes);
  });

  it('loads nothing before that but what it counts', () => {
    const needs = Object.fromEntries([...files].map(([name, one]) => [name, one.needs]));
    const start = {
      'page.js': [],
      'form.js': ['page.js'],
      'program.js': ['page.js'],
      'programs.js': ['page.js'],
    };
    const words = languages.map((tag) => [`words-${tag}.js`, ['page.js']]);
    const ofForm = languages.map((tag) => [`form-${tag}.js`, []]);
    expect(needs).toMatchObject({ ...start, ...Object.fromEntries([...words, ...ofForm]) });
  });

  it('has no sentence outside the files of its language', () => {
    const holding = (text: string) =>
      [...files].filter(([, one]) => one.text.includes(text)).map(([name]) => name);
    expect(holding('Nobody is waiting')).toEqual(['words-en.js']);
    expect(holding('Niemand wartet')).toEqual(['words-de.js']);
    expect(holding('Your Partnero programs')).toEqual(['form-en.js']);
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
