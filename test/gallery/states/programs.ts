import type { ProgramState } from '../../../main/domain/app-state.js';
import { calm, demo, documented, lumen, northwind, weeklyPress } from '../cast.js';
import { explain, openDetails } from '../driving.js';
import type { StateName } from '../names.js';
import { affiliateFigures, hourMs, minuteMs, snapshotOf } from '../programs.js';
import { euroUnread, forgetful, longAndLarge, twoCurrencies } from '../unusual.js';
import { after, appState, type NamedState, showing } from './state.js';

function unknownType(nowMs: number): ProgramState {
  const told = ['total-partners', 'total-signups'] as const;
  const figures = Object.fromEntries(told.map((name) => [name, affiliateFigures[name]]));
  const last = { snapshot: snapshotOf('unknown', 'Ambassadors', figures), takenAtMs: nowMs - minuteMs };
  const looked = { atMs: nowMs - 2 * hourMs, was: { 'total-signups': 28 } };
  const named = { name: 'Ambassadors', initials: 'A', type: 'unknown' } as const;
  return { ...northwind(nowMs), ...named, last, looked, waiting: [], trend: null };
}

const onceKnown = (nowMs: number): ProgramState => ({ ...forgetful(nowMs), id: 'forgetful' });

const unconfirmed = (nowMs: number): ProgramState => {
  const program = calm(nowMs);
  return { ...program, waiting: program.waiting.map((one) => ({ ...one, confirmed: false })) };
};

const unread = (nowMs: number): ProgramState => ({
  ...northwind(nowMs),
  last: null,
  looked: null,
  trend: null,
  waiting: [],
  polling: { state: 'asking' },
});

/** One program, of each type and in each condition. */
export const programStates = {
  demo: showing([demo]),
  documented: showing([documented]),
  waiting: showing([northwind]),
  calm: showing([calm]),
  unconfirmed: showing([unconfirmed]),
  'unknown-figures': showing([forgetful]),
  'known-before': showing([onceKnown]),
  referral: showing([lumen]),
  newsletter: showing([weeklyPress]),
  'unknown-type': showing([unknownType]),
  'unknown-currency': showing([euroUnread]),
  'two-currencies': showing([twoCurrencies]),
  long: showing([longAndLarge]),
  'first-poll': showing([unread]),
  asking: { make: (nowMs) => appState([{ ...northwind(nowMs), polling: { state: 'asking' } }]) },
  'never-looked': { make: (nowMs) => appState([{ ...northwind(nowMs), looked: null }]) },
  explain: after(showing([northwind]), explain('net-profit')),
  'explain-lead': after(showing([northwind]), explain('total-revenue')),
  'explain-waiting': after(showing([northwind]), explain('payouts-requested')),
  'explain-unknown': after(showing([onceKnown]), explain('net-profit')),
  'explain-long': after(showing([longAndLarge]), explain('total-reward')),
  details: after(showing([northwind]), openDetails),
  'details-documented': after(showing([documented]), openDetails),
  'details-referral': after(showing([lumen]), openDetails),
  'details-long': after(showing([longAndLarge]), openDetails),
  'details-unknown': after(showing([forgetful]), openDetails),
} as const satisfies Partial<Record<StateName, NamedState>>;
