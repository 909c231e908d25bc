import { describe, expect, it } from 'vitest';
import { everyFigureSpec } from '../../main/domain/figures.js';
import { en } from '../../main/domain/words/en.js';
import { plural } from '../../main/domain/words/plural.js';
import type { Words } from '../../main/domain/words/words.js';

const texts = (part: unknown): string[] => {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(texts) : [];
};

describe('the words', () => {
  it('have a short and a long name for every figure', () => {
    for (const { name } of everyFigureSpec) {
      expect(en.figures.short[name]).toMatch(/^[A-Z]/);
      expect(en.figures.long[name]).toMatch(/^[A-Z]/);
    }
  });

  it('name no two figures alike where no heading tells them apart', () => {
    const affiliate = everyFigureSpec.map(({ name }) => en.figures.long[name]);
    expect(new Set(affiliate).size).toBe(affiliate.length);
  });

  it('are never loud, and quote as print does', () => {
    expect(texts(en).filter((text) => /[!"]|\w'\w|\.\.\./.test(text))).toEqual([]);
  });

  it('can be said in another language by an object of the same shape', () => {
    const others: Words = {
      ...en,
      tray: { ...en.tray, nobody: 'Niemand wartet', asOf: (time) => `Stand ${time}` },
    };
    expect(others.tray.asOf('10:42')).toBe('Stand 10:42');
  });

  it.each([
    [null, 'payouts requested'],
    [0, 'payouts requested'],
    [1, 'payout requested'],
    [2, 'payouts requested'],
  ])('stand beside the number %j', (n, words) => {
    expect(en.figures.waiting['payouts-requested'](n)).toBe(words);
  });
});

describe('a plural', () => {
  const forms = { one: 'one', few: 'few', other: 'other' };

  it.each([
    ['en', 1, 'one'],
    ['en', 0, 'other'],
    ['en', 3, 'other'],
    ['fr', 0, 'one'],
    ['pl', 3, 'few'],
  ])('in %s of %d follows its language: %s', (locale, n, form) => {
    expect(plural(locale, n, forms)).toBe(form);
  });

  it('takes the plain form where a language has one that was not given', () => {
    expect(plural('ar', 2, { other: 'other' })).toBe('other');
  });
});
