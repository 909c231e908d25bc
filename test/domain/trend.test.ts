import { describe, expect, it } from 'vitest';
import type { DayPoint, PointValue, Trend } from '../../main/domain/history.js';
import { trendsIn } from '../../main/domain/trend.js';
import { affiliate } from '../fakes/snapshots.js';
import { absorbed, count, type Given, money } from './absorbing.js';

const day = (number: number) => new Date(Date.UTC(2026, 2, 10 + number)).toISOString().slice(0, 10);

/** One value a day, a gap where there is none. */
const points = (values: readonly (PointValue | undefined)[]): DayPoint[] =>
  values.flatMap((value, at) =>
    value === undefined ? [] : [{ day: day(at), takenAtMs: at, values: { 'total-revenue': value } }],
  );

const from = (number: number, ...values: Trend['values']): Trend => ({ firstDay: day(number), values });

describe('the days of a figure', () => {
  it.each<[string, (PointValue | undefined)[], string | null, Trend | undefined]>([
    ['are none without a day', [], null, undefined],
    ['are numbers as they are', [3, 5, 4.5], null, from(0, 3, 5, 4.5)],
    ['have a gap where the app did not run', [3, undefined, undefined, 5], null, from(0, 3, null, null, 5)],
    ['are amounts in hundredths', ['$1.00', '$1,124.90'], null, from(0, 100, 112_490)],
    ['are money of the program’s own currency', [{ eur: '€2.00', usd: '$1.00' }], 'USD', from(0, 100)],
    [
      'are money of the first where it has none of its own',
      [{ eur: '€2.00', usd: '$1.00' }],
      'GBP',
      from(0, 200),
    ],
    ['are never of two currencies', [{ eur: '€2.00' }, { usd: '$1.00' }], 'USD', from(1, 100)],
    [
      'have a gap where money is there in another currency',
      [{ usd: '$1.00' }, { eur: '€2.00' }, { usd: '$3.00' }],
      'USD',
      from(0, 100, null, 300),
    ],
    ['have a gap where nothing is there', [{ usd: '$1.00' }, {}], 'USD', from(0, 100, null)],
    [
      'have a gap where an amount cannot be read',
      ['$1.00', 'one dollar', '$3.00'],
      null,
      from(0, 100, null, 300),
    ],
    ['begin anew where amounts are written otherwise', ['1,00 €', '$1.00'], null, from(1, 100)],
    ['are none where nothing can be read', ['one dollar'], null, undefined],
  ])('%s', (_, values, currency, trend) => {
    expect(trendsIn(points(values), currency)['total-revenue']).toEqual(trend);
  });

  it('end with the last day of all, whether the figure was told then or not', () => {
    const days = [...points([3]), { day: day(2), takenAtMs: 2, values: { approved: 1 } }];
    expect(trendsIn(days, null)).toEqual({
      'total-revenue': from(0, 3, null, null),
      approved: from(2, 1),
    });
  });

  it('are not years of nothing because a clock was years ahead once', () => {
    const ahead = { day: '2099-01-01', takenAtMs: 1, values: { 'total-revenue': 4 } };
    expect(trendsIn([...points([3]), ahead], null)['total-revenue']).toEqual({
      firstDay: '2099-01-01',
      values: [4],
    });
  });
});

/** Answers of an affiliate program whose revenue is told, one a day from `firstDay` on. */
const answers = (values: readonly (PointValue | null | undefined)[], currency = 'USD'): Given[] =>
  values.flatMap((value, at) =>
    value === undefined
      ? []
      : [{ snapshot: affiliate({ revenue: value as never, currency }), day: day(at), atMs: at }],
  );
const trendOf = (given: readonly Given[]) => absorbed(given).memory.remembered.trend;

