import { describe, expect, it } from 'vitest';
import type { ProgramState } from '../../main/domain/app-state.js';
import type { Now } from '../../main/domain/trouble-line.js';
import { en } from '../../main/domain/words/en.js';
import { alike } from '../../renderer/alike.js';
import { filterPrograms } from '../../renderer/filter-programs.js';
import { listTotals } from '../../renderer/list-totals.js';
import { moneyAsked } from '../../renderer/money-sums.js';
import { nextRound } from '../../renderer/next-round.js';
import { isNewSinceLooked, rowOf } from '../../renderer/program-row.js';
import { calm, demo, kettle, lumen, northwind, weeklyPress } from '../gallery/cast.js';
import { dayMs, hourMs, minuteMs } from '../gallery/programs.js';
import { appState } from '../gallery/states.js';

const nowMs = Date.UTC(2026, 10, 22, 9, 42);
const now: Now = { words: en, locale: 'en-GB', timeZone: 'Europe/Berlin', nowMs };
const { settings } = appState([]);
const pace = { nowMs, everyMinutes: settings.pollEveryMinutes };

const payouts = (
  requested: ProgramState['waiting'][number]['amounts'],
  resubmitted: ProgramState['waiting'][number]['amounts'] = {},
): ProgramState => {
  const program = northwind(nowMs);
  const amountsOf = { 'payouts-requested': requested, 'payouts-resubmitted': resubmitted };
  return {
    ...program,
    waiting: program.waiting.map((one) =>
      one.kind === 'waiting-for-approval' ? one : { ...one, count: 1, amounts: amountsOf[one.kind] },
    ),
  };
};

describe('What all payouts asked for come to', () => {
  it('is a line for each currency, in the order of their codes, however the programs are ordered', () => {
    const programs = [payouts({ usd: '$240.00' }), payouts({ eur: '€1,310.00' })];
    expect(moneyAsked(programs)).toEqual({ lines: ['€1,310.00', '$240.00'], atLeast: false });
    expect(moneyAsked([...programs].reverse()).lines).toEqual(['€1,310.00', '$240.00']);
  });

  it('adds amounts of one currency, requested and resubmitted', () => {
    expect(moneyAsked([payouts({ usd: '$1,240.00' }, { usd: '$60.50' }), payouts({ usd: '$9.50' })])).toEqual(
      {
        lines: ['$1,310.00'],
        atLeast: false,
      },
    );
  });

  it('parts thousands as the programs’ other amounts do, and has no sum where nothing shows how', () => {
    const programs = [payouts({ usd: '$600.00' }), payouts({ usd: '$700.00' })];
    expect(moneyAsked(programs)).toEqual({ lines: ['$1,300.00'], atLeast: false });
    const bare = programs.map((program) => ({ ...program, last: null }));
    expect(moneyAsked(bare)).toEqual({ lines: [], atLeast: true });
  });

  it('shows a single amount as it was delivered, whatever it looks like', () => {
    expect(moneyAsked([payouts({ usd: 'US$ 12' })]).lines).toEqual(['US$ 12']);
  });

  it('has no line where amounts cannot be added, and says that there is more', () => {
    const programs = [payouts({ usd: 'US$ 12' }), payouts({ usd: '$240.00', eur: '€5.00' })];
    expect(moneyAsked(programs)).toEqual({ lines: ['€5.00'], atLeast: true });
  });

  it.each([
    ['was not told', payouts(null)],
    ['could not be read', payouts({ eur: null, usd: null })],
    [
      'stands beside a count that was not told',
      { ...payouts({}), waiting: payouts({}).waiting.map((one) => ({ ...one, count: null })) },
    ],
  ])('is at least so much where money %s', (_, program) => {
    expect(moneyAsked([payouts({ usd: '$1.00' }), program])).toEqual({ lines: ['$1.00'], atLeast: true });
  });

  it('takes an amount that was told and is none for told: it adds nothing and leaves nothing open', () => {
    expect(moneyAsked([payouts({ usd: '$1.00' }), payouts({})])).toEqual({
      lines: ['$1.00'],
      atLeast: false,
    });
  });

  it('is nothing while figures are hidden, and nothing where nobody asks', () => {
    expect(moneyAsked([payouts({ usd: '$240.00' }), payouts('hidden')]).lines).toEqual([]);
    expect(moneyAsked([calm(nowMs), weeklyPress(nowMs)])).toEqual({ lines: [], atLeast: false });
  });

  it('leaves the demo out', () => {
    expect(listTotals([kettle(nowMs), demo(nowMs)], pace).asked.lines).toEqual(['€1,310.00']);
  });
});

