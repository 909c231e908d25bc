import { formatDate } from '../main/domain/format.js';
import type { Trend } from '../main/domain/history.js';
import type { Now } from './now.js';

/** Where a trend is drawn, in CSS pixels. The lowest value lies at `bottom`. */
export interface Frame {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
  /** Down to which the area below the line reaches. */
  readonly floor: number;
  /** Days that would lie closer than this are drawn as one. */
  readonly apart: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A figure's days, as paths. Nothing is smoothed, and days without a value are a gap. */
export interface DrawnTrend {
  readonly line: string;
  readonly area: string;
  /** From the point before the last one to it; empty where there is a gap. */
  readonly step: string;
  readonly last: Point;
}

const dayMs = 86_400_000;
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

const from = ({ firstDay, values }: Trend, start: number, end?: number): Trend => ({
  firstDay: dayAfter(firstDay, start),
  values: values.slice(start, end),
});

/** Its last days. */
export const lately = (trend: Trend, days: number): Trend =>
  from(trend, Math.max(0, trend.values.length - days));

/** From the first day with a value to the last one; null when there is none. */
function known(trend: Trend): Trend | null {
  const days = trend.values.flatMap((value, at) => (value === null ? [] : [at]));
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : from(trend, first, last + 1);
}

/** Groups of days, counted back from the last one, each with the last value in it. */
function thin(values: Trend['values'], most: number): Trend['values'] {
  const size = Math.ceil(values.length / most);
  const groups = Array.from({ length: Math.ceil(values.length / size) }, (_, back) => {
    const end = values.length - back * size;
    const group = values.slice(Math.max(0, end - size), end);
    return group.filter((value) => value !== null).at(-1) ?? null;
  });
  return groups.reverse();
}

/** Where the values lie, in runs without a gap. */
function runsOf(values: Trend['values'], { start, end, top, bottom }: Frame): readonly (readonly Point[])[] {
  const numbers = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const apart = (end - start) / Math.max(1, values.length - 1);
  const up = (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  const round = (px: number) => Math.round(px * 10) / 10;
  const runs: Point[][] = [[]];
  values.forEach((value, at) => {
    const x = round(end - (values.length - 1 - at) * apart);
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ x, y: round(bottom - up(value) * (bottom - top)) });
  });
  return runs.filter(({ length }) => length > 0);
}

const pathOf = (run: readonly Point[]) => run.map(({ x, y }, at) => `${at ? 'L' : 'M'}${x} ${y}`).join('');

/** Null when there is nothing to draw. */
export function drawTrend(trend: Trend | null, frame: Frame): DrawnTrend | null {
  const told = trend && known(trend);
  const most = Math.floor((frame.end - frame.start) / frame.apart) + 1;
  const runs = told === null ? [] : runsOf(thin(told.values, most), frame);
  const final = runs.at(-1);
  const last = final?.at(-1);
  if (final === undefined || last === undefined) return null;
  const lines = runs.filter(({ length }) => length > 1);
  const dots = runs.filter(({ length }) => length === 1);
  return {
    // A line of no length is drawn as a dot, because its ends are round.
    line: [...lines.map(pathOf), ...dots.map((run) => `${pathOf(run)}h0`)].join(''),
    area: lines
      .map((run) => `${pathOf(run)}L${run.at(-1)?.x} ${frame.floor}L${run[0]?.x} ${frame.floor}Z`)
      .join(''),
    step: final.length > 1 ? pathOf(final.slice(-2)) : '',
    last,
  };
}

/** What stands at both ends of a chart. Of one day only the end is told. */
export function axisOf(trend: Trend | null, old: boolean, now: Now): { first: string; last: string } {
  const told = trend && known(trend);
  if (told === null) return { first: '', last: '' };
  const write = (day: string) =>
    formatDate(Date.parse(day), now.nowMs, { locale: now.locale, timeZone: 'UTC' });
  const [first, last] = [write(told.firstDay), write(dayAfter(told.firstDay, told.values.length - 1))];
  const isToday = !old && last === formatDate(now.nowMs, now.nowMs, now);
  return { first: first === last ? '' : first, last: isToday ? now.words.window.program.today : last };
}
