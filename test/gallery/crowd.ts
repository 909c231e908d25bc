import type { ProgramState } from '../../main/domain/app-state.js';
import { orderPrograms } from '../../main/domain/order-programs.js';
import { harbor, kettle, lumen, northwind, paperplane, weeklyPress } from './cast.js';
import { count, dayMs, hourMs, minuteMs, money, tally, untold } from './programs.js';
import { programOf } from './sketch.js';

const houses = ['Alder', 'Birch', 'Cedar', 'Dune', 'Ember', 'Fjord', 'Grove', 'Hazel', 'Ivory', 'Juniper'];
const trades = [
  'Books',
  'Coffee',
  'Gardens',
  'Games',
  'Hosting',
  'Labs',
  'Letters',
  'Press',
  'Sports',
  'Tools',
];

/** The amount in dollars, as Partnero writes it. */
const dollars = (n: number): string => `$${n.toLocaleString('en-US', { minimumFractionDigits: 2 })}`;

const figuresOf = (at: number) => ({
  affiliate: {
    ...untold('affiliate'),
    'waiting-for-approval': count(at % 7 === 0 ? 1 + (at % 3) : 0),
    'payouts-requested': at % 11 === 0 ? tally(1, { usd: dollars(40 + at) }) : tally(0),
    'payouts-resubmitted': tally(0),
    'total-revenue': money({ usd: dollars(300 + ((at * 7919) % 50_000) + 0.5) }, (at % 9) - 2),
    'total-partners': count(3 + at),
  },
  referral: {
    ...untold('referral'),
    'total-revenue-from-sales': money({ usd: dollars(120 + ((at * 104_729) % 9_000) + 0.25) }),
    'total-customers': count(40 + 40 * at, 2),
  },
  newsletter: { ...untold('newsletter'), 'total-subscribers': count(((at * 6151) % 20_000) + 12) },
});

function oneOf(at: number, nowMs: number): ProgramState {
  const type = (['affiliate', 'referral', 'affiliate', 'newsletter'] as const)[at % 4] ?? 'affiliate';
  const name = `${houses[at % 10]} ${trades[Math.floor(at / 10) % 10]}${at >= 100 ? ' Europe' : ''}`;
  const takenAtMs = nowMs - (1 + (at % 4)) * minuteMs;
  const sinceMs = {
    'waiting-for-approval': nowMs - (1 + at) * hourMs,
    'payouts-requested': nowMs - 2 * dayMs,
  };
  const moved = at % 6 === 0 ? { 'total-partners': 2 + at } : {};
  const figures = figuresOf(at)[type];
  return programOf({ id: `crowd-${at}`, name, type, figures, takenAtMs, sinceMs, was: moved });
}

/** As many programs as an agency has, worst first. */
export function manyPrograms(count: number, nowMs: number): readonly ProgramState[] {
  const named = [harbor, paperplane, kettle, northwind, weeklyPress, lumen].map((make) => make(nowMs));
  const others = Array.from({ length: count - named.length }, (_, at) => oneOf(at, nowMs));
  return orderPrograms([...named, ...others], 'en-GB');
}
