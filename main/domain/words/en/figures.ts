import type { FigureName, FigurePlace, WaitingKind } from '../../figures.js';
import type { ProgramType } from '../../snapshot.js';
import { plural } from '../plural.js';

/** On a row, under the heading of its place. */
const short: Readonly<Record<FigureName, string>> = {
  'waiting-for-approval': 'Waiting for approval',
  'payouts-requested': 'Requested',
  'payouts-resubmitted': 'Resubmitted',
  'total-revenue': 'Revenue',
  'net-profit': 'Net profit',
  'total-reward': 'Rewards',
  'total-partners': 'Partners',
  'total-signups': 'Sign-ups',
  'total-purchases': 'Purchases',
  'affiliate-referred-visitors-clicks': 'Clicks',
  'click-to-signup-conversion': 'Clicks that sign up',
  'signup-to-sale-conversion': 'Sign-ups that buy',
  'total-paid-accounts': 'Paid accounts',
  'average-order-value': 'Average order',
  approved: 'Approved',
  'active-partners': 'Active',
  'partners-with-signups': 'With sign-ups',
  rejected: 'Rejected',
  'payouts-approved': 'Approved',
  'payouts-paid': 'Paid',
  'payouts-rejected': 'Rejected',
  'rewards-unclaimed': 'Unclaimed',
  'rewards-in-review': 'In review',
  'rewards-paid': 'Paid',
  'total-paid': 'Paid in total',
  'total-pending': 'Pending in total',
  'total-revenue-from-sales': 'Revenue from sales',
  'total-customers': 'Customers',
  'total-referring-customers': 'Who share',
  'total-referred-customers': 'Who came',
  'total-sales': 'Sales',
  participation: 'Participation',
  'active-rewards': 'Live rewards',
  'total-subscribers': 'Subscribers',
  'total-referring': 'Readers who share',
  'total-referred': 'Readers they brought',
};

const types: Readonly<Record<ProgramType, string>> = {
  affiliate: 'Affiliate',
  referral: 'Refer-a-friend',
  newsletter: 'Newsletter',
  unknown: 'Program',
};

const places: Readonly<Record<FigurePlace, string>> = {
  waiting: 'Waiting for you',
  headline: 'Figures',
  funnel: 'Funnel',
  activity: 'Partner activity',
  payouts: 'Payouts by status',
  rewards: 'Rewards by status',
};

/** Beside a number that is shown large and apart: "2" "for approval". An unknown number takes the form of many. */
const waiting: Readonly<Record<WaitingKind, (n: number | null) => string>> = {
  'waiting-for-approval': () => 'for approval',
  'payouts-requested': (n) => plural('en', n ?? 0, { one: 'payout requested', other: 'payouts requested' }),
  'payouts-resubmitted': (n) =>
    plural('en', n ?? 0, { one: 'payout resubmitted', other: 'payouts resubmitted' }),
};

export const figures = {
  short,
  types,
  places,
  waiting,
  newsletterWith: (mailService: string) => `Newsletter with ${mailService}`,
};
