import type { FigureName } from './figures.js';

/**
 * Made on this machine when a program is added, `[a-z0-9-]` only. It names files and crosses to the window; it is
 * never text from an answer.
 */
export type ProgramId = string;

export type ProgramType = 'affiliate' | 'referral' | 'newsletter' | 'unknown';

/** A whole number of zero or more. Null is unknown, and unknown is not zero. */
export type Count = number | null;

/** Lower-case currency code to the text as delivered (`{ usd: '$1,124.90' }`). Empty means told, and nothing there. */
export type Money = Readonly<Record<string, string>>;

/** Money of which some may be unknown: null where the amount could not be read, `''` where the currency could not. */
export type ToldMoney = Readonly<Record<string, string | null>>;

/** Percent over a period that Partnero does not state; null is unknown. */
export type Growth = number | null;

/** One number of a snapshot. A null value was not told, or could not be read. */
export type Figure =
  | { readonly form: 'count'; readonly value: Count; readonly growth: Growth }
  | { readonly form: 'percent'; readonly value: number | null; readonly growth: Growth }
  | { readonly form: 'money'; readonly value: ToldMoney | null; readonly growth: Growth }
  /** One amount as delivered, without a currency of its own. */
  | { readonly form: 'amount'; readonly value: string | null; readonly growth: Growth }
  /** How many, and how much money they come to. */
  | {
      readonly form: 'tally';
      readonly value: Count;
      readonly amounts: ToldMoney | null;
      readonly growth: null;
    };

export type Figures = Readonly<Partial<Record<FigureName, Figure>>>;

/** What the program's owner has set. Null is not told. */
export interface ProgramSettings {
  /** Upper case, as delivered. */
  readonly currency: string | null;
  readonly cookieLifetimeDays: number | null;
  readonly commissionDescription: string | null;
  readonly commissionValue: string | null;
  readonly hasMultipleCommissions: boolean | null;
  /** In the program's currency. */
  readonly payoutThreshold: number | null;
  readonly payoutAutomationEnabled: boolean | null;
  readonly payoutAutomationSchedule: string | null;
  readonly welcomeEmailEnabled: boolean | null;
  readonly onboardingEnabled: boolean | null;
  readonly partnerEmailNotificationsEnabled: boolean | null;
  readonly rewardsNotificationEnabled: boolean | null;
}

export interface PortalSettings {
  /** As delivered and never opened without a check: `main/desktop/opener.ts` has the list of hosts. */
  readonly partnerPortalUrl: string | null;
  readonly programPageEnabled: boolean | null;
  readonly leadsPageEnabled: boolean | null;
  readonly registrationDisabled: boolean | null;
  readonly referralPortalEnabled: boolean | null;
  readonly googleLoginEnabled: boolean | null;
  readonly passwordlessLoginEnabled: boolean | null;
  readonly subAccountsEnabled: boolean | null;
  readonly widgetEnabled: boolean | null;
  readonly signupPopupEnabled: boolean | null;
  readonly embeddableFormEnabled: boolean | null;
}

/** Who an answer is about. */
export interface ProgramIdentity {
  readonly type: ProgramType;
  /** Plain text, control characters stripped, at most 200 characters; null when not told. */
  readonly name: string | null;
  /** Partnero's `public_id` as delivered; null when not told, or when it is not `[A-Za-z0-9_-]{1,64}`. */
  readonly publicId: string | null;
  /** `YYYY-MM-DD`, or an ISO 8601 time; tells two programs of one name apart. */
  readonly createdAt: string | null;
}

/** One good answer, whole. A newer one replaces it whole. */
export interface Snapshot {
  readonly identity: ProgramIdentity;
  /** Host and path for people, as delivered; null when not told. Never opened. */
  readonly website: string | null;
  /** The mail service of a newsletter program, for people; null for the others. */
  readonly mailService: string | null;
  /** Its figures stood in the answer's `stats`, not beside the program. */
  readonly nested: boolean;
  /** The figures of the program's type, all of them: one that was not told has a null value. */
  readonly figures: Figures;
  readonly programSettings: ProgramSettings | null;
  readonly portalSettings: PortalSettings | null;
}

/** A snapshot and the wall-clock time at which its answer was complete. */
export interface DatedSnapshot {
  readonly snapshot: Snapshot;
  readonly takenAtMs: number;
}