describe('How many wait', () => {
  it('is not known while a program that may hold somebody back was never read', () => {
    const unread = { ...northwind(nowMs), last: null, waiting: [] };
    expect(listTotals([kettle(nowMs), unread], pace).known).toBe(false);
    expect(listTotals([kettle(nowMs), { ...unread, type: 'newsletter' as const }], pace).known).toBe(true);
  });
});

describe('A program', () => {
  const looked = (was: object): ProgramState => ({ ...calm(nowMs), looked: { atMs: nowMs - hourMs, was } });
  it.each<[string, ProgramState, boolean]>([
    ['is new when a headline figure moved', looked({ 'total-signups': 28 }), true],
    ['is new when one moved that is hidden', looked({ 'total-revenue': null }), true],
    ['is new when more wait', northwind(nowMs), true],
    ['is not new when fewer wait', looked({ 'waiting-for-approval': 3 }), false],
    ['is not new for what stands among the details', looked({ 'payouts-paid': 13 }), false],
    ['is not new when nothing moved', looked({}), false],
    ['is not new before the popover was ever closed', { ...northwind(nowMs), looked: null }, false],
  ])('%s', (_, program, isNew) => {
    expect(isNewSinceLooked(program)).toBe(isNew);
  });

  it('marks its sparkline when the very figure of the row moved', () => {
    expect(rowOf(northwind(nowMs), now, settings).moved).toBe(true);
    expect(rowOf(kettle(nowMs), now, settings)).toMatchObject({ isNew: true, moved: false });
  });

  it('has no sparkline beside a figure that is not known', () => {
    const program = northwind(nowMs);
    expect(rowOf(program, now, settings).program.trend).not.toBeNull();
    const last = program.last && {
      ...program.last,
      snapshot: {
        ...program.last.snapshot,
        figures: { 'total-partners': { form: 'count', value: 12, growth: null } },
      },
    };
    expect(rowOf({ ...program, last } as ProgramState, now, settings).program.trend).toBeNull();
  });

  it('is drawn again when something in its row changed, and only then', () => {
    const row = (change: Partial<ProgramState> = {}, atMs = nowMs) =>
      rowOf(structuredClone({ ...northwind(nowMs), ...change }), { ...now, nowMs: atMs }, settings);
    expect(alike(row(), row())).toBe(true);
    expect(alike(row(), row({ answeredAtMs: nowMs }, nowMs + minuteMs))).toBe(true);
    expect(alike(row(), row({}, nowMs + dayMs))).toBe(false);
    expect(alike(row(), row({ name: null }))).toBe(false);
    expect(alike(row(), row({ trend: null }))).toBe(false);
  });
});

describe('The filter', () => {
  const named = (name: string, make = northwind): ProgramState => ({ ...make(nowMs), name });
  const programs = [
    named('Überregionale Gesellschaft'),
    named('Kettle & Co. Partners'),
    named('The Weekly Press', weeklyPress),
    named('Straße 9', lumen),
  ];
  const found = (typed: string) => filterPrograms(programs, typed, en).map(({ name }) => name);

  it.each([
    ['uber', ['Überregionale Gesellschaft']],
    ['ÜBER', ['Überregionale Gesellschaft']],
    ['strasse', ['Straße 9']],
    ['co kett', ['Kettle & Co. Partners']],
    ['  weekly ', ['The Weekly Press']],
    ['newsletter', ['The Weekly Press']],
    ['beehiiv', ['The Weekly Press']],
    ['affiliate kettle', ['Kettle & Co. Partners']],
    ['zzz', []],
  ])('finds by %j: %o', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it('lets all through while nothing is typed', () => {
    expect(found('')).toHaveLength(4);
    expect(found('  ')).toHaveLength(4);
  });
});

describe('The tooltip of Refresh', () => {
  const waiting = (inMs: number) => ({ polling: { state: 'waiting', nextAtMs: nowMs + inMs } }) as const;
  const asking = { polling: { state: 'asking' } } as const;
  const stopped = { polling: { state: 'stopped' } } as const;
  it.each([
    [[waiting(150_000), waiting(290_000)], 'Refresh · next round in 3 min'],
    [[waiting(20_000)], 'Refresh · next round in under a minute'],
    [[waiting(-20_000)], 'Refresh · next round in under a minute'],
    [[stopped, waiting(83 * minuteMs)], 'Refresh · next round at 12:05'],
    [[stopped, stopped], 'Refresh · stopped until you act'],
    [[waiting(20_000), asking], 'Refresh · asking now'],
  ])('of %o is %s', (programs, title) => {
    expect(nextRound(programs, now)).toBe(title);
  });
});
