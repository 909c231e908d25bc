import type { Count, Growth, ToldMoney } from './snapshot.js';
import type { Counted, PageWords, Words } from './words/words.js';

/** How the reader writes numbers and times. Without a zone it is this machine's. */
export interface Region {
  readonly locale: string;
  readonly timeZone?: string | undefined;
}
/** For times that are told in words while they are young. */
export interface Speech<Spoken extends PageWords = Words> extends Region {
  readonly words: Spoken;
}

/** Stands for a figure that was not told: unknown is not zero. */
export const unknownMark = '–';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A tag that `Intl` knows; anything else is British English, and nothing throws. */
export function knownLocale(tag: string): string {
  try {
    return Intl.PluralRules.supportedLocalesOf(tag)[0] ?? 'en-GB'; // the others look through all locales first
  } catch {
    return 'en-GB';
  }
}

/** A formatter takes hundreds of times as long to make as to use. */
const numbers = new Map<string, Intl.NumberFormat>();

function numbersIn(locale: string): Intl.NumberFormat {
  const made = numbers.get(locale) ?? new Intl.NumberFormat(knownLocale(locale));
  numbers.set(locale, made);
  return made;
}

/** Below it there is nothing to group, and English and German write digits as we do. */
const firstGrouped = 1_000;

/** The system's first formatter takes longer to make than the rest of a start: most starts need none. */
export function formatCount(n: Count, locale: string): string {
  if (n === null) return unknownMark;
  return n < firstGrouped ? String(n) : numbersIn(locale).format(n);
}

export const counted = (n: number, locale: string): Counted => ({ n, text: formatCount(n, locale) });

/** As delivered, so neither rounded nor grouped unless `how` says so, with the sign and the decimal mark of the locale. */
export const formatPercent = (
  percent: number | null,
  locale: string,
  how: Intl.NumberFormatOptions = { maximumFractionDigits: 20, useGrouping: false },
): string =>
  percent === null
    ? unknownMark
    : percent.toLocaleString(knownLocale(locale), { style: 'unit', unit: 'percent', ...how });

export interface ShownGrowth {
  readonly direction: 'up' | 'down' | 'flat';
  /** Without a sign: the arrow tells it. */
  readonly text: string;
}

export function formatGrowth(growth: Growth, locale: string): ShownGrowth | null {
  if (growth === null) return null;
  const size = Math.abs(growth);
  const isZero = size < 0.05; // shown with one decimal, and an arrow beside 0% would say both
  return {
    direction: isZero ? 'flat' : growth > 0 ? 'up' : 'down',
    text: formatPercent(size, locale, { maximumFractionDigits: 1, useGrouping: true }),
  };
}

/** As delivered, one per currency, the program's own first; a dash for one that is unknown. Told and empty gives no line. */
export function orderedMoney(money: ToldMoney, currency: string | null): readonly string[] {
  const own = currency?.toLowerCase();
  const isOwn = ([code]: [string, string | null]) => code.toLowerCase() === own;
  const lines = Object.entries(money);
  return [...lines.filter(isOwn), ...lines.filter((line) => !isOwn(line))].map(
    ([, amount]) => amount ?? unknownMark,
  );
}

type Style = Intl.DateTimeFormatOptions;

/** Each holds some 100 kB outside the heap, which only a full collection gives back. */
const dates = new Map<string, Intl.DateTimeFormat>();

/** Tells this machine's zone from the one that it was moved to: the offsets of both seasons. */
const ownZone = () => [0, 6].map((month) => new Date(2026, month).getTimezoneOffset()).join();

function datesIn({ locale, timeZone }: Region, style: Style): Intl.DateTimeFormat {
  const key = [locale, timeZone ?? ownZone(), ...Object.keys(style)].join();
  const made =
    dates.get(key) ??
    new Intl.DateTimeFormat(knownLocale(locale), { ...style, ...(timeZone && { timeZone }) });
  dates.set(key, made);
  return made;
}

const inRegion = (atMs: number, region: Region, style: Style): string => datesIn(region, style).format(atMs);

const clockStyle = { hour: '2-digit', minute: '2-digit' } as const;
const dateStyle = { day: 'numeric', month: 'short' } as const;
const yearStyle = { year: 'numeric' } as const;

/** `10:42` */
export const formatClock = (atMs: number, region: Region): string => inRegion(atMs, region, clockStyle);

/** `22 Nov 2026, 10:42:07`, for tooltips. */
export const formatExact = (atMs: number, region: Region): string =>
  inRegion(atMs, region, { ...dateStyle, ...yearStyle, ...clockStyle, second: '2-digit' });

const sameIn = (style: Style) => (oneMs: number, otherMs: number, region: Region) => {
  const { format } = datesIn(region, style);
  return format(oneMs) === format(otherMs);
};
const sameYear = sameIn(yearStyle);
const sameDay = sameIn({ ...dateStyle, ...yearStyle });

/** `21 Nov`, or `21 Nov 2025` when that was not this year. */
export const formatDate = (atMs: number, nowMs: number, region: Region): string =>
  inRegion(atMs, region, sameYear(atMs, nowMs, region) ? dateStyle : { ...dateStyle, ...yearStyle });

const formatDateAndClock = (atMs: number, nowMs: number, region: Region): string =>
  inRegion(atMs, region, {
    ...dateStyle,
    ...clockStyle,
    ...(sameYear(atMs, nowMs, region) ? {} : yearStyle),
  });

/** A point in time that stays true: `10:42` today, else `21 Nov, 18:04`, with the year when it was another. */
export const formatMoment = (atMs: number, nowMs: number, region: Region): string =>
  sameDay(atMs, nowMs, region) ? formatClock(atMs, region) : formatDateAndClock(atMs, nowMs, region);

/**
 * `just now`, `12 min ago`, `3 h ago`, and from a day on the date. A time that lies ahead (the clock went back) is
 * told as a moment; the second or two by which clocks disagree is `just now`.
 */
export function formatAge(atMs: number, nowMs: number, speech: Speech<PageWords>): string {
  const { times } = speech.words;
  const ageMs = nowMs - atMs;
  if (ageMs < -minuteMs) return formatMoment(atMs, nowMs, speech);
  if (ageMs < minuteMs) return times.justNow;
  if (ageMs < hourMs) return times.minutesAgo(Math.floor(ageMs / minuteMs));
  if (ageMs < dayMs) return times.hoursAgo(Math.floor(ageMs / hourMs));
  return formatDateAndClock(atMs, nowMs, speech);
}

/** How long somebody has been waiting, in words of two kinds: `3 days` and `3 days ago`. */
export interface Wait {
  readonly lasting: string;
  readonly ago: string;
}

/** Null when the start lies ahead, because the clock went back: then nobody can tell. */
export function formatWait(sinceMs: number, nowMs: number, { times }: PageWords): Wait | null {
  const waitMs = nowMs - sinceMs;
  if (waitMs < -minuteMs) return null;
  if (waitMs < minuteMs) return { lasting: times.underAMinute, ago: times.justNow };
  const [unit, n] =
    waitMs < hourMs
      ? (['minutes', waitMs / minuteMs] as const)
      : waitMs < dayMs
        ? (['hours', waitMs / hourMs] as const)
        : (['days', waitMs / dayMs] as const);
  const whole = Math.floor(n);
  return { lasting: times[unit](whole), ago: times[`${unit}Ago`](whole) };
}
