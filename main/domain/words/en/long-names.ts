import type { FigureName } from '../../figures.js';
import { figures } from './figures.js';

/** Where no heading says what it belongs to. */
export const longNames: Readonly<Record<FigureName, string>> = {
  ...figures.short,
  'payouts-requested': 'Payouts requested',
  'payouts-resubmitted': 'Payouts resubmitted',
  approved: 'Partners approved',
  'active-partners': 'Active partners',
  'partners-with-signups': 'Partners with sign-ups',
  rejected: 'Partners rejected',
  'payouts-approved': 'Payouts approved',
  'payouts-paid': 'Payouts paid',
  'payouts-rejected': 'Payouts rejected',
  'rewards-unclaimed': 'Rewards unclaimed',
  'rewards-in-review': 'Rewards in review',
  'rewards-paid': 'Rewards paid',
  'total-referring-customers': 'Customers who share',
  'total-referred-customers': 'Customers who came',
};
