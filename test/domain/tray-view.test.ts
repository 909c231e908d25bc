import { describe, expect, it } from 'vitest';
import type { AppState, ProgramState } from '../../main/domain/app-state.js';
import { hideFigures } from '../../main/domain/hide-figures.js';
import { type TrayContext, type TrayEntry, type TrayIcon, trayView } from '../../main/domain/tray-view.js';
import {
  appState,
  dayMs,
  hourMs,
  now,
  nowMs,
  program,
  takenAt,
  troubled,
  waiting,
  waits,
} from './program-states.js';

const linux: TrayContext = { ...now, platform: 'linux' };
const windows: TrayContext = { ...now, platform: 'win32' };
const hidden = { settings: { ...appState([]).settings, figuresHidden: true } };
const paused = { settings: { ...appState([]).settings, noticesPaused: true } };
const diskFull = { troubles: [{ kind: 'disk-failed', reason: 'full' }] } as const;

const refused = troubled({ kind: 'key-refused', status: 401 });
const offline = troubled({ kind: 'offline' });
const oldFigures = { stale: true, last: takenAt(nowMs - 3 * hourMs) };
const newsletter = { type: 'newsletter', waiting: [] } as const;
const unseen = { waiting: [waits('waiting-for-approval', 1, { unseen: true })] };

const tooltip = (state: AppState, context = linux) => trayView(state, context).tooltip.split('\n');
const labels = (menu: readonly TrayEntry[]) =>
  menu.map((entry) => (entry.kind === 'separator' ? '—' : entry.label));

describe('the icon', () => {
  it.each<[TrayIcon, string, AppState]>([
    ['calm', 'without any program', appState([])],
    ['calm', 'when nobody waits', appState([program('A')])],
    ['calm', 'when a count is unknown', appState([program('A', { waiting: waiting(null) })])],
    ['calm', 'when trouble may pass by itself', appState([program('A', offline)])],
    [
      'calm',
      'when only a dismissible line is shown',
      appState([program('A')], { troubles: [{ kind: 'no-notifier' }] }),
    ],
    ['waiting-seen', 'when those who wait were seen', appState([program('A', { waiting: waiting(1) })])],
    ['waiting-unseen', 'when somebody new waits', appState([program('A'), program('B', unseen)])],
    [
      'waiting-seen',
      'when who was unseen waits no more',
      appState([
        program('A', {
          waiting: [waits('waiting-for-approval', 0, { unseen: true }), waits('payouts-requested', 1)],
        }),
      ]),
    ],
    ['trouble', 'at once when the user must act', appState([program('A', refused)])],
    ['trouble', 'when trouble has made figures old', appState([program('A', { ...offline, stale: true })])],
    ['trouble', 'when figures are old for no known reason', appState([program('A', { stale: true })])],
    ['trouble', 'when nothing could be read at all', appState([program('A', { ...offline, last: null })])],
    ['trouble', 'when nothing can be saved', appState([program('A')], diskFull)],
    [
      'trouble',
      'before those who were seen',
      appState([program('A', refused), program('B', { waiting: waiting(1) })]),
    ],
    ['waiting-unseen', 'before trouble', appState([program('A', refused), program('B', unseen)], diskFull)],
    ['paused', 'before all else', appState([program('A', refused), program('B', unseen)], paused)],
  ])('is %s %s', (icon, _, state) => {
    expect(trayView(state, linux).icon).toBe(icon);
  });
});

