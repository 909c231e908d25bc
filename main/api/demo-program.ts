import type { Figure, Figures, Growth, Money, Snapshot } from '../domain/snapshot.js';
import type { DemoProgram } from '../ports.js';
import { demoPast } from './demo-past.js';
import {
  type Currency,
  commissionPercent,
  type DemoState,
  demoState,
  type Purse,
  purses,
} from './demo-script.js';

/** An affiliate program in which something happens every quarter of a minute. */
export const createDemoProgram = (): DemoProgram => ({
  everyMs: 5_000,
  read: (elapsedMs) => readAt(elapsedMs > 0 && Number.isFinite(elapsedMs) ? elapsedMs : 0),
  past: (beganAtMs, localDay) => demoPast({ beganAtMs, localDay, readAt }),
});

const readAt = (elapsedMs: number): Snapshot => snapshotOf(demoState(elapsedMs));

const snapshotOf = (state: DemoState): Snapshot => ({
  identity: { type: 'affiliate', name: 'Northwind Affiliates', publicId: null, createdAt: '2024-03-11' },
  website: 'https://northwind.example',
  mailService: null,
  nested: true,
  figures: { ...peopleFigures(state), ...moneyFigures(state), ...payoutFigures(state) },
  programSettings: {
    currency: 'USD',
    cookieLifetimeDays: 60,
    commissionDescription: `${commissionPercent}% of every sale`,
    commissionValue: `${commissionPercent}%`,
    hasMultipleCommissions: false,
    payoutThreshold: 50,
    payoutAutomationEnabled: false,
    payoutAutomationSchedule: null,
    welcomeEmailEnabled: true,
    onboardingEnabled: true,
    partnerEmailNotificationsEnabled: true,
    rewardsNotificationEnabled: null,
  },
  portalSettings: {
    partnerPortalUrl: null,
    programPageEnabled: true,
    leadsPageEnabled: false,
    registrationDisabled: false,
    referralPortalEnabled: null,
    googleLoginEnabled: true,
    passwordlessLoginEnabled: true,
    subAccountsEnabled: false,
    widgetEnabled: false,
    signupPopupEnabled: false,
    embeddableFormEnabled: true,
  },
});

const count = (value: number, growth: Growth = null): Figure => ({ form: 'count', value, growth });
const share = (part: number, whole: number, growth: Growth): Figure => ({
  form: 'percent',
  value: Math.round((part / whole) * 1000) / 10,
  growth,
});
const money = (value: Money, growth: Growth = null): Figure => ({ form: 'money', value, growth });

function peopleFigures(state: DemoState): Figures {
  return {
    'waiting-for-approval': count(state.waiting),
    'total-partners': count(state.partners, 5.2),
    'total-signups': count(state.signups, -2.1),
    'total-purchases': count(state['purchases.usd'] + state['purchases.eur'], 6.3),
    'total-paid-accounts': count(state.paidAccounts, 6.8),
    'affiliate-referred-visitors-clicks': count(state.clicks, 3.7),
    'click-to-signup-conversion': share(state.signups, state.clicks, -1.2),
    'signup-to-sale-conversion': share(state.paidAccounts, state.signups, 4.5),
    approved: count(state.partners),
    'active-partners': count(state.activePartners),
    'partners-with-signups': count(state.partnersWithSignups),
    rejected: count(state.rejectedPartners),
  };
}

/** As the API writes it. By hand: a formatter would be made at each start of the app, and takes longer than all else here. */
const inText = (symbol: string, amount: number): string => {
  const digits = Math.abs(amount).toFixed(2);
  return `${amount < 0 ? '-' : ''}${symbol}${digits.replace(/\B(?=(?:\d{3})+\.)/g, ',')}`;
};
const inDollars = (cents: number) => inText('$', cents / 100);
const inEuros = (cents: number) => inText('€', cents / 100);

/** Currencies in which there is nothing are left out. */
function inEach(cents: (currency: Currency) => number): Money {
  const usd = cents('usd');
  const eur = cents('eur');
  return {
    ...(usd !== 0 && { usd: inDollars(usd) }),
    ...(eur !== 0 && { eur: inEuros(eur) }),
  };
}

const within = (state: DemoState, some: readonly Purse[]) => (currency: Currency) =>
  some.reduce((sum, purse) => sum + state[`${purse}.${currency}`], 0);

function moneyFigures(state: DemoState): Figures {
  const revenue = (currency: Currency) => state[`revenue.${currency}`];
  const reward = within(state, purses);
  const paid = money(inEach(within(state, ['paid'])));
  const unpaid = purses.filter((purse) => purse !== 'paid');
  return {
    'total-revenue': money(inEach(revenue), 8.4),
    'net-profit': {
      form: 'amount',
      value: inDollars(revenue('usd') - reward('usd')),
      growth: 7.9,
    },
    'total-reward': money(inEach(reward), 8.4),
    'average-order-value': money(inEach((currency) => revenue(currency) / state[`purchases.${currency}`])),
    'rewards-unclaimed': money(inEach(within(state, ['unclaimed']))),
    'rewards-in-review': money(inEach(within(state, ['inReview']))),
    'rewards-paid': paid,
    'total-paid': paid,
    'total-pending': money(inEach(within(state, unpaid))),
  };
}

function payoutFigures(state: DemoState): Figures {
  const tally = (purse: Purse): Figure => ({
    form: 'tally',
    value: state[`payouts.${purse}`],
    amounts: inEach(within(state, [purse])),
    growth: null,
  });
  return {
    'payouts-requested': tally('requested'),
    'payouts-resubmitted': tally('resubmitted'),
    'payouts-approved': tally('approved'),
    'payouts-paid': tally('paid'),
    'payouts-rejected': { form: 'tally', value: 0, amounts: {}, growth: null },
  };
}
