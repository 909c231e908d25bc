import { describe, expect, it } from 'vitest';
import type { PointValue } from '../../main/domain/history.js';
import type { Past } from '../../main/domain/remembered.js';
import type { Money, Snapshot } from '../../main/domain/snapshot.js';
import { affiliate, type Told } from '../fakes/snapshots.js';
import { absorbed, amount, count, money, telling } from './absorbing.js';

const partners = (...counts: (number | null)[]) =>
  counts.map((value) => telling({ 'total-partners': count(value) }));

describe('what a figure told before', () => {
  it.each<[string, (number | null)[], Past | undefined]>([
    ['is nothing at first sight', [5], undefined],
    ['is nothing while it stays', [5, 5, 5], undefined],
    ['is the value it had, at the time that told it last', [5, 5, 7], { value: 5, atMs: 2_000 }],
    ['stays while the new value does', [5, 7, 7, 7], { value: 5, atMs: 1_000 }],
    ['is the one just before, after two moves', [5, 7, 9], { value: 7, atMs: 2_000 }],
    ['is what was known once it is unknown', [5, 7, null], { value: 7, atMs: 2_000 }],
    ['is kept while it stays unknown', [5, null, null, null], { value: 5, atMs: 1_000 }],
    ['stays when another value is told again', [5, null, null, 7], { value: 5, atMs: 1_000 }],
    ['is nothing when the same is told again', [5, null, 5], undefined],
    ['can be a zero', [0, 3], { value: 0, atMs: 1_000 }],
  ])('%s', (_, counts, before) => {
    expect(absorbed(partners(...counts)).memory.remembered.before['total-partners']).toEqual(before);
  });

  it.each<[string, PointValue, PointValue, boolean]>([
    ['money in another order of currencies', { usd: '$1', eur: '€2' }, { eur: '€2', usd: '$1' }, false],
    ['money in one currency more', { usd: '$1' }, { usd: '$1', eur: '€2' }, true],
    ['money in another currency', { usd: '$1' }, { eur: '$1' }, true],
    ['the same number written otherwise', '$1.00', '$1', true],
  ])('has moved, or not: %s', (_, was, is, moved) => {
    const figure = (value: PointValue) =>
      typeof value === 'string'
        ? telling({ 'net-profit': amount(value) })
        : telling({ 'total-reward': money(value as Money) });
    const { before } = absorbed([figure(was), figure(is)]).memory.remembered;
    expect(Object.keys(before)).toHaveLength(moved ? 1 : 0);
  });
});

describe('when the last one was answered', () => {
  const told = (...tolds: Told[]): Snapshot[] => tolds.map(affiliate);
  it.each<[string, Snapshot[], number | null]>([
    ['is not known at first sight', told({}, {}), null],
    ['is the time of the answer that confirmed it', told({ approvals: 1 }, {}, {}), 3_000],
    ['is not said on one answer alone', told({ approvals: 1 }, {}), null],
    [
      'is not said while others wait',
      told({ approvals: 1, requested: 1 }, { requested: 1 }, { requested: 1 }),
      null,
    ],
    [
      'is when the last of several kinds was',
      told({ approvals: 1, requested: 1 }, { requested: 1 }, { requested: 1 }, {}, {}),
      5_000,
    ],
    ['is not said when some are left', told({ approvals: 3 }, { approvals: 1 }, { approvals: 1 }), null],
    [
      'is not said while a kind that somebody waited in is unknown',
      told({ approvals: 1, requested: 1 }, { requested: null }, { requested: null }),
      null,
    ],
    ['stays when somebody waits again', told({ approvals: 1 }, {}, {}, { approvals: 2 }), 3_000],
  ])('%s', (_, answers, answeredAtMs) => {
    expect(absorbed(answers).memory.remembered.answeredAtMs).toBe(answeredAtMs);
  });
});

describe('the point of a day', () => {
  it('keeps what was told earlier in the day and is not told now', () => {
    const first = telling({ 'total-partners': count(5), 'total-signups': count(30) });
    const then = telling({ 'total-partners': count(6), 'total-signups': count(null) });
    const { days } = absorbed([first, then]).memory.recent;
    expect(days).toHaveLength(1);
    expect(days[0]).toMatchObject({
      takenAtMs: 2_000,
      values: { 'total-partners': 6, 'total-signups': 30 },
    });
  });

  it('does not take over what the day before told', () => {
    const { days } = absorbed([
      { snapshot: telling({ 'total-signups': count(30) }), day: '2026-03-10' },
      { snapshot: telling({ 'total-signups': count(null) }), day: '2026-03-11' },
    ]).memory.recent;
    expect(days.map(({ day, values }) => [day, values['total-signups']])).toEqual([
      ['2026-03-10', 30],
      ['2026-03-11', undefined],
    ]);
  });

  it('is there for each day with an answer, changed or not, and the day before replaces nothing', () => {
    const on = (day: string) => ({ snapshot: telling({ approved: count(1) }), day });
    const { days } = absorbed([on('2026-03-10'), on('2026-03-11'), on('2026-03-10')]).memory.recent;
    expect(days.map(({ day }) => day)).toEqual(['2026-03-10', '2026-03-11']);
  });
});
