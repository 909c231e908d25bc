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
  programOf,
  programSettings,
  snapshotOf,
  tally,
  waitingOf,
} from './programs.js';

/** Programs that the named states are made of, each as it is at a moment. */
export const northwind = (nowMs: number): ProgramState =>
  programOf({
    id: 'northwind',
    name: 'Northwind Affiliates',
    type: 'affiliate',
    figures: affiliateFigures,
    takenAtMs: nowMs - 2 * minuteMs,
    sinceMs: { 'waiting-for-approval': nowMs - 3 * dayMs, 'payouts-requested': nowMs - 5 * hourMs },
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

export function calm(nowMs: number): ProgramState {
  const figures = { ...affiliateFigures, ...nobodyWaits };
  return { ...northwind(nowMs), last: lastOf(northwind(nowMs), figures), waiting: waitingOf(figures, {}) };
}

const lastOf = (program: ProgramState, figures: typeof affiliateFigures) => ({
  snapshot: snapshotOf(program.type, program.name, figures),
  takenAtMs: program.last?.takenAtMs ?? 0,
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
    stale: true,
  };
}

export function paperplane(nowMs: number): ProgramState {
  const takenAtMs = nowMs - 3 * hourMs;
  const figures = { ...affiliateFigures, ...nobodyWaits, 'total-revenue': money({ eur: '€6,020.00' }, 1.5) };
  return {
    ...programOf({ id: 'paperplane', name: 'Paperplane Studio', type: 'affiliate', figures, takenAtMs }),
    trouble: { error: { kind: 'timed-out', afterMs: 15_000 }, sinceMs: takenAtMs + 5 * minuteMs },
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
  });
  const snapshot = {
    ...snapshotOf('newsletter', program.name, figures),
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
  });

/** The app's own demonstration program. */
export const demo = (nowMs: number): ProgramState => ({
  ...northwind(nowMs),
  id: 'demo',
  demo: true,
  name: 'Demo program',
  initials: 'DP',
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
