import type { PortalSettings, ProgramSettings } from '../domain/snapshot.js';
import type { WireData } from './program-wire.js';

/** Null when nothing was told: the window then has no row for it. */
const orNull = <T extends object>(settings: T): T | null =>
  Object.values(settings).some((value) => value !== null) ? settings : null;

/** What the owner has set, from its own object or, in flat answers, from the overview's. */
export function readProgramSettings(data: WireData): ProgramSettings | null {
  const { program_settings: set, overview_program_current_settings: overview } = data;
  return orNull({
    currency: set?.currency ?? overview?.currency ?? null,
    cookieLifetimeDays: set?.cookie_lifetime ?? overview?.cookie_lifetime ?? null,
    commissionDescription: set?.commission_description ?? overview?.commission_description ?? null,
    commissionValue: set?.commission_value ?? null,
    hasMultipleCommissions: set?.has_multiple_commissions ?? null,
    payoutThreshold: set?.payout_threshold ?? overview?.payout_threshold ?? null,
    payoutAutomationEnabled: set?.payout_automation_enabled ?? null,
    payoutAutomationSchedule: set?.payout_automation_schedule ?? null,
    welcomeEmailEnabled: set?.welcome_email_enabled ?? null,
    onboardingEnabled: set?.onboarding_enabled ?? null,
    partnerEmailNotificationsEnabled: set?.partner_email_notifications_enabled ?? null,
    rewardsNotificationEnabled: set?.rewards_notification_enabled ?? null,
  });
}

export function readPortalSettings(data: WireData): PortalSettings | null {
  const {
    portal_settings: portal,
    program_settings: set,
    overview_program_current_settings: overview,
  } = data;
  return orNull({
    partnerPortalUrl: portal?.partner_portal_url ?? overview?.partner_portal_url ?? null,
    programPageEnabled: portal?.program_page_enabled ?? null,
    leadsPageEnabled: portal?.leads_page_enabled ?? null,
    registrationDisabled: portal?.registration_disabled ?? null,
    referralPortalEnabled: set?.referral_portal_enabled ?? null,
    googleLoginEnabled: portal?.google_login_enabled ?? null,
    passwordlessLoginEnabled: portal?.passwordless_login_enabled ?? null,
    subAccountsEnabled: portal?.sub_accounts_enabled ?? null,
    widgetEnabled: portal?.widget_enabled ?? null,
    signupPopupEnabled: portal?.signup_popup_enabled ?? portal?.popup_form_enabled ?? null,
    embeddableFormEnabled: portal?.embeddable_form_enabled ?? null,
  });
}
