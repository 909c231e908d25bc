/*
 * A month of an affiliate program in ten minutes. Money is in cents and only ever moves from one purse to another,
 * so that the figures agree with each other at any moment. Over one loop nobody is left waiting who did not wait at
 * its start, and no purse runs dry: the loop can go on for ever, with totals that only grow.
 */

export type Currency = 'usd' | 'eur';
/** Where a commission is on its way from the sale to the partner. */
export const purses = [
  'inReview',
  'unclaimed',
  'requested',
  'sentBack',
  'resubmitted',
  'approved',
  'paid',
] as const;
export type Purse = (typeof purses)[number];

type Key =
  | 'clicks'
  | 'signups'
  | 'paidAccounts'
  | 'partners'
  | 'partnersWithSignups'
  | 'activePartners'
  | 'waiting'
  | 'rejectedPartners'
  | `purchases.${Currency}`
  /** In cents, as what is in a purse. */
  | `revenue.${Currency}`
  | `${Purse}.${Currency}`
  /** How many payouts there are in a purse. */
  | `payouts.${Purse}`;
export type DemoState = Readonly<Record<Key, number>>;
type Change = Readonly<Partial<DemoState>>;

const nothing = Object.fromEntries(
  purses.flatMap((purse) => [`${purse}.usd`, `${purse}.eur`, `payouts.${purse}`].map((key) => [key, 0])),
) as Record<`${Purse}.${Currency}` | `payouts.${Purse}`, number>;

/** When the demo begins. */
const beginning: DemoState = {
  ...nothing,
  clicks: 3842,
  signups: 486,
  paidAccounts: 312,
  partners: 58,
  partnersWithSignups: 41,
  activePartners: 23,
  waiting: 1,
  rejectedPartners: 4,
  'purchases.usd': 341,
  'purchases.eur': 60,
  'revenue.usd': 4_821_040,
  'revenue.eur': 612_000,
  'inReview.usd': 126_400,
  'unclaimed.usd': 271_412,
  'requested.usd': 18_000,
  'paid.usd': 1_030_500,
  'inReview.eur': 21_600,
  'unclaimed.eur': 42_000,
  'paid.eur': 120_000,
  'payouts.requested': 1,
  'payouts.paid': 17,
};

export const commissionPercent = 30;

const visits = (clicks: number, signups = 0): Change => ({ clicks, signups });
const sale = (currency: Currency, cents: number): Change => ({
  paidAccounts: 1,
  [`purchases.${currency}`]: 1,
  [`revenue.${currency}`]: cents,
  [`inReview.${currency}`]: (cents * commissionPercent) / 100,
});
const reviewed = (currency: Currency, cents: number): Change => ({
  [`inReview.${currency}`]: -cents,
  [`unclaimed.${currency}`]: cents,
});
/** What is unclaimed is in no payout yet. */
const inPayouts = (purse: Purse, by: 1 | -1): Change =>
  purse === 'unclaimed' ? {} : { [`payouts.${purse}`]: by };
const payout = (currency: Currency, cents: number, [from, to]: readonly [Purse, Purse]): Change => ({
  [`${from}.${currency}`]: -cents,
  [`${to}.${currency}`]: cents,
  ...inPayouts(from, -1),
  ...inPayouts(to, 1),
});
const asksForApproval: Change = { waiting: 1 };
const partnerApproved: Change = { waiting: -1, partners: 1, activePartners: 1, partnersWithSignups: 1 };
const partnerRejected: Change = { waiting: -1, rejectedPartners: 1 };

export const loopMs = 600_000;

/** What happens, and when in the loop (seconds). Falls keep for several polls, so that each is confirmed. */
export const steps: readonly (readonly [atS: number, change: Change])[] = [
  [8, asksForApproval],
  [22, payout('usd', 21_240, ['unclaimed', 'requested'])],
  [40, visits(9, 2)],
  [55, sale('usd', 34_800)],
  [70, payout('usd', 21_240, ['requested', 'approved'])],
  [95, partnerApproved],
  [115, visits(14, 2)],
  [130, payout('usd', 21_240, ['approved', 'paid'])],
  [155, sale('usd', 14_900)],
  [180, sale('eur', 32_000)],
  [200, payout('usd', 18_000, ['requested', 'sentBack'])],
  [225, partnerRejected],
  [250, payout('usd', 18_000, ['sentBack', 'resubmitted'])],
  [265, visits(11, 3)],
  [285, asksForApproval],
  [310, payout('usd', 18_000, ['resubmitted', 'approved'])],
  [330, payout('eur', 9_600, ['unclaimed', 'requested'])],
  [350, asksForApproval],
  [370, payout('usd', 18_000, ['approved', 'paid'])],
  [385, sale('usd', 24_900)],
  [405, reviewed('usd', 39_240)],
  [420, payout('eur', 9_600, ['requested', 'approved'])],
  [450, partnerApproved],
  [470, payout('eur', 9_600, ['approved', 'paid'])],
  [485, visits(17, 2)],
  [495, sale('usd', 34_900)],
  [520, payout('usd', 18_000, ['unclaimed', 'requested'])],
  [545, reviewed('eur', 9_600)],
  [560, sale('usd', 21_300)],
  [580, visits(12, 2)],
];

/** Where the program stands this long after the demo began; below zero, where it stood before. */
export function demoState(elapsedMs: number): DemoState {
  const loops = Math.floor(elapsedMs / loopMs);
  const inLoopMs = elapsedMs - loops * loopMs;
  const sums: Record<Key, number> = { ...beginning };
  for (const [atS, change] of steps) {
    const times = loops + (atS * 1000 <= inLoopMs ? 1 : 0);
    for (const [key, by] of Object.entries(change) as [Key, number][]) sums[key] += by * times;
  }
  return sums;
}