describe('the tooltip', () => {
  it.each<[string, AppState, string[]]>([
    ['names the app without any program', appState([]), ['Partnero Glance']],
    [
      'tells what waits in the only program, by kind',
      appState([program('Northwind', { waiting: waiting(2, 1) })]),
      ['Northwind: 2 for approval, 1 payout requested', 'as of 10:40'],
    ],
    [
      'tells that nobody waits',
      appState([program('Northwind')]),
      ['Northwind', 'Nobody is waiting', 'as of 10:40'],
    ],
    [
      'does not say nobody while a count is unknown',
      appState([program('Northwind', { waiting: waiting(0, null) })]),
      ['Northwind', 'Not all counts are known', 'as of 10:40'],
    ],
    [
      'does not say nobody while a program is not read',
      appState([program('A'), program('B', { last: null, waiting: [] })]),
      ['Not all counts are known', 'as of 10:40'],
    ],
    [
      'does not say nobody before the first answer since waking',
      appState([program('Northwind', { current: false })]),
      ['Northwind', 'Not all counts are known', 'as of 10:40'],
    ],
    [
      'tells that nothing is read',
      appState([program('A', { last: null, waiting: [] })]),
      ['A', 'Not read yet'],
    ],
    [
      'says nothing of waiting for a type that does not report it',
      appState([program('Press', newsletter)]),
      ['Press', 'as of 10:40'],
    ],
    [
      'names the app for several of such a type',
      appState([program('A', newsletter), program('B', newsletter)]),
      ['Partnero Glance', 'as of 10:40'],
    ],
    [
      'tells how many wait in each of several programs, and leaves out the calm ones',
      appState([
        program('A', { waiting: waiting(2, 1) }),
        program('B', { waiting: waiting(1) }),
        program('C'),
      ]),
      ['A: 3 waiting', 'B: 1 waiting', 'as of 10:40'],
    ],
    [
      'gives the time of the oldest figures',
      appState([program('A', { waiting: waiting(1), last: takenAt(nowMs - hourMs) }), program('B')]),
      ['A: 1 waiting', 'as of 09:42'],
    ],
    [
      'gives old figures a time of their own, and the reason',
      appState([
        program('A', { ...refused, last: takenAt(nowMs - dayMs) }),
        program('B', { ...offline, ...oldFigures, waiting: waiting(2) }),
        program('C', { waiting: waiting(1) }),
      ]),
      [
        'A: key refused, as of 21 Nov, 10:42',
        'B: 2 waiting, offline, as of 07:42',
        'C: 1 waiting',
        'as of 10:40',
      ],
    ],
    [
      'says nothing of trouble that may pass by itself',
      appState([program('A', { ...offline, waiting: waiting(1) })]),
      ['A: 1 for approval', 'as of 10:40'],
    ],
    [
      'names five, worst first, and counts the rest',
      appState(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => program(name, { waiting: waiting(1) }))),
      ['A', 'B', 'C', 'D', 'E'].map((name) => `${name}: 1 waiting`).concat('and 2 more', 'as of 10:40'),
    ],
    [
      'says that a demo is one',
      appState([program('Lumen', { demo: true, waiting: waiting(1) })]),
      ['Lumen (Demo): 1 for approval', 'as of 10:40'],
    ],
    [
      'says all that the icon cannot',
      appState([program('A', { waiting: waiting(1) })], { ...paused, ...diskFull }),
      ['A: 1 for approval', 'as of 10:40', 'Notices are paused', 'New numbers are not kept'],
    ],
    [
      'is plain, whatever a program is called',
      appState([program('\u202eA\n\u0000& B', { waiting: waiting(1) })]),
      ['A & B: 1 for approval', 'as of 10:40'],
    ],
    [
      'says the type where the name is hidden',
      appState([hideFigures(program('Northwind'))], hidden),
      ['Affiliate program', 'Nobody is waiting', 'as of 10:40'],
    ],
    [
      'says the type of each program where names are hidden',
      appState(
        [program('A', { waiting: waiting(2, 1) }), program('B', { demo: true, waiting: waiting(1) })].map(
          hideFigures,
        ),
        hidden,
      ),
      ['Affiliate program: 3 waiting', 'Affiliate program (Demo): 1 waiting', 'as of 10:40'],
    ],
  ])('%s', (_, state, lines) => {
    expect(tooltip(state)).toEqual(lines);
  });

  it('names the day when figures that pass for those of now are of yesterday', () => {
    const midnight: TrayContext = { ...linux, nowMs: Date.UTC(2026, 10, 21, 23, 5) };
    const last = takenAt(midnight.nowMs - 10 * 60_000);
    expect(tooltip(appState([program('A', { last })]), midnight)).toContain('as of 21 Nov, 23:55');
  });
});

describe('the tooltip on Windows', () => {
  const wordy = 'Überregionale Gesellschaft für Partnervermittlung';
  const many = ['A', 'B', 'C', 'D'].map((name) => program(`${name} ${wordy}`, { waiting: waiting(1204) }));

  it('leaves out whole lines, and says how many', () => {
    expect(tooltip(appState(many), windows)).toEqual([
      'A Überregionale Gesellschaft fü…: 1,204 waiting',
      'B Überregionale Gesellschaft fü…: 1,204 waiting',
      'and 2 more',
      'as of 10:40',
    ]);
  });

  it('says at least how many programs are to be looked at', () => {
    const worst = many.map((one) => ({
      ...one,
      ...troubled({ kind: 'other-program', name: 'X' }),
      stale: true,
    }));
    expect(tooltip(appState(worst, { ...paused, ...diskFull }), windows)).toEqual([
      '4 programs to look at',
      'Notices are paused',
      'New numbers are not kept',
    ]);
  });

  it.each<[string, AppState]>([
    ['many wait', appState(many, { ...paused, ...diskFull })],
    ['nobody waits', appState([program(wordy, { demo: true })], { ...paused, ...diskFull })],
    ['a name has no end', appState([program('x'.repeat(200), { ...refused, waiting: waiting(9, 9, 9) })])],
  ])('has at most 120 characters when %s', (_, state) => {
    for (const locale of ['en-GB', 'en-US', 'de-DE', 'ar-EG']) {
      const shown = trayView(state, { ...windows, locale, nowMs: nowMs + 400 * dayMs }).tooltip;
      expect(shown.length).toBeLessThanOrEqual(120);
      expect(shown).not.toBe('');
    }
  });
});

