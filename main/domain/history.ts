import type { FigureName, WaitingKind } from './figures.js';
import type { Figures, Money, Snapshot } from './snapshot.js';

/** A figure's value as kept: a number, an amount as delivered, or money by currency. */
export type PointValue = number | string | Money;

/** The last good answer of one local day. */
export interface DayPoint {
  /** `YYYY-MM-DD` in the zone of this machine on that day. */
  readonly day: string;
  readonly takenAtMs: number;
  /** What was told; unknown figures are left out. */
  readonly values: Readonly<Partial<Record<FigureName, PointValue>>>;
}

/** Something that changed, for the timeline. */
export type TimelineEvent =
  | {
      readonly kind: 'rose' | 'fell';
      readonly atMs: number;
      readonly figure: WaitingKind;
      readonly was: number;
      readonly is: number;
    }
  | {
      readonly kind: 'moved';
      readonly atMs: number;
      readonly figure: FigureName;
      readonly was: PointValue;
      readonly is: PointValue;
    };

/** Oldest first, both. */
export interface History {
  readonly days: readonly DayPoint[];
  readonly events: readonly TimelineEvent[];
}

export const emptyHistory: History = { days: [], events: [] };

/** Four hundred days is a year with room to spare; five hundred events are weeks of a busy program. */
const bounds = { days: 400, events: 500 };

/** What a figure tells, in the form in which it is kept; undefined when it tells nothing. */
export function pointValue(figure: Figures[FigureName]): PointValue | undefined {
  return figure?.value ?? undefined;
}

const tellingFigures = (figures: Figures): DayPoint['values'] =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([name, figure]) => {
      const value = pointValue(figure);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** One point a day, the last good answer of that day; a day earlier than the last point (the clock went back) replaces nothing. */
export function withDayPoint(
  history: History,
  snapshot: Snapshot,
  taken: { day: string; atMs: number },
): History {
  const last = history.days.at(-1);
  if (last !== undefined && taken.day < last.day) return history;
  const point: DayPoint = { day: taken.day, takenAtMs: taken.atMs, values: tellingFigures(snapshot.figures) };
  const before = last?.day === taken.day ? history.days.slice(0, -1) : history.days;
  return { ...history, days: [...before, point].slice(-bounds.days) };
}

export function withEvents(history: History, events: readonly TimelineEvent[]): History {
  return events.length === 0
    ? history
    : { ...history, events: [...history.events, ...events].slice(-bounds.events) };
}
