import { describe, expect, it } from 'vitest';
import type { AppState } from '../../main/domain/app-state.js';
import { hideFigures } from '../../main/domain/hide-figures.js';
import type { Now } from '../../main/domain/trouble-line.js';
import { de } from '../../main/domain/words/de.js';
import { en } from '../../main/domain/words/en.js';
import { whatToTell } from '../../renderer/changes.js';
import { settingsInWords } from '../../renderer/settings-in-words.js';
import { shownTrouble } from '../../renderer/shown-trouble.js';
import { resolveView, type View } from '../../renderer/view.js';
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
        snapshot: snapshotOf('affiliate', name ?? '', {
          ...affiliateFigures,
          'total-revenue': money({ usd: '$1,200.00' }),
          'net-profit': { form: 'amount', value: null, growth: null },
        }),
      },
    }));
    expect(tell(two, moved, { at: 'program', program: 'northwind' })).toBe('Revenue: $1,200.00');
  });

  it('is what was switched, here or in the tray, whatever is in view and not read yet', () => {
    const paused = { ...two, settings: { ...two.settings, noticesPaused: true } };
    const unread = { ...paused, programs: paused.programs.map((one) => ({ ...one, last: null })) };
    const resumed = { ...unread, settings: two.settings };
    expect(tell(two, paused, { at: 'settings' })).toBe('Notices are paused.');
    expect(tell(two, unread, { at: 'program', program: 'northwind' })).toBe('Notices are paused.');
    expect(tell(unread, resumed, { at: 'home' })).toBe('Notices are on again.');
  });

  it('names no program and no money while those are hidden, and nothing that only seems to change', () => {
    const veil = (state: AppState): AppState => ({
      ...state,
      settings: { ...state.settings, figuresHidden: true },
      programs: state.programs.map(hideFigures),
    });
    expect(tell(veil(two), veil(more), { at: 'program', program: 'northwind' })).toBe(
      'hidden program: 2 payouts requested',
    );
    expect(tell(two, veil(two), { at: 'program', program: 'northwind' })).toBe('Names and money are hidden.');
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

  it.each([
    ['lifetime', '30%', '30%, lifetime'],
    ['30%, lifetime', '30%', '30%, lifetime'],
    [null, '30%', '30%'],
    ['lifetime', null, 'lifetime'],
    [null, null, undefined],
  ])('tell the commission: described as %j, of %j', (commissionDescription, commissionValue, text) => {
    expect(rows({ commissionDescription, commissionValue }).Commission).toBe(text);
  });

  it('leave out what was not told', () => {
    expect(rows({ cookieLifetimeDays: null, currency: null })).not.toHaveProperty('A click counts');
    expect(settingsInWords({ ...snapshotOf('newsletter', 'X', {}) }, en, 'en-GB')).toEqual([]);
  });
});

describe('In German', () => {
  const german: Now = { ...now, words: de, locale: 'de-DE' };

  it('a screen reader is told who waits', () => {
    const programs = two.programs.map((program) => ({
      ...program,
      waiting: program.waiting.map((one) =>
        one.kind === 'payouts-requested' ? { ...one, count: 1_200 } : one,
      ),
    }));
    const [first] = programs;
    if (first === undefined) throw new Error('no program');
    const after = { ...two, programs: [first] };
    expect(whatToTell({ before: two, after, shown: resolveView({ at: 'home' }, after), now: german })).toBe(
      'Northwind Affiliates: 1.200 Auszahlungen angefragt',
    );
  });

  it('trouble has its sentence and the words of its button', () => {
    const trouble = { error: { kind: 'offline' }, sinceMs: nowMs } as const;
    const all = { ...two, programs: two.programs.map((program) => ({ ...program, trouble })) };
    const line = shownTrouble(resolveView({ at: 'home' }, all), all, german)?.line;
    expect(line?.text).toBe('Offline. Stand 10:40.');
    expect(line?.button).toBe('Wiederholen');
  });

  it('a program’s settings are sentences, with numbers as Germans write them', () => {
    const settings = { ...programSettings, payoutThreshold: 1_000, payoutAutomationEnabled: true };
    const snapshot = { ...snapshotOf('affiliate', 'X', {}), programSettings: settings };
    const rows = Object.fromEntries(
      settingsInWords(snapshot, de, 'de-DE').map(({ label, text }) => [label, text]),
    );
    expect(rows).toMatchObject({
      'Ein Klick zählt': '7 Tage lang',
      Auszahlungen: 'ab 1.000 USD, automatisch',
    });
  });
});
