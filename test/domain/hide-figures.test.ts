import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgramState } from '../../main/domain/app-state.js';
import type { AppError } from '../../main/domain/errors.js';
import { everyFigureSpec, type FigureName, figureNames } from '../../main/domain/figures.js';
import { createHiding, hideError, hideFigures, hideTrend } from '../../main/domain/hide-figures.js';
import { noticeFor } from '../../main/domain/notices.js';
import type { Figure, Money, ProgramType, Snapshot } from '../../main/domain/snapshot.js';
import { nameOrType } from '../../main/domain/spoken-name.js';
import { terminalLine } from '../../main/domain/terminal-line.js';
import { trayView } from '../../main/domain/tray-view.js';
import { appState, now, nowMs, program, waits } from './program-states.js';

/** In every text that must not be seen, and in nothing else. */
const mark = 'Zq7';
const secret = fc.string({ maxLength: 20 }).map((rest) => `${mark}${rest}`);
const money = fc.dictionary(fc.constantFrom('usd', 'eur', 'jpy'), secret, { maxKeys: 3 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const growth = maybe(fc.integer({ min: -500, max: 500 }));
const count = maybe(fc.nat(5_000));

const figureOf: Readonly<Record<Figure['form'], fc.Arbitrary<Figure>>> = {
  count: fc.record({ form: fc.constant('count'), value: count, growth }),
  percent: fc.record({ form: fc.constant('percent'), value: count, growth }),
  money: fc.record({ form: fc.constant('money'), value: maybe(money), growth }),
  amount: fc.record({ form: fc.constant('amount'), value: maybe(secret), growth }),
  tally: fc.record({
    form: fc.constant('tally'),
    value: count,
    amounts: maybe(money),
    growth: fc.constant(null),
  }),
};
const figures = fc.record(
  Object.fromEntries(everyFigureSpec.map(({ name, form }) => [name, figureOf[form]])) as Record<
    FigureName,
    fc.Arbitrary<Figure>
  >,
);

const flag = maybe(fc.boolean());
const snapshot: fc.Arbitrary<Snapshot> = fc.record({
  identity: fc.record({
    type: fc.constantFrom<ProgramType[]>('affiliate', 'referral', 'newsletter', 'unknown'),
    name: maybe(secret),
    publicId: maybe(secret),
    createdAt: fc.constant('2024-01-01'),
  }),
  website: maybe(secret),
  mailService: maybe(secret),
  nested: fc.boolean(),
  figures,
  programSettings: maybe(
    fc.record({
      currency: fc.constant('USD'),
      cookieLifetimeDays: count,
      commissionDescription: maybe(secret),
      commissionValue: maybe(secret),
      hasMultipleCommissions: flag,
      payoutThreshold: fc.constant(98_765),
      payoutAutomationEnabled: flag,
      payoutAutomationSchedule: maybe(secret),
      welcomeEmailEnabled: flag,
      onboardingEnabled: flag,
      partnerEmailNotificationsEnabled: flag,
      rewardsNotificationEnabled: flag,
    }),
  ),
  portalSettings: maybe(
    fc.record({
      partnerPortalUrl: maybe(secret),
      programPageEnabled: flag,
      leadsPageEnabled: flag,
      registrationDisabled: flag,
      referralPortalEnabled: flag,
      googleLoginEnabled: flag,
      passwordlessLoginEnabled: flag,
      subAccountsEnabled: flag,
      widgetEnabled: flag,
      signupPopupEnabled: flag,
      embeddableFormEnabled: flag,
    }),
  ),
});
const error: fc.Arbitrary<AppError> = fc.oneof(
  fc.record({ kind: fc.constant('other-program'), name: secret }),
  fc.record({ kind: fc.constant('rejected'), status: fc.constant(422), message: secret }),
  fc.constant<AppError>({ kind: 'key-refused', status: 401 }),
);
const pointValue = maybe(fc.oneof(fc.nat(5_000), secret, money));

const anyProgram: fc.Arbitrary<ProgramState> = fc
  .record({
    name: secret,
    demo: fc.boolean(),
    snapshot,
    amounts: maybe(money),
    approvals: count,
    was: fc.dictionary(fc.constantFrom<string[]>(...figureNames), pointValue),
    trend: maybe(fc.array(maybe(fc.integer({ min: 4_000_000, max: 9_000_000 })), { maxLength: 30 })),
    error: maybe(error),
    stale: fc.boolean(),
    current: fc.boolean(),
  })
  .map(({ name, demo, snapshot, amounts, approvals, was, trend, error, stale, current }) =>
    program(name, {
      id: 'p-1',
      initials: mark,
      demo,
      stale,
      current,
      type: snapshot.identity.type,
      last: { snapshot, takenAtMs: nowMs },
      waiting: [waits('waiting-for-approval', approvals), waits('payouts-requested', 1, { amounts })],
      looked: { atMs: nowMs, was },
      trend: trend && { firstDay: '2026-11-01', values: trend },
      trouble: error && { error, sinceMs: nowMs },
    }),
  );

/** All that is made of programs for people outside a window. */
function spoken(programs: readonly ProgramState[]): string {
  const settings = { ...appState([]).settings, figuresHidden: true };
  const views = (['none', 'waiting', 'figure'] as const).map((trayText) =>
    trayView(appState(programs, { settings: { ...settings, trayText } }), { ...now, platform: 'linux' }),
  );
  const owed = programs.map((one) => ({
    program: one.id,
    name: nameOrType(one, now.words),
    demo: one.demo,
    rises: [{ kind: 'payouts-requested', was: 0, is: 1 } as const],
    refused: true,
  }));
  const notices = [noticeFor(owed, now), noticeFor(owed.slice(0, 1), now)];
  return JSON.stringify([views, notices, programs.map((one) => terminalLine(one, now))]);
}

describe('hidden figures', () => {
  it('leave no name, address, amount or message in what a window is told', () => {
    fc.assert(
      fc.property(anyProgram, (one) => {
        expect(JSON.stringify(one)).toContain(mark);
        const told = JSON.stringify(hideFigures(one));
        expect(told).not.toContain(mark);
        expect(told).not.toMatch(/(?<!\d)(98765|[4-9]\d{6})(?!\d)/);
      }),
    );
  });

  it('are not said by the tray, a notice or the terminal either', () => {
    fc.assert(
      fc.property(fc.array(anyProgram, { minLength: 1, maxLength: 3 }), (programs) => {
        expect(spoken(programs)).toContain(mark);
        expect(spoken(programs.map(hideFigures))).not.toContain(mark);
      }),
      // Dates and numbers are written anew for each: more would take seconds on a busy machine.
      { numRuns: 30 },
    );
  });

  const shown = program('Northwind', {
    waiting: [waits('payouts-requested', 2, { amounts: { usd: '$9.00' }, unseen: true })],
    answeredAtMs: nowMs - 5,
    looked: {
      atMs: nowMs - 7,
      was: { 'total-partners': 40, 'total-revenue': { usd: '$1.00' }, 'net-profit': '$3.00' },
    },
    trend: { firstDay: '2026-11-01', values: [100_00, null, 150_00, 300_00] },
  });
  const hidden = hideFigures(shown);

  it('keep who waits and since when, ages, trouble and the state of asking', () => {
    const { id, type, polling, stale, current, answeredAtMs, trouble } = shown;
    expect(hidden).toMatchObject({ id, type, polling, stale, current, answeredAtMs, trouble });
    expect(hidden.last?.takenAtMs).toBe(shown.last?.takenAtMs);
    expect(hidden.waiting).toEqual([{ ...shown.waiting[0], amounts: 'hidden' }]);
  });

  it('stand as a dash for the initials, and as no name', () => {
    expect(hidden).toMatchObject({ name: null, initials: '–' });
  });

  it('keep that a figure moved, and by how much only where it is no money', () => {
    expect(hidden.looked).toEqual({
      atMs: nowMs - 7,
      was: { 'total-partners': 40, 'total-revenue': null, 'net-profit': null },
    });
  });

  it('keep the line of a trend with its gaps, and not its height', () => {
    expect(hidden.trend).toEqual({ firstDay: '2026-11-01', values: [0, null, 250, 1_000] });
  });

  it.each<[string, (number | null)[], (number | null)[]]>([
    ['level', [7, 7], [0, 0]],
    ['empty', [], []],
    ['unknown', [null, null], [null, null]],
  ])('keep a trend that is %s as it is', (_, values, line) => {
    expect(hideTrend({ firstDay: '2026-11-01', values }).values).toEqual(line);
  });

  it.each<[string, Figure, unknown]>([
    ['a count', { form: 'count', value: 3, growth: 2 }, { form: 'count', value: 3, growth: 2 }],
    [
      'a percentage',
      { form: 'percent', value: 3.5, growth: null },
      { form: 'percent', value: 3.5, growth: null },
    ],
    [
      'money',
      { form: 'money', value: { usd: '$1.00' }, growth: -4 },
      { form: 'hidden', isTold: true, growth: -4 },
    ],
    [
      'money that is none',
      { form: 'money', value: {}, growth: 0 },
      { form: 'hidden', isTold: true, growth: 0 },
    ],
    [
      'money not told',
      { form: 'money', value: null, growth: null },
      { form: 'hidden', isTold: false, growth: null },
    ],
    ['an amount', { form: 'amount', value: '$1.00', growth: 1 }, { form: 'hidden', isTold: true, growth: 1 }],
    [
      'an amount not told',
      { form: 'amount', value: null, growth: 1 },
      { form: 'hidden', isTold: false, growth: 1 },
    ],
    [
      'a number of payouts',
      { form: 'tally', value: 2, amounts: { usd: '$1.00' } as Money, growth: null },
      { form: 'tally', value: 2, amounts: 'hidden', growth: null },
    ],
    [
      'a number of payouts without their amounts',
      { form: 'tally', value: 2, amounts: null, growth: null },
      { form: 'tally', value: 2, amounts: null, growth: null },
    ],
  ])('make of %s what may be seen of it', (_, figure, seen) => {
    const [last] = [shown.last].filter((one) => one !== null);
    if (last === undefined) throw new Error('There is a last answer.');
    const told = { ...last, snapshot: { ...last.snapshot, figures: { 'total-revenue': figure } } };
    expect(hideFigures({ ...shown, last: told }).last?.snapshot.figures).toEqual({ 'total-revenue': seen });
  });

  it('keep the kind of trouble, and nothing that was quoted in it', () => {
    expect(hideError({ kind: 'other-program', name: 'Kettle' })).toEqual({ kind: 'other-program', name: '' });
    expect(hideError({ kind: 'rejected', status: 422, message: 'Kettle is closed' })).toEqual({
      kind: 'rejected',
      status: 422,
      message: '',
    });
    expect(hideError({ kind: 'server-failed', status: 503 })).toEqual({ kind: 'server-failed', status: 503 });
  });

  it('hide nothing twice', () => {
    expect(hideFigures(hidden)).toMatchObject({ name: null, last: hidden.last, looked: hidden.looked });
  });

  it('are the same object as long as the program is', () => {
    const hide = createHiding();
    expect(hide(shown)).toBe(hide(shown));
    expect(hide({ ...shown })).not.toBe(hide(shown));
  });
});
