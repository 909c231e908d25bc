import { describe, expect, it } from 'vitest';
import type { AppState } from '../../main/domain/app-state.js';
import type { Now } from '../../main/domain/trouble-line.js';
import { en } from '../../main/domain/words/en.js';
import { whatToTell } from '../../renderer/changes.js';
import { settingsInWords } from '../../renderer/settings-in-words.js';
import { shortcutOf } from '../../renderer/shortcuts.js';
import { shownTrouble } from '../../renderer/shown-trouble.js';
import { resolveView, type View } from '../../renderer/view.js';
import { stepFor } from '../../renderer/way-out-step.js';
import { kettle, northwind } from '../gallery/cast.js';
import { affiliateFigures, money, portalSettings, programSettings, snapshotOf } from '../gallery/programs.js';
import { appState } from '../gallery/states.js';

const nowMs = Date.UTC(2026, 10, 22, 9, 42);
const now: Now = { words: en, locale: 'en-GB', timeZone: 'Europe/Berlin', nowMs };
const two = appState([northwind(nowMs), kettle(nowMs)]);

describe('What a screen reader is told', () => {
  const tell = (before: AppState | null, after: AppState, view: View) =>
    whatToTell({ before, after, shown: resolveView(view, after), now });
  const changed = (change: (program: AppState['programs'][number]) => object): AppState => ({
    ...two,
    programs: two.programs.map((program) => ({ ...program, ...change(program) })),
  });
  const more = changed(({ waiting }) => ({
    waiting: waiting.map((one) => (one.kind === 'payouts-requested' ? { ...one, count: 2 } : one)),
  }));

  it('is nothing when the page opens, and when nothing changed', () => {
    expect(tell(null, two, { at: 'home' })).toBe('');
    expect(tell(two, two, { at: 'home' })).toBe('');
  });

  it('is who waits, in each program of the list', () => {
    expect(tell(two, more, { at: 'home' })).toBe(
      'Northwind Affiliates: 2 payouts requested. Kettle & Co. Partners: 2 payouts requested',
    );
  });

  it('is who waits and which figures moved, in the program that is shown alone', () => {
    const moved = changed(({ last, name }) => ({
      last: last && {
        ...last,
        snapshot: snapshotOf('affiliate', name, {
          ...affiliateFigures,
          'total-revenue': money({ usd: '$1,200.00' }),
          'net-profit': { form: 'amount', value: null, growth: null },
        }),
      },
    }));
    expect(tell(two, moved, { at: 'program', program: 'northwind' })).toBe('Revenue: $1,200.00');
  });

  it('is nothing of that in the settings', () => {
    expect(tell(two, more, { at: 'settings' })).toBe('');
  });

  it('is nothing about a count that is not known, before or after', () => {
    const unknown = changed(({ waiting }) => ({ waiting: waiting.map((one) => ({ ...one, count: null })) }));
    expect(tell(two, unknown, { at: 'home' })).toBe('');
    expect(tell(unknown, two, { at: 'home' })).toBe('');
  });
});

describe('A single key', () => {
  const press = (key: string, other: object = {}) =>
    shortcutOf({ key, modified: false, typing: false, ...other }, two);
  it.each([
    ['Escape', {}, { do: 'hide' }],
    ['Escape', { typing: true }, { do: 'hide' }],
    ['r', {}, { do: 'refresh' }],
    ['r', { typing: true }, null],
    ['r', { modified: true }, null],
    [',', {}, { do: 'settings' }],
    ['2', {}, { do: 'program', program: 'kettle' }],
    ['3', {}, null],
    ['0', {}, null],
    ['ArrowDown', {}, { do: 'move', by: 1 }],
    ['ArrowUp', { typing: true }, null],
    ['x', {}, null],
  ])('%s with %o does %o', (key, other, does) => {
    expect(press(key, other)).toEqual(does);
  });
});

describe('The way out of trouble', () => {
  it('is for all programs where all have the same trouble', () => {
    const trouble = { error: { kind: 'offline' }, sinceMs: nowMs } as const;
    const all = { ...two, programs: two.programs.map((program) => ({ ...program, trouble })) };
    const shown = shownTrouble({ at: 'list' }, all, now);
    expect(shown?.line.text).toMatch(/^Offline/);
    expect(shown && stepFor('try-again', shown)).toEqual({ send: { type: 'refresh' } });
  });

  it('is left to the rows where only some have trouble', () => {
    const [first, ...others] = two.programs;
    if (first === undefined) throw new Error('no program');
    const trouble = { error: { kind: 'key-refused', status: 401 }, sinceMs: nowMs } as const;
    expect(
      shownTrouble({ at: 'list' }, { ...two, programs: [{ ...first, trouble }, ...others] }, now),
    ).toBeNull();
  });
});

describe('A program’s settings in plain words', () => {
  const rows = (program: Partial<typeof programSettings>, portal: Partial<typeof portalSettings> = {}) => {
    const snapshot = {
      ...snapshotOf('affiliate', 'X', {}),
      programSettings: { ...programSettings, ...program },
      portalSettings: { ...portalSettings, ...portal },
    };
    return Object.fromEntries(settingsInWords(snapshot, en, 'en-GB').map(({ label, text }) => [label, text]));
  };

  it('are sentences, as documented', () => {
    expect(rows({})).toMatchObject({
      Commission: '30%, lifetime',
      'A click counts': 'for 7 days',
      Payouts: 'from any amount, sent by hand',
      'New partners': 'may register',
      'E-mail to partners': 'off',
      Portal: 'myprogram.partneroapp.site',
    });
  });

  it.each([
    [{ payoutThreshold: 50, payoutAutomationEnabled: true }, 'from 50 USD, sent automatically'],
    [{ payoutThreshold: 1000, payoutAutomationEnabled: null }, 'from 1,000 USD'],
    [{ payoutThreshold: null, payoutAutomationEnabled: false }, 'sent by hand'],
    [{ payoutThreshold: null, payoutAutomationEnabled: null }, undefined],
  ])('tell when money is paid out: %o', (given, text) => {
    expect(rows(given).Payouts).toBe(text);
  });

  it('leave out what was not told', () => {
    expect(rows({ cookieLifetimeDays: null, currency: null })).not.toHaveProperty('A click counts');
    expect(settingsInWords({ ...snapshotOf('newsletter', 'X', {}) }, en, 'en-GB')).toEqual([]);
  });
});
