import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../main/api/parse-json.js';
import { readProgram } from '../../main/api/read-program.js';
import type { Figure, Snapshot } from '../../main/domain/snapshot.js';
import { type Fixture, readFixture, type Wire } from '../demo-api/answers.js';

const fixtures: readonly Fixture[] = [
  'affiliate-documented',
  'affiliate-two-currencies',
  'legacy-overview-affiliate',
  'newsletter',
  'referral-flat',
  'referral-nested',
];
const hidden = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function checkFigure(figure: Figure): void {
  const numbers = [
    figure.form === 'count' || figure.form === 'tally' || figure.form === 'percent' ? figure.value : null,
  ];
  for (const value of numbers) {
    if (value === null) continue;
    expect(Number.isFinite(value) && value >= 0).toBe(true);
    if (figure.form !== 'percent') expect(Number.isSafeInteger(value)).toBe(true);
  }
  if (figure.growth !== null) expect(Number.isFinite(figure.growth)).toBe(true);
  const maps = [
    figure.form === 'money' ? figure.value : null,
    figure.form === 'tally' ? figure.amounts : null,
  ];
  for (const map of maps) {
    if (map === null) continue;
    expect(Object.keys(map).length).toBeLessThanOrEqual(33); // with what could not be read at all
    for (const [currency, amount] of Object.entries(map)) {
      if (amount === null) continue;
      expect(currency).toMatch(/^[a-z0-9]{1,16}$/);
      expect(amount.length >= 1 && amount.length <= 64).toBe(true);
    }
  }
}

function checkSnapshot(snapshot: Snapshot): void {
  for (const figure of Object.values(snapshot.figures)) checkFigure(figure);
  JSON.stringify(snapshot, (_, value: unknown) => {
    if (typeof value === 'string') expect(value).not.toMatch(hidden);
    return value;
  });
  expect(snapshot.identity.name?.length ?? 1).toBeLessThanOrEqual(200);
  expect(snapshot.identity.publicId ?? 'x').toMatch(/^[A-Za-z0-9_-]{1,64}$/);
}

function check(body: unknown): void {
  const answer = readProgram(body);
  if (answer.ok) checkSnapshot(answer.value);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}

/** Every place in an answer, as the keys that lead there. */
const placesIn = (value: Wire, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).flatMap((key) => [[...path, key], ...placesIn(value[key], [...path, key])])
    : [];

function put(root: Wire, path: readonly string[], value: unknown): void {
  const parent = path
    .slice(0, -1)
    .reduce((at, key) => (typeof at === 'object' && at !== null ? at[key] : undefined), root);
  const key = path.at(-1);
  if (typeof parent === 'object' && parent !== null && key !== undefined) parent[key] = value;
}

const odd = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '1,204',
    '1 204',
    '1,20',
    '-1',
    '1e400',
    'NaN',
    'Infinity',
    '\u202e12',
    '٣',
    -0,
    -1,
    1.5,
    1e308,
    Number.POSITIVE_INFINITY,
    [],
    {},
    [[]],
    true,
    { usd: null },
    { usd: -5 },
    { '': '$1' },
    { count: -1, amounts: [1] },
    JSON.parse('{"__proto__":{"polluted":1}}'),
    JSON.parse('{"constructor":{"prototype":{"polluted":1}}}'),
  ),
);

describe('answers nobody documented', () => {
  it('never throw, whatever they are', () => {
    fc.assert(fc.property(fc.jsonValue(), check), { numRuns: 300 });
    fc.assert(
      fc.property(
        fc.record({ status: odd, data: odd, message: odd, errors: odd }, { requiredKeys: [] }),
        check,
      ),
      { numRuns: 300 },
    );
  });

  it.each(fixtures)('never yield a figure below zero or no number: %s, bent in places', (fixture) => {
    const places = placesIn(readFixture(fixture));
    const bends = fc.array(fc.tuple(fc.constantFrom(...places), odd), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(bends, (bent) => {
        const body = readFixture(fixture);
        for (const [path, value] of bent) put(body, path, structuredClone(value));
        check(body);
      }),
      { numRuns: 150 },
    );
  });

  it('never throw when cut off anywhere', () => {
    const text = JSON.stringify(readFixture('affiliate-documented'));
    for (let length = 0; length < text.length; length += 7) {
      expect(parseJson(text.slice(0, length)).ok).toBe(false);
    }
  });
});
