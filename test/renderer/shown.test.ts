import { describe, expect, it } from 'vitest';
import type { ProgramState } from '../../main/domain/app-state.js';
import type { AppError } from '../../main/domain/errors.js';
import { everyFigureSpec, type FigureName } from '../../main/domain/figures.js';
import type { Figure } from '../../main/domain/snapshot.js';
import type { Now } from '../../main/domain/trouble-line.js';
import { en } from '../../main/domain/words/en.js';
import { listTotals } from '../../renderer/list-totals.js';
import { whyInList } from '../../renderer/program-row.js';
import { showFigure, specsAt } from '../../renderer/shown-figure.js';
import { isOld, oldestSinceMs, waitingAge, waitingBlock } from '../../renderer/shown-waiting.js';
import { calm, demo, documented, harbor, kettle, lumen, northwind, weeklyPress } from '../gallery/cast.js';
import {
  amount,
  count,
  dayMs,
  hourMs,
  minuteMs,
  money,
  percent,
  snapshotOf,
  tally,
} from '../gallery/programs.js';

const nowMs = Date.UTC(2026, 10, 22, 9, 42);
const now: Now = { words: en, locale: 'en-GB', timeZone: 'Europe/Berlin', nowMs };
const limits = { waitingLongDays: 2, waitingOverDays: 5 };
const pace = { nowMs, everyMinutes: 5 };
const manner = { locale: 'en-GB', currency: 'USD', none: 'none', hidden: 'hidden' };

const specOf = (name: FigureName) => {
  const spec = everyFigureSpec.find((one) => one.name === name);
  if (spec === undefined) throw new Error(`no figure is named ${name}`);
  return spec;
};
const inTrouble = (program: ProgramState, error: AppError): ProgramState => ({
  ...program,
  trouble: { error, sinceMs: nowMs - minuteMs },
});

describe('A figure', () => {
  it.each<[string, FigureName, Figure | undefined, object]>([
    [
      'a count',
      'total-partners',
      count(1204, 8),
      { texts: ['1,204'], growth: { direction: 'up', text: '8%' } },
    ],
    ['a zero', 'total-partners', count(0, 0), { texts: ['0'], faint: false, growth: { direction: 'flat' } }],
    ['an unknown count', 'total-partners', count(null), { texts: ['–'], faint: true, growth: 'unknown' }],
    ['a figure that is not there', 'total-partners', undefined, { texts: ['–'], faint: true, growth: null }],
    ['a percentage', 'participation', percent(25, -1.2), { texts: ['25%'], growth: { direction: 'down' } }],
    ['an amount as delivered', 'net-profit', amount('$787.43', 9), { texts: ['$787.43'] }],
    ['an unknown amount', 'net-profit', amount(null), { texts: ['–'], faint: true }],
    ['money, own currency first', 'total-revenue', money({ eur: '€2', usd: '$1' }), { texts: ['$1', '€2'] }],
    ['money told and empty', 'total-revenue', money({}), { texts: ['none'], faint: true }],
    [
      'money of which one currency is unknown',
      'total-revenue',
      money({ eur: '€2', usd: null }),
      { texts: ['–', '€2'], faint: false },
    ],
    ['unknown money', 'total-revenue', money(null), { texts: ['–'], faint: true }],
    ['a tally by its count', 'payouts-paid', tally(14, { usd: '$2' }), { texts: ['14'], growth: null }],
    ['a figure without growth', 'total-subscribers', count(1), { growth: null }],
  ])('shows %s', (_, name, figure, shown) => {
    expect(showFigure(specOf(name), figure, manner)).toMatchObject(shown);
  });

  it('of an unknown type is left out when it was not told', () => {
    const snapshot = snapshotOf('unknown', 'X', { 'total-sales': count(1), 'total-partners': count(null) });
    expect(specsAt('headline', 'unknown', snapshot).map(({ name }) => name)).toEqual(['total-sales']);
    expect(specsAt('headline', 'unknown', null)).toEqual([]);
  });

  it('of a known type has its place before anything was told', () => {
    expect(specsAt('headline', 'newsletter', null)).toHaveLength(3);
  });
});

describe('What the user sees first', () => {
  const unconfirmed = (program: ProgramState): ProgramState => ({
    ...program,
    waiting: program.waiting.map((one) => ({ ...one, confirmed: false })),
  });
  const withCount = (value: number | null): ProgramState => {
    const program = calm(nowMs);
    return {
      ...program,
      waiting: program.waiting.map((one, at) => (at === 0 ? { ...one, count: value } : one)),
    };
  };

  it.each<[string, ProgramState, string]>([
    ['who waits', northwind(nowMs), 'waiting'],
    ['a dash for a kind that was not told, never green', withCount(null), 'waiting'],
    ['green, when all is known, zero, confirmed and fresh', withCount(0), 'calm'],
    ['grey, while a drop stands in one answer only', unconfirmed(calm(nowMs)), 'unconfirmed'],
    ['that nobody was waiting, when it is stale', { ...calm(nowMs), stale: true }, 'was-calm'],
    [
      'that nobody was waiting, before the first answer since waking',
      { ...calm(nowMs), current: false },
      'was-calm',
    ],
    ['that nobody was waiting, in trouble', inTrouble(calm(nowMs), { kind: 'offline' }), 'was-calm'],
    ['nothing, for a type that reports nobody', lumen(nowMs), 'none'],
    ['nothing, before the first answer', { ...northwind(nowMs), last: null }, 'none'],
  ])('is %s', (_, program, kind) => {
    expect(waitingBlock(program).kind).toBe(kind);
  });

  it('has a row for each kind above zero', () => {
    expect(waitingBlock(northwind(nowMs))).toMatchObject({
      rows: [{ kind: 'waiting-for-approval' }, { kind: 'payouts-requested' }],
    });
  });
});

