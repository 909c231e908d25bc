import type { AppState, AppTrouble, Place, ProgramState } from '../../main/domain/app-state.js';
import type { AppError } from '../../main/domain/errors.js';
import type { Settings } from '../../main/settings.js';
import {
  calm,
  demo,
  documented,
  harbor,
  kettle,
  longAndLarge,
  lumen,
  northwind,
  paperplane,
  weeklyPress,
} from './cast.js';
import type { StateName } from './names.js';
import { affiliateFigures, hourMs, minuteMs, snapshotOf, tally, untold, waitingOf } from './programs.js';

/** Written out here, because the module that has them brings zod along, which never reaches a page. */
const defaultSettings: Settings = {
  pollEveryMinutes: 5,
  notifyApprovals: true,
  notifyPayoutsRequested: true,
  notifyPayoutsResubmitted: true,
  noticesPaused: false,
};
const place: Place = { view: 'home', program: null, serial: 0 };

/** As the app tells it: a state with these programs and nothing unusual. */
export const appState = (programs: readonly ProgramState[], other: Partial<AppState> = {}): AppState => ({
  revision: 1,
  programs,
  settings: defaultSettings,
  troubles: [],
  place,
  ordinaryWindow: false,
  version: '0.1.0',
  platform: 'linux',
  locale: 'en-GB',
  ...other,
});

type Made = (nowMs: number) => AppState;
const showing = (...make: ((nowMs: number) => ProgramState)[]): Made => {
  return (nowMs) => appState(make.map((one) => one(nowMs)));
};
const at = (view: Place['view']): Partial<AppState> => ({ place: { ...place, view } });

const inTrouble =
  (error: AppError, change: Partial<ProgramState> = {}): Made =>
  (nowMs) =>
    appState([{ ...northwind(nowMs), trouble: { error, sinceMs: nowMs - 30 * minuteMs }, ...change }]);
const asOf = (program: ProgramState, takenAtMs: number): ProgramState['last'] =>
  program.last && { ...program.last, takenAtMs };

const withApp =
  (trouble: AppTrouble): Made =>
  (nowMs) =>
    appState([northwind(nowMs)], { troubles: [trouble] });

const unknownType: Made = (nowMs) => {
  const figures = {
    'total-partners': affiliateFigures['total-partners'],
    'total-signups': affiliateFigures['total-signups'],
  };
  const known = Object.fromEntries(
    Object.entries(figures).flatMap(([name, one]) => (one ? [[name, one]] : [])),
  );
  const last = { snapshot: snapshotOf('unknown', 'Ambassadors', known), takenAtMs: nowMs - minuteMs };
  return appState([
    { ...northwind(nowMs), name: 'Ambassadors', initials: 'A', type: 'unknown', last, waiting: [] },
  ]);
};

const unknownFigures: Made = (nowMs) => {
  const program = northwind(nowMs);
  const figures = { ...untold('affiliate'), 'payouts-requested': tally(1, null) };
  const snapshot = {
    ...snapshotOf('affiliate', program.name, figures),
    programSettings: null,
    portalSettings: null,
  };
  const sinceMs = { 'payouts-requested': nowMs - 5 * hourMs };
  return appState([
    { ...program, last: { snapshot, takenAtMs: nowMs - minuteMs }, waiting: waitingOf(figures, sinceMs) },
  ]);
};

const unconfirmed: Made = (nowMs) => {
  const program = calm(nowMs);
  return appState([{ ...program, waiting: program.waiting.map((one) => ({ ...one, confirmed: false })) }]);
};

const firstPoll: Made = (nowMs) =>
  appState([{ ...northwind(nowMs), last: null, waiting: [], polling: { state: 'asking' } }]);

const five: Made = showing(harbor, kettle, northwind, paperplane, weeklyPress);

/** The page in every state that it is designed for, by name; each is made as it would be at a moment. */
export const states: Readonly<Record<StateName, Made>> = {
  'no-program': () => appState([]),
  demo: showing(demo),
  documented: showing(documented),
  waiting: showing(northwind),
  calm: showing(calm),
  unconfirmed,
  'unknown-figures': unknownFigures,
  referral: showing(lumen),
  newsletter: showing(weeklyPress),
  'unknown-type': unknownType,
  'first-poll': firstPoll,
  offline: (nowMs) =>
    inTrouble({ kind: 'offline' }, { stale: true, last: asOf(northwind(nowMs), nowMs - 3 * hourMs) })(nowMs),
  'offline-calm': (nowMs) =>
    appState([{ ...calm(nowMs), trouble: { error: { kind: 'offline' }, sinceMs: nowMs - minuteMs } }]),
  'key-refused': showing(harbor),
  'keychain-locked': inTrouble({ kind: 'keychain', state: 'locked' }),
  'keychain-unavailable': inTrouble({ kind: 'keychain', state: 'unavailable' }),
  'rate-limited': (nowMs) =>
    inTrouble(
      { kind: 'rate-limited', retryAfterMs: 38 * minuteMs },
      { polling: { state: 'waiting', nextAtMs: nowMs + 38 * minuteMs } },
    )(nowMs),
  unreadable: inTrouble({ kind: 'unreadable', where: 'data.stats.total_partners' }),
  'other-program': inTrouble(
    { kind: 'other-program', name: 'Kettle & Co. Partners' },
    { polling: { state: 'stopped' } },
  ),
  'disk-full': withApp({ kind: 'disk-failed', reason: 'full' }),
  'newer-file': withApp({ kind: 'newer-file', file: 'settings.json' }),
  'no-notifier': withApp({ kind: 'no-notifier' }),
  five,
  'five-and-demo': showing(harbor, kettle, northwind, weeklyPress, demo),
  'all-offline': (nowMs) =>
    appState(
      [kettle, northwind, weeklyPress].map((make) => ({
        ...make(nowMs),
        trouble: { error: { kind: 'offline' }, sinceMs: nowMs - minuteMs },
      })),
    ),
  'three-calm': showing(calm, lumen, weeklyPress),
  long: showing(longAndLarge),
  'long-list': showing(longAndLarge, kettle, weeklyPress),
  paused: (nowMs) => appState([northwind(nowMs)], { settings: { ...defaultSettings, noticesPaused: true } }),
  asking: (nowMs) => appState([{ ...northwind(nowMs), polling: { state: 'asking' } }]),
  'add-another': (nowMs) => appState([northwind(nowMs)], at('add')),
  settings: (nowMs) => appState([northwind(nowMs), kettle(nowMs)], at('settings')),
  'ordinary-window': (nowMs) => appState([northwind(nowMs)], { ordinaryWindow: true }),
};
