import type { FigureName } from '../../../figures.js';

const counted =
  'Partnero does not say since when, so the age is counted from when this app first saw the oldest of them.';

/** What a figure is, as far as Partnero tells. */
const what: Readonly<Record<FigureName, string>> = {
  'waiting-for-approval': `Partners who wait for you to approve them. ${counted}`,
  'payouts-requested': `Payouts that partners have asked for and that wait for an answer, and what they come to. ${counted}`,
  'payouts-resubmitted': `Payouts that partners have asked for again, and what they come to. ${counted}`,
  'total-revenue': 'Revenue from the sales that partners brought, each currency by itself.',
  'net-profit': 'What is left of the revenue after rewards, as Partnero works it out.',
  'total-reward': 'What partners have earned in rewards, each currency by itself.',
  'total-partners': 'Partners in the program. Partnero’s own dashboard counts approved ones only.',
  'total-signups': 'People who signed up after a partner sent them.',
  'total-purchases': 'Purchases by customers whom partners brought.',
  'affiliate-referred-visitors-clicks': 'Clicks on the links that partners share.',
  'click-to-signup-conversion': 'Of all clicks on partners’ links, the share that led to a sign-up.',
  'signup-to-sale-conversion': 'Of all sign-ups through partners, the share that led to a sale.',
  'total-paid-accounts': 'Customers whom partners brought and who have paid.',
  'average-order-value': 'What a purchase comes to on average, each currency by itself.',
  approved: 'Partners who have been approved.',
  'active-partners': 'Partners whom Partnero counts as active; it does not say by what measure.',
  'partners-with-signups': 'Partners who have brought at least one sign-up.',
  rejected: 'Partners who asked to join and were turned down.',
  'payouts-approved': 'Payouts that have been approved and are not paid yet, and what they come to.',
  'payouts-paid': 'Payouts that have been paid, and what they come to.',
  'payouts-rejected': 'Payouts that were turned down, and what they came to.',
  'rewards-unclaimed': 'Rewards that could be paid out and that no payout has been requested for.',
  'rewards-in-review': 'Rewards that are still in review and cannot be paid out yet.',
  'rewards-paid': 'Rewards that have been paid out.',
  'total-paid': 'What has been paid to partners, each currency by itself.',
  'total-pending': 'What partners have earned and have not been paid yet, each currency by itself.',
  'total-revenue-from-sales': 'Revenue from the sales that Partnero counts for this program.',
  'total-customers': 'Customers in the program, whether they share it or not.',
  'total-referring-customers': 'Customers who share the program with others.',
  'total-referred-customers': 'Customers who came because another customer sent them.',
  'total-sales': 'Sales that Partnero counts for this program.',
  participation: 'The share of customers who take part by referring others.',
  'active-rewards': 'Rewards that are set up in the program and live.',
  'total-subscribers': 'Readers who subscribe to the newsletter.',
  'total-referring': 'Readers who share the newsletter with others.',
  'total-referred': 'Readers who came because another reader sent them.',
};

export const explain = {
  what,
  title: (label: string) => `${label} explained`,
  read: 'Read',
  readAgo: (clock: string, age: string) => `${clock}, ${age}`,
  before: 'Before',
  /** Of a figure that is not told now. */
  lastKnown: 'Last known',
  /** `{value}` stands where the value is put. */
  beforeToday: (clock: string) => `{value} at ${clock}`,
  beforeEarlier: (moment: string) => `{value} on ${moment}`,
  growth: 'Growth',
  grew: (percent: string) => `up ${percent}, over a period Partnero does not state`,
  fell: (percent: string) => `down ${percent}, over a period Partnero does not state`,
  stayed: 'unchanged, over a period Partnero does not state',
  growthUnknown: 'not told',
  field: 'Field',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Not copied',
  close: 'Close',
};
