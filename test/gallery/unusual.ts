import type { ProgramState } from '../../main/domain/app-state.js';
import { northwind } from './cast.js';
import {
  affiliateFigures,
  amount,
  count,
  dayMs,
  hourMs,
  minuteMs,
  money,
  programSettings,
  snapshotOf,
  tally,
  untold,
} from './programs.js';
import { programOf, waitingOf } from './sketch.js';

export const twoCurrencies = (nowMs: number): ProgramState =>
  programOf({
    id: 'two-currencies',
    name: 'Atlas Outdoor Partners',
    type: 'affiliate',
    figures: {
      ...affiliateFigures,
      'payouts-requested': tally(3, { usd: '$240.00', eur: '€98.00' }),
      'total-revenue': money({ eur: '€8,730.15', usd: '$12,480.00' }, 4.1),
      'total-reward': money({ usd: '$3,744.00', eur: '€2,619.05' }, 4.1),
      'payouts-paid': tally(31, { usd: '$2,980.00', eur: '€1,310.00' }),
    },
    takenAtMs: nowMs - 3 * minuteMs,
    sinceMs: { 'waiting-for-approval': nowMs - 40 * minuteMs, 'payouts-requested': nowMs - 2 * dayMs },
    was: {
      'payouts-requested': 2,
      'total-revenue': { eur: '€8,730.15', usd: '$12,310.00' },
    },
  });

/** Of two currencies one could not be read, and of some payouts not how many there are. */
export const euroUnread = (nowMs: number): ProgramState =>
  programOf({
    id: 'euro-unread',
    name: 'Atlas Outdoor Partners',
    type: 'affiliate',
    figures: {
      ...affiliateFigures,
      'payouts-requested': tally(null, { usd: '$240.00', eur: null }),
      'payouts-resubmitted': tally(null, null),
      'total-revenue': money({ usd: '$12,480.00', eur: null }, 4.1),
      'payouts-approved': tally(null, { usd: '$310.00' }),
    },
    takenAtMs: nowMs - 3 * minuteMs,
  });

/** With a name that is read from right to left. */
export const southern = (nowMs: number): ProgramState => ({
  ...northwind(nowMs),
  name: 'שותפי הדרום',
  initials: 'שד',
});

/** Long, large and in two currencies. */
export function longAndLarge(nowMs: number): ProgramState {
  const name = 'Überregionale Gesellschaft für Partnervermittlungsdienstleistungen & Söhne International';
  const figures = {
    ...affiliateFigures,
    'waiting-for-approval': count(1204),
    'payouts-requested': tally(38, { usd: '$1,234,567.89', eur: '€98,310.00' }),
    'payouts-resubmitted': tally(2, { eur: '€1,310.00' }),
    'total-revenue': money({ usd: '$1,234,567,890.00', eur: '€987,654,321.00' }, 1204.5),
    'net-profit': amount('$1,034,567,890.00', -112.4),
    'total-reward': money({ usd: '$200,000,000.00', eur: '€1,310.00' }, 12.4),
    'total-partners': count(120_412, 0),
    'payouts-paid': tally(1_402_311, { usd: '$1,234,567,890.00', eur: '€987,654,321.00' }),
  };
  const program = programOf({
    id: 'long',
    name,
    type: 'affiliate',
    figures,
    takenAtMs: nowMs - 12 * minuteMs,
    sinceMs: {
      'waiting-for-approval': nowMs - 12 * dayMs,
      'payouts-requested': nowMs - 3 * dayMs,
      'payouts-resubmitted': nowMs - 40 * minuteMs,
    },
    was: {
      'waiting-for-approval': 1087,
      'payouts-requested': 35,
      'total-revenue': { usd: '$1,234,560,120.00', eur: '€987,654,321.00' },
      'total-reward': { usd: '$199,999,240.00', eur: '€1,310.00' },
      'total-partners': 120_295,
    },
  });
  const snapshot = {
    ...snapshotOf('affiliate', name, figures),
    programSettings: {
      ...programSettings,
      commissionDescription:
        '30% of every payment in the first year, 10% after that, and a bonus of €500.00 for each tenth customer',
      payoutThreshold: 1000,
    },
  };
  return { ...program, last: { snapshot, takenAtMs: nowMs - 12 * minuteMs } };
}

/** Its trouble names another program. */
export const otherProgram = (nowMs: number): ProgramState => ({
  ...northwind(nowMs),
  trouble: {
    error: { kind: 'other-program', name: 'Kettle & Co. Partners' },
    sinceMs: nowMs - 30 * minuteMs,
  },
  polling: { state: 'stopped' },
});

/** Nothing was told but one payout, and not what it comes to. */
export function forgetful(nowMs: number): ProgramState {
  const figures = { ...untold('affiliate'), 'payouts-requested': tally(1, null) };
  const snapshot = {
    ...snapshotOf('affiliate', 'Northwind Affiliates', figures),
    programSettings: null,
    portalSettings: null,
  };
  return {
    ...northwind(nowMs),
    looked: { atMs: nowMs - 2 * hourMs, was: {} },
    trend: null,
    last: { snapshot, takenAtMs: nowMs - minuteMs },
    waiting: waitingOf(figures, { 'payouts-requested': nowMs - 5 * hourMs }),
  };
}
