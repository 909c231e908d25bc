import type { VisibleSnapshot } from '../main/domain/app-state.js';
import { counted } from '../main/domain/format.js';
import type { PortalSettings, ProgramSettings } from '../main/domain/snapshot.js';
import type { LaterWords } from '../main/domain/words/words.js';

/** What the program's owner has set, as a sentence would put it. */
export interface SettingInWords {
  readonly label: string;
  readonly text: string;
  /** Its text is an address that can be opened. */
  readonly portal?: true;
}

type Labels = LaterWords['window']['settingsOfProgram'];
interface Tongue {
  readonly labels: Labels;
  readonly locale: string;
}

const told = (label: string, text: string | null | undefined): readonly SettingInWords[] =>
  text === null || text === undefined || text === '' ? [] : [{ label, text }];

function payouts({ payoutThreshold, payoutAutomationEnabled, currency }: ProgramSettings, tongue: Tongue) {
  const { labels, locale } = tongue;
  const sent = payoutAutomationEnabled;
  if (payoutThreshold === null) {
    return sent === null ? null : sent ? labels.sentAutomatically : labels.sentByHand;
  }
  if (payoutThreshold === 0) {
    return sent === null ? labels.fromAny : sent ? labels.automaticAny : labels.byHandAny;
  }
  const amount = `${payoutThreshold.toLocaleString(locale)} ${currency ?? ''}`.trim();
  return sent === null
    ? labels.from(amount)
    : sent
      ? labels.automaticFrom(amount)
      : labels.byHandFrom(amount);
}

const switches = (on: boolean | null | undefined, { labels }: Tongue) =>
  on === null || on === undefined ? null : on ? labels.on : labels.off;

const ofProgram: readonly (readonly [keyof Labels, keyof ProgramSettings])[] = [
  ['welcomeEmail', 'welcomeEmailEnabled'],
  ['onboarding', 'onboardingEnabled'],
  ['partnerEmail', 'partnerEmailNotificationsEnabled'],
  ['rewardEmail', 'rewardsNotificationEnabled'],
];
const ofPortal: readonly (readonly [keyof Labels, keyof PortalSettings])[] = [
  ['referralPortal', 'referralPortalEnabled'],
  ['programPage', 'programPageEnabled'],
  ['leadsPage', 'leadsPageEnabled'],
  ['googleLogin', 'googleLoginEnabled'],
  ['passwordless', 'passwordlessLoginEnabled'],
  ['subAccounts', 'subAccountsEnabled'],
  ['widget', 'widgetEnabled'],
  ['popup', 'signupPopupEnabled'],
  ['form', 'embeddableFormEnabled'],
];

const label = (labels: Labels, name: keyof Labels) => labels[name] as string;

/** A description need not say how much. */
const commission = ({ commissionDescription: text, commissionValue: value }: ProgramSettings) =>
  [text?.includes(value ?? '') ? null : value, text].filter((part) => part !== null).join(', ');

function programRows(settings: ProgramSettings, tongue: Tongue): readonly SettingInWords[] {
  const { labels, locale } = tongue;
  const { cookieLifetimeDays } = settings;
  return [
    ...told(labels.commission, commission(settings)),
    ...told(labels.commissions, settings.hasMultipleCommissions === true ? labels.several : null),
    ...told(
      labels.click,
      cookieLifetimeDays === null ? null : labels.days(counted(cookieLifetimeDays, locale)),
    ),
    ...told(labels.payouts, payouts(settings, tongue)),
    ...told(labels.schedule, settings.payoutAutomationSchedule),
    ...told(labels.currency, settings.currency),
    ...ofProgram.flatMap(([name, field]) =>
      told(label(labels, name), switches(settings[field] as boolean, tongue)),
    ),
  ];
}

function portalRows(settings: PortalSettings, tongue: Tongue): readonly SettingInWords[] {
  const { labels } = tongue;
  const { partnerPortalUrl: url, registrationDisabled: closed } = settings;
  return [
    ...told(labels.newPartners, closed === null ? null : closed ? labels.mayNotRegister : labels.mayRegister),
    ...ofPortal.flatMap(([name, field]) =>
      told(label(labels, name), switches(settings[field] as boolean, tongue)),
    ),
    ...told(labels.portal, url?.replace(/^https?:\/\//u, '').replace(/\/$/u, '')).map((row) => ({
      ...row,
      portal: true as const,
    })),
  ];
}

/** Settings that were not told are left out. */
export function settingsInWords(
  snapshot: VisibleSnapshot,
  words: LaterWords,
  locale: string,
): readonly SettingInWords[] {
  const tongue = { labels: words.window.settingsOfProgram, locale };
  const { programSettings, portalSettings } = snapshot;
  return [
    ...(programSettings === null ? [] : programRows(programSettings, tongue)),
    ...(portalSettings === null ? [] : portalRows(portalSettings, tongue)),
  ];
}
