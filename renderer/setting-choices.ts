import { counted, formatPercent, knownLocale } from '../main/domain/format.js';
import { languages } from '../main/domain/language.js';
import type { Settings } from '../main/settings.js';
import type { LaterNow } from './now.js';
import type { Option } from './parts/choice.js';

/** What is set stays among the choices, whoever set it. */
const withChosen = (offered: readonly number[], chosen: number) =>
  [...new Set([...offered, chosen])].sort((a, b) => a - b);

export const intervalChoices = (chosen: number, { words, locale }: LaterNow): readonly Option<number>[] =>
  withChosen([1, 2, 5, 10, 15, 30, 60], chosen).map((minutes) => [
    minutes,
    words.window.settings.every(counted(minutes, locale)),
  ]);

export const textSizeChoices = (chosen: number, { locale }: LaterNow): readonly Option<number>[] =>
  withChosen([80, 90, 100, 110, 125, 150], chosen).map((percent) => [
    percent,
    formatPercent(percent, locale),
  ]);

const longestDays = 30;
const everyDay = Array.from({ length: longestDays }, (_, index) => index + 1);

type Limits = Pick<Settings, 'waitingLongDays' | 'waitingOverDays'>;

/** Amber comes before red, so each leaves out what the other does not allow. */
export function waitingChoices(
  { waitingLongDays: long, waitingOverDays: over }: Limits,
  { words }: LaterNow,
) {
  const inDays = (days: readonly number[]) => days.map((n): Option<number> => [n, words.times.days(n)]);
  return {
    long: inDays(
      withChosen(
        everyDay.filter((days) => days < over),
        long,
      ),
    ),
    over: inDays(
      withChosen(
        everyDay.filter((days) => days > long),
        over,
      ),
    ),
  };
}

type QuietHours = NonNullable<Settings['quietHours']>;
const offeredQuiet: readonly QuietHours[] = [
  { fromHour: 18, untilHour: 8 },
  { fromHour: 20, untilHour: 8 },
  { fromHour: 22, untilHour: 7 },
  { fromHour: 22, untilHour: 8 },
  { fromHour: 23, untilHour: 7 },
  { fromHour: 0, untilHour: 8 },
];

const clockAt = (hour: number, locale: string) =>
  new Intl.DateTimeFormat(knownLocale(locale), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(Date.UTC(2000, 0, 1, hour));

/** As an option's value. */
const quietKey = (quiet: QuietHours | null) =>
  quiet === null ? 'off' : `${quiet.fromHour}-${quiet.untilHour}`;

/** Quiet hours as options, what is chosen among them, and a sentence that says what will happen. */
export function quietChoices(chosen: QuietHours | null, { words, locale }: LaterNow) {
  const { quietOff, quietRange, quietHint, quietOffHint } = words.window.settings;
  const clock = ({ fromHour, untilHour }: QuietHours) =>
    [clockAt(fromHour, locale), clockAt(untilHour, locale)] as const;
  const isOffered = chosen === null || offeredQuiet.some((quiet) => quietKey(quiet) === quietKey(chosen));
  const ranges = isOffered ? offeredQuiet : [...offeredQuiet, chosen];
  const options: readonly Option<string>[] = [
    [quietKey(null), quietOff],
    ...ranges.map((quiet): Option<string> => [quietKey(quiet), quietRange(...clock(quiet))]),
  ];
  return {
    chosen: quietKey(chosen),
    options,
    hint: chosen === null ? quietOffHint : quietHint(...clock(chosen)),
    hoursOf: (key: string) => ranges.find((quiet) => quietKey(quiet) === key) ?? null,
  };
}

/** Each language calls itself by its own name. */
export const languageChoices = ({ words }: LaterNow): readonly Option<Settings['language']>[] => [
  ['system', words.window.settings.system],
  ...languages.map(
    (language): Option<Settings['language']> => [
      language,
      new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language,
    ],
  ),
];

export const themeChoices = ({ words }: LaterNow): readonly Option<Settings['theme']>[] => {
  const { system, light, dark } = words.window.settings;
  return [
    ['system', system],
    ['light', light],
    ['dark', dark],
  ];
};

export const trayTextChoices = ({ words }: LaterNow): readonly Option<Settings['trayText']>[] => {
  const { none, waiting, figure } = words.window.settings.trayTexts;
  return [
    ['none', none],
    ['waiting', waiting],
    ['figure', figure],
  ];
};
