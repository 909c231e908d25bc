import { figureSpecs } from '../../main/domain/figures.js';
import type { Figure, Figures, ProgramSettings, Snapshot, ToldMoney } from '../../main/domain/snapshot.js';

export interface Told {
  readonly id?: string | null;
  readonly name?: string;
  readonly approvals?: number | null;
  readonly requested?: number | null;
  readonly resubmitted?: number | null;
  readonly revenue?: ToldMoney | null;
  /** In the place of what is told otherwise. */
  readonly figures?: Figures;
  /** The program's own. */
  readonly currency?: string;
}

const settingsIn = (currency: string): ProgramSettings => ({
  currency,
  cookieLifetimeDays: null,
  commissionDescription: null,
  commissionValue: null,
  hasMultipleCommissions: null,
  payoutThreshold: null,
  payoutAutomationEnabled: null,
  payoutAutomationSchedule: null,
  welcomeEmailEnabled: null,
  onboardingEnabled: null,
  partnerEmailNotificationsEnabled: null,
  rewardsNotificationEnabled: null,
});

const untold = (form: Figure['form']): Figure =>
  form === 'tally' ? { form, value: null, amounts: null, growth: null } : { form, value: null, growth: null };

/** An affiliate program's answer that tells what is given, nobody waiting, and nothing else. */
export function affiliate(told: Told = {}): Snapshot {
  const { id = 'MOBTGEKX', name = 'Northwind', approvals = 0, requested = 0, resubmitted = 0 } = told;
  const figures: Figures = {
    ...Object.fromEntries(figureSpecs.affiliate.map((spec) => [spec.name, untold(spec.form)])),
    'waiting-for-approval': { form: 'count', value: approvals, growth: null },
    'payouts-requested': { form: 'tally', value: requested, amounts: {}, growth: null },
    'payouts-resubmitted': { form: 'tally', value: resubmitted, amounts: {}, growth: null },
    'total-revenue': {
      form: 'money',
      value: told.revenue === undefined ? { usd: '$1,124.90' } : told.revenue,
      growth: 0,
    },
    ...told.figures,
  };
  return {
    identity: { type: 'affiliate', name, publicId: id, createdAt: '2025-04-30' },
    website: null,
    mailService: null,
    nested: true,
    figures,
    programSettings: told.currency === undefined ? null : settingsIn(told.currency),
    portalSettings: null,
  };
}
