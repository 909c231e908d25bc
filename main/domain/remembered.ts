import { type FigureName, figureNames } from './figures.js';
import { type DayPoint, isSameValue, type PointValue, pointValue, type Trend } from './history.js';
import type { DatedSnapshot } from './snapshot.js';

/** A value and when it was last told, wall clock. */
export interface Past {
  readonly value: PointValue;
  readonly atMs: number;
}

/** What is kept of a program's past beside its last answer, so that a list can be shown without reading any history. */
export interface Remembered {
  /** When a fall to nobody waiting was last confirmed. */
  readonly answeredAtMs: number | null;
  /** The figures at the moment when the popover was last closed; one unknown then keeps what was known before. */
  readonly looked: { readonly atMs: number; readonly values: DayPoint['values'] } | null;
  /** Of each figure the last value that it told and that is not the one it tells now. */
  readonly before: Readonly<Partial<Record<FigureName, Past>>>;
  /** The last days of the first headline figure. */
  readonly trend: Trend | null;
}

export const nothingRemembered: Remembered = { answeredAtMs: null, looked: null, before: {}, trend: null };

/** What was known of a program before an answer. */
export interface Known {
  readonly last: DatedSnapshot | null;
  readonly remembered: Remembered;
}

/** A figure as it was last told, whether the last answer told it or an earlier one. */
export function lastKnown({ last, remembered }: Known, name: FigureName): Past | undefined {
  const told = pointValue(last?.snapshot.figures[name]);
  return told === undefined || last === null
    ? remembered.before[name]
    : { value: told, atMs: last.takenAtMs };
}

function pastOf(known: Known, name: FigureName, is: PointValue | undefined): Past | undefined {
  const past = lastKnown(known, name);
  if (past === undefined || is === undefined || !isSameValue(past.value, is)) return past;
  const before = known.remembered.before[name];
  return before === undefined || isSameValue(before.value, is) ? undefined : before;
}

/** `before` once these figures are the ones that are told. */
export function beforeOf(known: Known, { snapshot }: DatedSnapshot): Remembered['before'] {
  return Object.fromEntries(
    figureNames.flatMap((name) => {
      const past = pastOf(known, name, pointValue(snapshot.figures[name]));
      return past === undefined ? [] : [[name, past]];
    }),
  );
}

/** Two days in a row say that the clock is right now: times that lie ahead of it were told by one that was not. */
export const isClockSure = (days: readonly DayPoint[], atMs: number): boolean => {
  const [before, today] = days.slice(-2);
  return before !== undefined && today !== undefined && before.day < today.day && before.takenAtMs <= atMs;
};
