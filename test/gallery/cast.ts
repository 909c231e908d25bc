import type { ProgramState } from '../../main/domain/app-state.js';
import {
  affiliateFigures,
  amount,
  count,
  dayMs,
  documentedFigures,
  hourMs,
  minuteMs,
  money,
  percent,
  snapshotOf,
  tally,
} from './programs.js';
import { programOf } from './sketch.js';

/** Programs that the named states are made of, each as it is at a moment. */
export const northwind = (nowMs: number): ProgramState =>
  programOf({
    id: 'northwind',
    name: 'Northwind Affiliates',
    type: 'affiliate',
    figures: affiliateFigures,
    takenAtMs: nowMs - 2 * minuteMs,
    sinceMs: { 'waiting-for-approval': nowMs - 3 * dayMs, 'payouts-requested': nowMs - 5 * hourMs },
    was: {
      'waiting-for-approval': 1,
      'payouts-requested': 0,
      'total-revenue': { usd: '$1,040.90' },
      'net-profit': '$728.63',
      'total-signups': 28,
      'total-purchases': 44,
    },
  });

export const documented = (nowMs: number): ProgramState =>
  programOf({
    id: 'documented',
    name: 'My Affiliate Program',
    type: 'affiliate',
    figures: documentedFigures,
    takenAtMs: nowMs - 2 * minuteMs,
    sinceMs: { 'waiting-for-approval': nowMs - 40 * minuteMs },
  });

const nobodyWaits = {
  'waiting-for-approval': count(0),
  'payouts-requested': tally(0),
  'payouts-resubmitted': tally(0),
};

/** Nothing moved either. */
export const calm = (nowMs: number): ProgramState =>
  programOf({
    id: 'northwind',
    name: 'Northwind Affiliates',
    type: 'affiliate',
    figures: { ...affiliateFigures, ...nobodyWaits },
    takenAtMs: nowMs - 2 * minuteMs,
    answeredAtMs: nowMs - 18 * hourMs - 22 * minuteMs,
  });

export function harbor(nowMs: number): ProgramState {
  const takenAtMs = nowMs - 17 * hourMs;
  const figures = {
    ...affiliateFigures,
    ...nobodyWaits,
    'total-revenue': money({ usd: '$18,204.10' }, 3),
    'net-profit': amount('$12,742.87', 2),
    'total-reward': money({ usd: '$5,461.23' }, 3),
    'total-partners': count(96, 1),
    'total-signups': count(null),
    'total-purchases': count(511, 0),
  };
  return {
    ...programOf({ id: 'harbor', name: 'Harbor Hosting', type: 'affiliate', figures, takenAtMs }),
    trouble: { error: { kind: 'key-refused', status: 401 }, sinceMs: takenAtMs + 5 * minuteMs },
    polling: { state: 'stopped' },
    looked: { atMs: nowMs - 2 * hourMs, was: {} },
    stale: true,
  };
}

export function paperplane(nowMs: number): ProgramState {
  const takenAtMs = nowMs - 3 * hourMs;
  const figures = { ...affiliateFigures, ...nobodyWaits, 'total-revenue': money({ eur: '€6,020.00' }, 1.5) };
  return {
    ...programOf({ id: 'paperplane', name: 'Paperplane Studio', type: 'affiliate', figures, takenAtMs }),
    trouble: { error: { kind: 'timed-out', afterMs: 15_000 }, sinceMs: takenAtMs + 5 * minuteMs },
    looked: { atMs: nowMs - 2 * hourMs, was: {} },
    stale: true,
  };
}

export const kettle = (nowMs: number): ProgramState =>
  programOf({
    id: 'kettle',
    name: 'Kettle & Co. Partners',
    type: 'affiliate',
    figures: {
      ...affiliateFigures,
      'waiting-for-approval': count(1),
      'payouts-requested': tally(1, { eur: '€1,310.00' }),
      'total-revenue': money({ eur: '€9,871.35' }, 6),
    },
    takenAtMs: nowMs - 1 * minuteMs,
    sinceMs: { 'waiting-for-approval': nowMs - 6 * dayMs, 'payouts-requested': nowMs - 2 * hourMs },
    was: { 'payouts-requested': 0, 'payouts-paid': 13 },
  });

export function weeklyPress(nowMs: number): ProgramState {
  const figures = {
    'total-subscribers': count(8412),
    'total-referring': count(312),
    'total-referred': count(1046),
  };
  const program = programOf({
    id: 'weekly-press',
    name: 'The Weekly Press',
    type: 'newsletter',
    figures,
    takenAtMs: nowMs - 4 * minuteMs,
    was: { 'total-subscribers': 8375, 'total-referred': 1037 },
  });
  const snapshot = {
    ...snapshotOf('newsletter', 'The Weekly Press', figures),
    website: null,
    mailService: 'Beehiiv',
  };
  return { ...program, last: { snapshot, takenAtMs: nowMs - 4 * minuteMs } };
}

export const lumen = (nowMs: number): ProgramState =>
  programOf({
    id: 'lumen',
    name: 'Lumen Friends',
    type: 'referral',
    figures: {
      'total-revenue-from-sales': money({ eur: '€24,310.50' }),
      'total-customers': count(1204, 8),
      'total-referring-customers': count(301, 2.5),
      'total-referred-customers': count(418, 11),
      'total-sales': count(366, -1.2),
      participation: percent(25, 0),
      'active-rewards': count(3),
    },
    takenAtMs: nowMs - 1 * minuteMs,
    was: {
      'total-revenue-from-sales': { eur: '€24,180.50' },
      'total-customers': 1198,
      'total-referred-customers': 416,
    },
  });

/** The app's own demonstration program. */
export const demo = (nowMs: number): ProgramState => ({
  ...northwind(nowMs),
  id: 'demo',
  demo: true,
  name: 'Demo program',
  initials: 'DP',
});

/** The list that the pictures show. */
export const fiveOf = [harbor, paperplane, kettle, northwind, weeklyPress] as const;
