import { type FigureName, figureSpecs } from '../../main/domain/figures.js';
import type {
  Count,
  Figure,
  Figures,
  Growth,
  PortalSettings,
  ProgramSettings,
  ProgramType,
  Snapshot,
  ToldMoney,
} from '../../main/domain/snapshot.js';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export const count = (value: Count, growth: Growth = null): Figure => ({ form: 'count', value, growth });
export const percent = (value: number | null, growth: Growth = null): Figure => ({
  form: 'percent',
  value,
  growth,
});
export const money = (value: ToldMoney | null, growth: Growth = null): Figure => ({
  form: 'money',
  value,
  growth,
});
export const amount = (value: string | null, growth: Growth = null): Figure => ({
  form: 'amount',
  value,
  growth,
});
export const tally = (value: Count, amounts: ToldMoney | null = {}): Figure => ({
  form: 'tally',
  value,
  amounts,
  growth: null,
});

/** What the documentation of `GET /v1/program` shows for an affiliate program. */
export const documentedFigures: Figures = {
  'waiting-for-approval': count(2),
  'payouts-requested': tally(0),
  'payouts-resubmitted': tally(0),
  'total-revenue': money({ usd: '$1,124.90' }, 0),
  'net-profit': amount('$787.43', 0),
  'total-reward': money({ usd: '$337.47' }, 0),
  'total-partners': count(12, 0),
  'total-signups': count(30, 0),
  'total-purchases': count(45, 0),
  'affiliate-referred-visitors-clicks': count(150, 0),
  'click-to-signup-conversion': percent(20, 0),
  'signup-to-sale-conversion': percent(83, 0),
  'total-paid-accounts': count(25, 0),
  'average-order-value': money({ usd: '$24.99' }),
  approved: count(10),
  'active-partners': count(5),
  'partners-with-signups': count(8),
  rejected: count(0),
  'payouts-approved': tally(0),
  'payouts-paid': tally(0),
  'payouts-rejected': tally(0),
  'rewards-unclaimed': money({}),
  'rewards-in-review': money({}),
  'rewards-paid': money({}),
  'total-paid': money({}),
  'total-pending': money({}),
};

export const affiliateFigures: Figures = {
  ...documentedFigures,
  'payouts-requested': tally(1, { usd: '$240.00' }),
  'total-revenue': money({ usd: '$1,124.90' }, 12.4),
  'net-profit': amount('$787.43', 9),
  'total-reward': money({ usd: '$337.47' }, 12.4),
  'total-signups': count(30, -3.1),
  'total-purchases': count(45, 4),
  'payouts-approved': tally(2, { usd: '$310.00' }),
  'payouts-paid': tally(14, { usd: '$2,980.00' }),
  'rewards-unclaimed': money({ usd: '$96.20' }),
  'rewards-in-review': money({ usd: '$41.00' }),
  'rewards-paid': money({ usd: '$200.27' }),
  'total-paid': money({ usd: '$2,980.00' }),
  'total-pending': money({ usd: '$137.20' }),
};

/** The names of a type, none of them told. */
export const untold = (type: Exclude<ProgramType, 'unknown'>): Figures =>
  Object.fromEntries(
    figureSpecs[type].map(({ name, form }): [FigureName, Figure] => [
      name,
      form === 'tally'
        ? { form, value: null, amounts: null, growth: null }
        : ({ form, value: null, growth: null } as Figure),
    ]),
  );

export const programSettings: ProgramSettings = {
  currency: 'USD',
  cookieLifetimeDays: 7,
  commissionDescription: '30%, lifetime',
  commissionValue: '30%',
  hasMultipleCommissions: false,
  payoutThreshold: 0,
  payoutAutomationEnabled: false,
  payoutAutomationSchedule: null,
  welcomeEmailEnabled: false,
  onboardingEnabled: false,
  partnerEmailNotificationsEnabled: false,
  rewardsNotificationEnabled: null,
};

export const portalSettings: PortalSettings = {
  partnerPortalUrl: 'https://myprogram.partneroapp.site',
  programPageEnabled: true,
  leadsPageEnabled: false,
  registrationDisabled: false,
  referralPortalEnabled: null,
  googleLoginEnabled: false,
  passwordlessLoginEnabled: false,
  subAccountsEnabled: false,
  widgetEnabled: false,
  signupPopupEnabled: false,
  embeddableFormEnabled: false,
};

export const snapshotOf = (type: ProgramType, name: string, figures: Figures): Snapshot => ({
  identity: { type, name, publicId: 'MOBTGEKX', createdAt: '2025-04-30' },
  website: 'https://northwind.example',
  mailService: null,
  nested: type === 'affiliate',
  figures,
  programSettings: type === 'newsletter' ? null : programSettings,
  portalSettings: type === 'newsletter' ? null : portalSettings,
});
