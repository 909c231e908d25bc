import { describe, expect, it } from 'vitest';
import { everyFigureSpec } from '../../main/domain/figures.js';
import { de } from '../../main/domain/words/de.js';
import { en } from '../../main/domain/words/en.js';
import { plural } from '../../main/domain/words/plural.js';
import { everySentence } from './every-sentence.js';

const catalogues = { en, de };
const said = { en: everySentence(en), de: everySentence(de) };

/** Names, units, words that German has taken over, and what is only put together. */
const alike = [
  /^dir$/,
  /^names\.(product|demo)$/,
  /^figures\.types\.(affiliate|referral|newsletter)$/,
  /^figures\.(short|long)\.total-partners$/,
  /^troubles\.brief\.offline$/,
  /^window\.home\.demo$/,
  /^window\.program\.(details|anyChange)$/,
  /^window\.settingsOfProgram\.(onboarding|portal|widget)$/,
  /^window\.settings\.(test|version|system|quietRange)$/,
  /^window\.told\./,
  /^(tray\.program|terminal\.poll)$/,
  /^(window\.home\.troubleOf|window\.explain\.readAgo|troubles\.row\.alone)$/,
];

/** Where there is room for a word or two. */
const buttons = [
  /^troubles\.buttons\./,
  /^window\.add\.(addProgram|tryDemo|whereIsIt|close)$/,
  /^window\.found\.(another|done)$/,
  /^window\.replaceKey\.title$/,
  /^window\.home\.addProgram$/,
  /^window\.program\.(details|leaveDemo|resume)$/,
  /^window\.settings\.(addProgram|remove|removeProgram|keep|sendTest|quit)$/,
  /^window\.foot\.(openPartnero|whatChanged|hideFigures|refresh|settings|back)$/,
  /^window\.explain\.(copy|copied|notCopied|close)$/,
  /^window\.hidden\.show$/,
  /^window\.timeline\.kind\./,
];
const buttonLength = 22;
const labelLength = 24;

const isOneOf = (path: string, paths: readonly RegExp[]) => paths.some((one) => one.test(path));
const withValue = (text: string) => text.split('{value}').length - 1;

describe('German', () => {
  it('says every sentence that English says, and none besides', () => {
    expect([...said.de.keys()].sort()).toEqual([...said.en.keys()].sort());
  });

  it('says it in German', () => {
    const same = [...said.en].filter(([path, texts]) => texts.join() === said.de.get(path)?.join());
    expect(same.map(([path]) => path).filter((path) => !isOneOf(path, alike))).toEqual([]);
  });

  it('puts a value wherever English puts one', () => {
    const other = [...said.en].filter(([path, texts]) =>
      texts.some((text, index) => withValue(text) !== withValue(said.de.get(path)?.[index] ?? '')),
    );
    expect(other).toEqual([]);
  });

  it('quotes as German print does', () => {
    const odd = [...said.de.values()].flat().filter((text) => text.replace(/„[^“”]*“/g, '').match(/[„“”]/));
    expect(odd).toEqual([]);
  });
});

describe.each(['en', 'de'] as const)('the words in %s', (language) => {
  const words = catalogues[language];
  const sentences = said[language];
  const texts = [...sentences.values()].flat();

  it('leave nothing unsaid that was to be filled in', () => {
    const left = /undefined|null|NaN|\[object|\$\{|\{(?!value\})|%[sd]\b|TODO|^$/;
    expect([...sentences].filter(([, variants]) => variants.some((text) => left.test(text)))).toEqual([]);
  });

  it('are never loud, and have no quotes and dots of a typewriter', () => {
    expect(texts.filter((text) => /[!"]|\w'\w|\.\.\./.test(text))).toEqual([]);
  });

  it('fit on a button where they stand on one', () => {
    const long = [...sentences].filter(
      ([path, variants]) =>
        isOneOf(path, buttons) && variants.some((text) => text.length > buttonLength || text.endsWith('.')),
    );
    expect(long).toEqual([]);
  });

  it('have a short and a long name for every figure, of which the short one fits on a row', () => {
    for (const { name } of everyFigureSpec) {
      expect(words.figures.short[name]).toMatch(/^\p{Lu}/u);
      expect(words.figures.short[name].length).toBeLessThanOrEqual(labelLength);
      expect(words.figures.long[name]).toMatch(/^\p{Lu}/u);
    }
  });

  it('name no two figures alike where no heading tells them apart', () => {
    const names = everyFigureSpec.map(({ name }) => words.figures.long[name]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a kind of waiting', () => {
  it.each([
    [null, 'payouts requested', 'Auszahlungen angefragt'],
    [0, 'payouts requested', 'Auszahlungen angefragt'],
    [1, 'payout requested', 'Auszahlung angefragt'],
    [2, 'payouts requested', 'Auszahlungen angefragt'],
  ])('stands beside the number %j', (n, english, german) => {
    expect(en.figures.waiting['payouts-requested'](n)).toBe(english);
    expect(de.figures.waiting['payouts-requested'](n)).toBe(german);
  });
});

describe('an answer that cannot be read', () => {
  it('is told in German without what is known of it in English alone', () => {
    const where = 'a web page instead of data';
    const times = { asOf: null, since: '10:42', next: null };
    const said = [
      de.troubles.program.unreadable({ kind: 'unreadable', where }, times),
      de.troubles.refusal.unreadable({ kind: 'unreadable', where }, { program: null, until: null }),
    ];
    expect(said.join()).not.toContain(where);
  });
});

describe('a plural', () => {
  const forms = { one: 'one', few: 'few', other: 'other' };

  it.each([
    ['en', 1, 'one'],
    ['en', 0, 'other'],
    ['en', 3, 'other'],
    ['de', 1, 'one'],
    ['fr', 0, 'one'],
    ['pl', 3, 'few'],
  ])('in %s of %d follows its language: %s', (locale, n, form) => {
    expect(plural(locale, n, forms)).toBe(form);
  });

  it('takes the plain form where a language has one that was not given', () => {
    expect(plural('ar', 2, { other: 'other' })).toBe('other');
  });
});