describe('the trend in the list', () => {
  it.each<[string, Given[], Trend | null]>([
    ['has the first day at once', answers([{ usd: '$1.00' }]), from(0, 100)],
    [
      'has one value a day',
      answers([{ usd: '$1.00' }, { usd: '$1.00' }, { usd: '$2.00' }]),
      from(0, 100, 100, 200),
    ],
    ['has gaps', answers([{ usd: '$1.00' }, undefined, { usd: '$2.00' }]), from(0, 100, null, 200)],
    [
      'has a gap where it was not told',
      answers([{ usd: '$1.00' }, null, { usd: '$2.00' }]),
      from(0, 100, null, 200),
    ],
    ['is nothing where it was never told', answers([null, null]), null],
    ['begins when it was first told', answers([null, { usd: '$1.00' }]), from(1, 100)],
    [
      'has the last good answer of a day',
      [...answers([{ usd: '$1.00' }]), ...answers([{ usd: '$2.00' }])],
      from(0, 200),
    ],
    [
      'keeps what was told earlier in the day',
      [...answers([{ usd: '$1.00' }]), ...answers([null])],
      from(0, 100),
    ],
    [
      'is not changed by a day before its last',
      [...answers([{ usd: '$1.00' }, { usd: '$2.00' }]), ...answers([{ usd: '$9.00' }])],
      from(0, 100, 200),
    ],
    [
      'goes on through an amount that cannot be read',
      answers([{ usd: '$1.00' }, { usd: 'much' }, { usd: '$3.00' }]),
      from(0, 100, null, 300),
    ],
    [
      'goes on after nothing was there',
      answers([{ usd: '$1.00' }, {}, { usd: '$3.00' }]),
      from(0, 100, null, 300),
    ],
    ['begins anew in another currency', answers([{ usd: '$1.00' }, { eur: '€2.00' }], 'EUR'), from(1, 200)],
    [
      'begins anew where amounts are written otherwise',
      answers([{ usd: '1,00 $' }, { usd: '$2.00' }]),
      from(1, 200),
    ],
    [
      'begins anew in another currency that came after a day without',
      answers([{ usd: '$1.00' }, null, { eur: '€2.00' }], 'EUR'),
      from(2, 200),
    ],
  ])('%s', (_, given, trend) => {
    expect(trendOf(given)).toEqual(trend);
  });

  it('is of the last 28 days', () => {
    const values = Array.from({ length: 40 }, (_, at) => ({ usd: `$${at}.00` }));
    const trend = trendOf(answers(values));
    expect(trend?.firstDay).toBe(day(12));
    expect(trend?.values).toEqual(Array.from({ length: 28 }, (_, at) => (at + 12) * 100));
  });

  it('has nothing of the days before a long gap', () => {
    expect(trendOf(answers([{ usd: '$1.00' }, ...Array(400).fill(undefined), { usd: '$2.00' }]))).toEqual(
      from(401, 200),
    );
  });

  it('says what the history would', () => {
    const values = [
      { usd: '$1.00' },
      undefined,
      null,
      {},
      { usd: '$12.50', eur: '€1.00' },
      { usd: '$1,000.00' },
    ];
    const { memory } = absorbed(answers(values));
    expect(memory.remembered.trend).toEqual(trendsIn(memory.recent.days, 'USD')['total-revenue']);
  });

  it('of a type that is not known is of the figure that was told first', () => {
    const unknown = (figures: ReturnType<typeof affiliate>['figures']) => {
      const snapshot = affiliate();
      return { ...snapshot, identity: { ...snapshot.identity, type: 'unknown' as const }, figures };
    };
    const { memory } = absorbed([
      { snapshot: unknown({ 'total-subscribers': count(5) }), day: day(0) },
      { snapshot: unknown({ 'total-subscribers': count(6) }), day: day(1) },
    ]);
    expect(memory.remembered.trend).toEqual(from(0, 5, 6));
    const other = { snapshot: unknown({ 'total-revenue': money({ usd: '$1.00' }) }), day: day(2) };
    expect(absorbed([other], memory).memory.remembered.trend).toEqual(from(2, 100));
  });
});