describe('The age of what waits', () => {
  it.each([
    [0, 'short'],
    [2 * dayMs - 1, 'short'],
    [2 * dayMs, 'long'],
    [5 * dayMs - 1, 'long'],
    [5 * dayMs, 'over'],
  ] as const)('after %i ms is %s', (waitedMs, age) => {
    expect(waitingAge(nowMs - waitedMs, nowMs, limits)).toBe(age);
  });

  it('goes by the limits that are set, and has no amber where those leave none', () => {
    const age = (days: number, waitingLongDays: number, waitingOverDays: number) =>
      waitingAge(nowMs - days * dayMs, nowMs, { waitingLongDays, waitingOverDays });
    expect([age(3, 4, 7), age(4, 4, 7), age(7, 4, 7)]).toEqual(['short', 'long', 'over']);
    expect([age(2, 3, 3), age(3, 3, 3), age(3, 5, 3)]).toEqual(['short', 'over', 'over']);
  });

  it('is that of the oldest, of those who wait', () => {
    expect(oldestSinceMs(northwind(nowMs).waiting)).toBe(nowMs - 3 * dayMs);
    expect(oldestSinceMs(calm(nowMs).waiting)).toBeNull();
  });
});

describe('Old figures', () => {
  const taken = (agoMs: number): ProgramState => {
    const program = northwind(nowMs);
    return { ...program, last: program.last && { ...program.last, takenAtMs: nowMs - agoMs } };
  };
  it.each([
    ['fresh ones are not', taken(minuteMs), false],
    ['trouble alone does not make them', inTrouble(taken(minuteMs), { kind: 'offline' }), false],
    ['trouble for more than two rounds does', inTrouble(taken(11 * minuteMs), { kind: 'offline' }), true],
    ['two missed rounds do', { ...taken(minuteMs), stale: true }, true],
    ['sleep alone does not', taken(8 * hourMs), false],
  ])('%s', (_, program, old) => {
    expect(isOld(program, pace)).toBe(old);
  });
});

describe('A row of the list', () => {
  it.each<[string, ProgramState, object]>([
    [
      'trouble for the user',
      harbor(nowMs),
      { text: 'Key refused, as of 17 h ago', tone: 'bad', icon: 'warn' },
    ],
    [
      'trouble that passes',
      inTrouble(northwind(nowMs), { kind: 'offline' }),
      { text: 'as of 2 min ago, offline' },
    ],
    [
      'what has waited too long',
      kettle(nowMs),
      { text: '2 waiting, 6 days', tone: 'bad', icon: 'clock-over' },
    ],
    ['what waits', northwind(nowMs), { text: '3 waiting, 3 days', tone: 'wait', icon: 'clock-long' }],
    [
      'what waits, in plain ink until the first limit',
      {
        ...northwind(nowMs),
        waiting: northwind(nowMs).waiting.map((one) => ({ ...one, sinceMs: nowMs - 2 * dayMs + 1 })),
      },
      { tone: 'plain', icon: 'clock' },
    ],
    ['its age when it is stale', { ...calm(nowMs), stale: true }, { text: 'as of 2 min ago' }],
    ['its type otherwise', weeklyPress(nowMs), { text: 'Newsletter with Beehiiv', icon: null, asOfMs: null }],
    ['that it was not read', { ...northwind(nowMs), last: null, waiting: [] }, { text: 'not read yet' }],
  ])('tells %s', (_, program, why) => {
    expect(whyInList(program, now, limits)).toMatchObject(why);
  });
});

describe('What stands over the list', () => {
  it('sums who waits, without the demo', () => {
    const totals = listTotals([kettle(nowMs), northwind(nowMs), weeklyPress(nowMs), demo(nowMs)], pace);
    expect(totals).toMatchObject({ waiting: 5, approvals: 3, payouts: 2, known: true, older: 0 });
    expect(totals.asOfMs).toBe(nowMs - 4 * minuteMs);
  });

  it('names how many are older, and never lets them make it certain', () => {
    const totals = listTotals([harbor(nowMs), calm(nowMs)], pace);
    expect(totals).toMatchObject({ waiting: 0, certain: false, older: 1, asOfMs: nowMs - 2 * minuteMs });
  });

  it('is certain that nobody waits when all is known and fresh', () => {
    expect(listTotals([calm(nowMs), lumen(nowMs)], pace).certain).toBe(true);
    const asLeft = { ...calm(nowMs), current: false };
    expect(listTotals([asLeft, lumen(nowMs)], pace).certain, 'before the first answer since waking').toBe(
      false,
    );
  });

  it('shows the youngest age where all are old', () => {
    expect(listTotals([harbor(nowMs)], pace)).toMatchObject({ old: true, asOfMs: nowMs - 17 * hourMs });
  });

  it('says that nothing reports who waits where no type does', () => {
    expect(listTotals([lumen(nowMs), weeklyPress(nowMs)], pace).reports).toBe(false);
    expect(listTotals([lumen(nowMs), documented(nowMs)], pace).reports).toBe(true);
  });
});
