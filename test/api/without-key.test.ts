import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { withoutKey } from '../../main/api/without-key.js';
import { Secret } from '../../main/domain/secret.js';
import { readFixture } from '../demo-api/answers.js';

const key = 'Abcd-1234.KSiw_0001-iI';
const wide = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0);

afterEach(() => vi.unstubAllGlobals());

/** How many patterns are made from now on. */
function countPatterns(): () => number {
  let made = 0;
  const construct = (target: typeof RegExp, given: unknown[]) => {
    made += 1;
    return Reflect.construct(target, given);
  };
  vi.stubGlobal('RegExp', new Proxy(RegExp, { construct }));
  return () => made;
}

it('an answer that does not hold the key is not searched by a pattern, which holds main up for as long as it takes to make', () => {
  const answer = readFixture('affiliate-documented');
  const made = countPatterns();
  expect(withoutKey(answer, new Secret(key))).toEqual(answer);
  expect(made()).toBe(0);
  expect(withoutKey({ name: `So ${key}!` }, new Secret(key))).toEqual({ name: 'So ***!' });
  expect(made()).toBe(1);
});

it('the key is found however its letters are written and whatever nobody sees is between them', () => {
  const form = fc.constantFrom<(letter: string) => string>(
    (letter) => letter,
    (letter) => letter.toUpperCase(),
    (letter) => letter.toLowerCase(),
    wide,
    (letter) =>
      letter.toLowerCase() === 'k' ? '\u212a' : letter === 's' || letter === 'S' ? '\u017f' : letter,
  );
  const hidden = fc.constantFrom(
    '',
    '',
    ' ',
    '\u200b',
    '\u0301',
    '\u3164',
    '\ufffd',
    '\n',
    '\u{e0041}',
    '\u3099',
  );
  const letters = fc.tuple(
    ...[...key].map((letter) => fc.tuple(form, hidden).map(([write, after]) => write(letter) + after)),
  );
  fc.assert(
    fc.property(fc.string(), letters, fc.string({ unit: 'binary' }), (before, spelled, after) => {
      const told = withoutKey(`${before}${spelled.join('')}${after}`, new Secret(key));
      expect(told).toContain('***');
    }),
  );
});
