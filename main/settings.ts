import { z } from 'zod';

/** Of the day, on this machine's clock. */
const hour = z.number().int().min(0).max(23);
const days = z.number().int().min(1).max(90);

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
  /** Between these hours nothing is announced; what rises meanwhile is one notice when they end. Null: never quiet. */
  quietHours: z.object({ fromHour: hour, untilHour: hour }).strict().nullable(),
  /** Somebody who has waited this many days is shown in amber. */
  waitingLongDays: days,
  /** And from this many on in red. One that is not more than the amber one leaves no time for amber. */
  waitingOverDays: days,
  theme: z.enum(['system', 'light', 'dark']),
  /** Of the text alone: spaces stay. */
  textPercent: z.number().int().min(80).max(150),
  language: z.enum(['system', 'en', 'de']),
  /** Names and money are hidden wherever the app shows or says anything. */
  figuresHidden: z.boolean(),
  /** Beside the icon in the menu bar, which only macOS has room for. */
  trayText: z.enum(['none', 'waiting', 'figure']),
  /** Stays open in a window of its own instead of hanging on the tray. */
  keepWindowOpen: z.boolean(),
});
export type Settings = z.infer<typeof fields>;

export const defaultSettings: Settings = {
  pollEveryMinutes: 5,
  notifyApprovals: true,
  notifyPayoutsRequested: true,
  notifyPayoutsResubmitted: true,
  noticesPaused: false,
  quietHours: null,
  waitingLongDays: 2,
  waitingOverDays: 5,
  theme: 'system',
  textPercent: 100,
  language: 'system',
  figuresHidden: false,
  trayText: 'waiting',
  keepWindowOpen: false,
};

/** What a window may send and what an old file may hold: any subset, nothing invented. */
export const settingsPatch = fields.partial().strict();
export type SettingsPatch = z.infer<typeof settingsPatch>;

/** Throws only on a value outside its range, which no parsed patch holds. */
export const applyPatch = (settings: Settings, patch: SettingsPatch): Settings =>
  fields.parse({ ...settings, ...patch });
