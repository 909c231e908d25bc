import { z } from 'zod';
import type { FigureName } from '../domain/figures.js';
import { anyObject, count, exactText, flag, share, text } from './wire-values.js';

/*
 * What `GET /v1/program` and the older `GET /v1/program/overview` answer, in the words of the wire. An affiliate
 * program nests its statistics in `data.stats`; a referral program does so too, or has them beside `program`; a
 * newsletter program is flat and has no `program`; the older address is flat and describes the program in
 * `overview_program_current_settings`. Keys that are not used here may come and go.
 */

const publicId = z.preprocess(
  (told) => (Number.isSafeInteger(told) && Number(told) > 0 ? String(told) : told),
  exactText(/^[A-Za-z0-9_-]{1,64}$/, 64),
);
const address = exactText(/^https?:\/\/\S+$/i, 2048);
/** A day, or the moment in ISO 8601. */
const date = exactText(/^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]{5,15}(?:Z|[+-]\d{2}:?\d{2})?)?$/, 40);
const name = text(200);

const program = z.object({
  public_id: publicId,
  type: text(64),
  name,
  website: text(300),
  created_at: date,
});

const programSettings = z.object({
  currency: text(16),
  cookie_lifetime: count,
  commission_description: text(200),
  commission_value: text(64),
  has_multiple_commissions: flag,
  payout_threshold: share,
  payout_automation_enabled: flag,
  payout_automation_schedule: text(64),
  welcome_email_enabled: flag,
  onboarding_enabled: flag,
  partner_email_notifications_enabled: flag,
  referral_portal_enabled: flag,
  rewards_notification_enabled: flag,
});

const portalSettings = z.object({
  partner_portal_url: address,
  program_page_enabled: flag,
  leads_page_enabled: flag,
  registration_disabled: flag,
  google_login_enabled: flag,
  passwordless_login_enabled: flag,
  sub_accounts_enabled: flag,
  widget_enabled: flag,
  /** Of an affiliate program. */
  signup_popup_enabled: flag,
  /** The same of a referral program. */
  popup_form_enabled: flag,
  embeddable_form_enabled: flag,
});

/** Flat answers put what they know of the program and its settings in here. */
const overview = z.object({
  program_type_title: text(64),
  program_name: name,
  website_url: text(300),
  partner_portal_url: address,
  commission_description: text(200),
  cookie_lifetime: count,
  payout_threshold: share,
  currency: text(16),
});

const absentWhenOdd = <T extends z.ZodType>(schema: T) => schema.nullable().catch(null);

const known = z.object({
  program: absentWhenOdd(program),
  stats: absentWhenOdd(anyObject),
  program_settings: absentWhenOdd(programSettings),
  portal_settings: absentWhenOdd(portalSettings),
  overview_program_current_settings: absentWhenOdd(overview),
  /** These describe a newsletter program, whose `id` is the public one. */
  id: publicId,
  name,
  created_at: date,
  esp_type: text(64),
  esp_type_name: text(64),
});

/** Where statistics may stand, by their names on the wire: nested, then beside the program. */
export type WireStatistics = readonly Readonly<Record<string, unknown>>[];

const data = anyObject.transform((flat) => {
  const { stats, ...parts } = known.parse(flat);
  const statistics: WireStatistics = stats === null ? [flat] : [stats, flat];
  return { ...parts, statistics, nested: stats !== null };
});
export type WireData = z.infer<typeof data>;

/** The API's words for a refusal, whatever the HTTP status says. */
const refusals: readonly unknown[] = [0, '0', false, ''];

export const answer = z.object({
  status: z
    .unknown()
    .optional()
    .transform((told) => (refusals.includes(told) ? 'refused' : 'fine')),
  data: absentWhenOdd(data),
});

/** Figures that the wire keeps in a group; the others stand by their own name among the statistics. */
const groups: readonly { readonly group: string; readonly figures: RegExp }[] = [
  {
    group: 'partner_activity',
    figures: /^(waiting-for-approval|approved|active-partners|partners-with-signups|rejected)$/,
  },
  { group: 'payout_status_breakdown', figures: /^payouts-(.+)$/ },
  { group: 'rewards_breakdown', figures: /^rewards-(.+)$/ },
];

/** A statistic by its name on the wire; undefined when it was not told. */
export const statistic = (stats: WireStatistics, field: string): unknown =>
  stats.map((place) => place[field]).find((value) => value !== undefined && value !== null);

/** What the wire says for a figure and for its growth; undefined when nothing. */
export function told(
  figure: FigureName,
  stats: WireStatistics,
): { readonly value: unknown; readonly growth: unknown } {
  for (const { group, figures } of groups) {
    const inGroup = figures.exec(figure)?.[1]?.replaceAll('-', '_');
    if (inGroup === undefined) continue;
    const found = anyObject.safeParse(statistic(stats, group));
    return { value: found.data?.[inGroup], growth: undefined };
  }
  const field = figure.replaceAll('-', '_');
  return {
    // The bare `net_profit` is a number of an undocumented currency.
    value: statistic(stats, figure === 'net-profit' ? 'net_profit_formatted' : field),
    growth: statistic(stats, `${field}_growth`),
  };
}
