import { z } from 'zod';

/** Each field's meaning, range and type. No defaults in here: `.partial()` would fill them into a patch. */
const fields = z.object({
  /** Minutes between two rounds. The server's word and back-off can only make it longer. */
  pollEveryMinutes: z.number().int().min(1).max(60),
  /** Say when somebody asks for approval. */
  notifyApprovals: z.boolean(),
  /** Say when a payout is requested. */
  notifyPayoutsRequested: z.boolean(),
  /** Say when a payout is asked for again. */
  notifyPayoutsResubmitted: z.boolean(),
  /** The user has paused all notices; what rises meanwhile counts as told. */
  noticesPaused: z.boolean(),
});
export type Settings = z.infer<typeof fields>;

export const defaultSettings: Settings = {
  pollEveryMinutes: 5,
  notifyApprovals: true,
  notifyPayoutsRequested: true,
  notifyPayoutsResubmitted: true,
  noticesPaused: false,
};

/** What a window may send and what an old file may hold: any subset, nothing invented. */
export const settingsPatch = fields.partial().strict();
export type SettingsPatch = z.infer<typeof settingsPatch>;

/** Throws only on a value outside its range, which no parsed patch holds. */
export const applyPatch = (settings: Settings, patch: SettingsPatch): Settings =>
  fields.parse({ ...settings, ...patch });
