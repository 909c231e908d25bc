import { readAmount } from '../../main/domain/amount.js';
import type { VisibleFigure } from '../../main/domain/app-state.js';
import { type PointValue, pointValue, type Trend } from '../../main/domain/history.js';

const pad = (n: number): string => `${n}`.padStart(2, '0');

/** `YYYY-MM-DD` on this machine, so many days before the day of a moment. */
export function localDay(atMs: number, daysBefore = 0): string {
  const at = new Date(atMs);
  const day = new Date(at.getFullYear(), at.getMonth(), at.getDate() - daysBefore, 12);
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

/** The same steps each time, between 0 and 1. */
function steps(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Days before the last on which the app did not run. */
const isGap = (daysBefore: number): boolean =>
  (daysBefore >= 60 && daysBefore <= 63) || (daysBefore >= 12 && daysBefore <= 13);

export interface Run {
  /** What tells one run from another. */
  readonly seed: string;
  readonly last: number;
  /** On the day before, where that is told elsewhere. */
  readonly before?: number | undefined;
  readonly days: number;
  readonly endsAtMs: number;
}

/** A believable run of days that ends at a value, with two gaps. */
export function trendOf({ seed, last, before = last, days, endsAtMs }: Run): Trend {
  const step = steps(seed);
  const start = before * (0.2 + 0.6 * step());
  const weights = Array.from(
    { length: days - 1 },
    () => (step() < 0.3 ? 0 : step() ** 2) * (step() < 0.1 ? 5 : 1),
  );
  const whole = weights.slice(1).reduce((sum, weight) => sum + weight, 0);
  let climbed = 0;
  const values = weights.map((weight, at) => {
    climbed += at === 0 ? 0 : weight;
    const value = start + (before - start) * (climbed / whole);
    return Math.round(value);
  });
  return {
    firstDay: localDay(endsAtMs, days - 1),
    values: [...values, last].map((value, at) => (isGap(days - 1 - at) ? null : value)),
  };
}

/** As it is drawn: money in hundredths, of the first currency. */
export function drawable(value: PointValue | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  return readAmount((typeof value === 'string' ? value : Object.values(value)[0]) ?? '');
}

export const toldBy = (figure: VisibleFigure | undefined): PointValue | null =>
  figure === undefined || figure.form === 'hidden' ? null : (pointValue(figure) ?? null);
