import { readSeries } from './amount.js';
import { daysAsOfLast } from './day-points.js';
import { everyFigureSpec, type FigureName, figureSpecs } from './figures.js';
import type { DayPoint, PointValue, Trend } from './history.js';
import type { Snapshot } from './snapshot.js';

/** In the list. */
const recentDays = 28;
/** A clock that was years ahead once must not make a trend of years. */
const longestDays = 1_000;
const dayMs = 86_400_000;

const dayNumber = (day: string): number => Date.parse(day) / dayMs;
const dayNamed = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** The figure that leads a program; of a type we do not know, the first that was told. */
export function leadFigure({ identity, figures }: Snapshot): FigureName | null {
  const { type } = identity;
  const specs = type === 'unknown' ? everyFigureSpec : figureSpecs[type];
  const isLead = ({ name, place }: (typeof specs)[number]) =>
    place === 'headline' && (type !== 'unknown' || (figures[name]?.value ?? null) !== null);
  return specs.find(isLead)?.name ?? null;
}

/** Which amounts make the series: those in the program's own currency, or the first there are. Null where none are there. */
function currencyIn(value: PointValue | undefined, own: string | null): string | null {
  const codes = typeof value === 'object' ? Object.keys(value) : [];
  return codes.find((code) => code === own?.toLowerCase()) ?? codes[0] ?? null;
}

function textIn(value: PointValue | undefined, currency: string | null): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && currency !== null ? (value[currency] ?? null) : null;
}

/** Numbers as they are, amounts in hundredths of one currency. */
function seriesOf(
  values: readonly (PointValue | undefined)[],
  own: string | null,
): readonly (number | null)[] {
  const latest = [...values].reverse().find((value) => currencyIn(value, own) !== null);
  const currency = currencyIn(latest, own);
  const amounts = readSeries(values.map((value) => textIn(value, currency)));
  return values.map((value, at) => (typeof value === 'number' ? value : (amounts[at] ?? null)));
}

/** From the first day that has a value on; null when none has. */
function withoutLeadingGap(firstDay: number, values: Trend['values']): Trend | null {
  const first = values.findIndex((value) => value !== null);
  return first === -1 ? null : { firstDay: dayNamed(firstDay + first), values: values.slice(first) };
}

/** What a day's answer brings to a trend. */
export interface DayValue {
  readonly day: string;
  /** Undefined where it was not told. */
  readonly value: PointValue | undefined;
  /** What the figure told before, the latest first: shows whether the days so far are of the same currency. */
  readonly earlier: readonly PointValue[];
  /** The program's own currency. */
  readonly currency: string | null;
}

/** Whether a value can stand in one line with those so far. */
function continues({ value, earlier, currency: own }: DayValue): boolean {
  if (value === undefined || typeof value === 'number') return true;
  const currency = currencyIn(value, own);
  if (typeof value === 'object' && currency === null) return true;
  const text = textIn(value, currency);
  if (readSeries([text])[0] === null) return true;
  return earlier.some((one) => readSeries([textIn(one, currency), text])[0] !== null);
}

/**
 * The last days with this answer's: the last good one of a day counts, the day before the last changes nothing, and
 * days that lie ahead (the clock went back) are left out. Without any history to read; where there is one,
 * `trendInList` says the same, and more after a clock was wrong.
 */
export function withDayValue(trend: Trend | null, told: DayValue): Trend | null {
  const today = dayNumber(told.day);
  const firstDay = trend === null ? today : dayNumber(trend.firstDay);
  if (trend !== null && today === firstDay + trend.values.length - 2) return trend;
  const kept = trend !== null && continues(told) ? trend.values : [];
  const from = today - recentDays + 1;
  const values = Array.from({ length: recentDays }, (_, at) => kept[from + at - firstDay] ?? null);
  const [value = null] = seriesOf([told.value], told.currency);
  return withoutLeadingGap(from, [...values.slice(0, -1), value ?? values.at(-1) ?? null]);
}

/** Of each figure that was ever told, from its first day to the last of all. */
export function trendsIn(
  points: readonly DayPoint[],
  own: string | null,
): Readonly<Partial<Record<FigureName, Trend>>> {
  const days = daysAsOfLast(points);
  const last = dayNumber(days.at(-1)?.day ?? '');
  const from = Math.max(dayNumber(days[0]?.day ?? ''), last - longestDays + 1);
  const pointAt = new Map(days.map((point) => [dayNumber(point.day), point.values]));
  const every =
    days.length === 0 ? [] : Array.from({ length: last - from + 1 }, (_, at) => pointAt.get(from + at));
  const names = new Set(days.flatMap(({ values }) => Object.keys(values) as FigureName[]));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const values = every.map((point) => point?.[name]);
      const trend = withoutLeadingGap(from, seriesOf(values, own));
      return trend === null ? [] : [[name, trend]];
    }),
  );
}

/** The last days of the figure that leads, as the list shows it. */
export function trendInList(points: readonly DayPoint[], snapshot: Snapshot): Trend | null {
  const lead = leadFigure(snapshot);
  const days = daysAsOfLast(points).slice(-recentDays);
  const trend = lead && trendsIn(days, snapshot.programSettings?.currency ?? null)[lead];
  if (!trend) return null;
  const left = Math.max(0, trend.values.length - recentDays);
  return withoutLeadingGap(dayNumber(trend.firstDay) + left, trend.values.slice(left));
}