describe('the menu', () => {
  it('tells what waits by kind, then does all that is needed', () => {
    const programs = [
      program('Northwind', { waiting: waiting(2, 1) }),
      program('Kettle', { waiting: waiting(1) }),
    ];
    expect(trayView(appState(programs), linux).menu).toEqual([
      { kind: 'line', label: 'Northwind: 2 for approval, 1 payout requested', program: 'northwind' },
      { kind: 'line', label: 'Kettle: 1 for approval', program: 'kettle' },
      { kind: 'line', label: 'as of 10:40', program: null },
      { kind: 'separator' },
      { kind: 'action', label: 'Open', action: 'open' },
      { kind: 'action', label: 'Refresh', action: 'refresh' },
      { kind: 'action', label: 'Hide figures', action: 'hide-figures' },
      { kind: 'action', label: 'Pause notices', action: 'pause-notices' },
      { kind: 'action', label: 'Settings', action: 'settings' },
      { kind: 'separator' },
      { kind: 'action', label: 'Quit', action: 'quit' },
    ]);
  });

  it.each<[string, AppState, string[]]>([
    [
      'has nothing to refresh without a program',
      appState([]),
      ['No program added yet', '—', 'Open', 'Hide figures', 'Pause notices', 'Settings', '—', 'Quit'],
    ],
    [
      'resumes what is paused',
      appState([program('A')], paused),
      [
        'Nobody is waiting',
        'as of 10:40',
        '—',
        'Open',
        'Refresh',
        'Hide figures',
        'Resume notices',
        'Settings',
        '—',
        'Quit',
      ],
    ],
    [
      'says types for names that are hidden, and shows them again',
      appState(
        [
          program('Northwind', { waiting: waiting(2) }),
          program('Press', { type: 'newsletter', ...refused }),
        ].map(hideFigures),
        hidden,
      ),
      [
        'Affiliate program: 2 for approval',
        'Newsletter program: key refused, as of 10:40',
        'as of 10:40',
        '—',
        'Open',
        'Refresh',
        'Show figures',
        'Pause notices',
        'Settings',
        '—',
        'Quit',
      ],
    ],
    [
      'leads out of the demo',
      appState([program('Lumen', { demo: true, waiting: waiting(1) })]),
      [
        'Lumen (Demo): 1 for approval',
        'as of 10:40',
        '—',
        'Open',
        'Refresh',
        'Hide figures',
        'Pause notices',
        'Settings',
        'Leave the demo',
        '—',
        'Quit',
      ],
    ],
    [
      'tells that nothing can be saved',
      appState([program('A', newsletter)], diskFull),
      [
        'Partnero Glance',
        'as of 10:40',
        'The disk is full. New numbers are not kept.',
        '—',
        'Open',
        'Refresh',
        'Hide figures',
        'Pause notices',
        'Settings',
        '—',
        'Quit',
      ],
    ],
  ])('%s', (_, state, expected) => {
    expect(labels(trayView(state, linux).menu)).toEqual(expected);
  });

  it('names five programs and counts the rest', () => {
    const programs = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) =>
      program(name, { waiting: waiting(1) }),
    );
    const shown = labels(trayView(appState(programs), linux).menu);
    expect(shown.slice(0, 7)).toEqual([
      ...['A', 'B', 'C', 'D', 'E'].map((name) => `${name}: 1 for approval`),
      'and 2 more',
      'as of 10:40',
    ]);
  });
});

describe('the tray', () => {
  it('stays as it is while nothing but the time goes on', () => {
    const state: AppState = appState([program('A', { waiting: waiting(1), ...offline })]);
    const later: ProgramState['polling'] = { state: 'asking' };
    const next = appState(state.programs.map((one) => ({ ...one, polling: later })));
    expect(trayView(next, { ...linux, nowMs: nowMs + 5 * hourMs })).toEqual(trayView(state, linux));
  });
});
