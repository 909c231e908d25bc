import { withPoint } from './day-points.js';
import type { FigureName, WaitingKind } from './figures.js';
import { boundedEvents, withNext } from './kept-events.js';
import type { Figure, Figures, Money, ProgramId, Snapshot, ToldMoney } from './snapshot.js';

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
      /** What they come to, where that is all of the money told: nobody of the kind waited before. */
      readonly amounts: Money | null;
    }
  | {
      readonly kind: 'moved';
      readonly atMs: number;
      readonly figure: FigureName;
      readonly was: PointValue;
      readonly is: PointValue;
    };

/** In the order in which they came, both. */
export interface History {
  readonly days: readonly DayPoint[];
  readonly events: readonly TimelineEvent[];
}

/** One figure over days, oldest first, one value for each local day from the first on. A day without a value is a gap. */
export interface Trend {
  /** `YYYY-MM-DD` */
  readonly firstDay: string;
  /** Money in hundredths, and only where it can be read exactly. */
  readonly values: readonly (number | null)[];
}

/** What an opened program asks for, and a list of two hundred could not hold. */
export interface ProgramHistory {
  readonly trends: Readonly<Partial<Record<FigureName, Trend>>>;
  /** The last value that each figure told and that is not the one it tells now. A null value is hidden. */
  readonly before: Readonly<
    Partial<Record<FigureName, { readonly value: PointValue | null; readonly atMs: number }>>
  >;
}

/** What the timeline can be narrowed to. */
export const timelineKinds = ['all', 'approvals', 'payouts', 'figures'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One line of the timeline. While figures are hidden, names, amounts and values of money are null. */
export interface TimelineEntry {
  readonly program: ProgramId;
  readonly name: string | null;
  readonly event: VisibleEvent;
}
export type VisibleEvent =
  | Extract<TimelineEvent, { readonly kind: 'rose' | 'fell' }>
  | {
      readonly kind: 'moved';
      readonly atMs: number;
      readonly figure: FigureName;
      readonly was: PointValue | null;
      readonly is: PointValue | null;
    };

export interface Timeline {
  /** Newest first. */
  readonly entries: readonly TimelineEntry[];
  /** There are older ones that were left out. */
  readonly hasOlder: boolean;
}

export const emptyHistory: History = { days: [], events: [] };

const isWhole = (money: ToldMoney): money is Money => !Object.values(money).includes(null);

/** Null where some of it is unknown: the rest is no total, and what is missing is not gone. */
export const wholeMoney = (money: ToldMoney | null): Money | null =>
  money !== null && isWhole(money) ? money : null;

type Valued<Of = Figure> = Of extends Figure ? Pick<Of, 'form' | 'value'> : never;

/**
 * What a figure tells, in the form in which it is kept; undefined when it tells nothing. Money counts as told when
 * all of it is known, so its last whole value stays the one to compare with.
 */
export function pointValue(figure: Valued | undefined): PointValue | undefined {
  return (figure?.form === 'money' ? wholeMoney(figure.value) : figure?.value) ?? undefined;
}

/** Whether two values are one, in whatever order an answer lists its currencies. */
export function isSameValue(one: PointValue, other: PointValue): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  const codes = Object.keys(one);
  return (
    codes.length === Object.keys(other).length &&
    codes.every((code) => Object.hasOwn(other, code) && one[code] === other[code])
  );
}

export const toldValues = (figures: Figures): DayPoint['values'] =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([name, figure]) => {
      const value = pointValue(figure);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** One point a day, the last good answer of that day; a figure that it does not tell keeps what was told earlier in the day. */
export function withDayPoint(
  history: History,
  snapshot: Snapshot,
  { day, atMs }: { readonly day: string; readonly atMs: number },
): History {
  const point = { day, takenAtMs: atMs, values: toldValues(snapshot.figures) };
  return { ...history, days: withPoint(history.days, point) };
}

/** What waits for the history file, and may be under way to it, is not changed any more: it would be there twice. */
export function withEvents(history: History, events: readonly TimelineEvent[]): History {
  if (events.length === 0) return history;
  const all = isToBeFiled(history) ? [...history.events, ...events] : events.reduce(withNext, history.events);
  return { ...history, events: boundedEvents(all) };
}

const keyOf = ({ atMs, kind, figure, was, is }: TimelineEvent): string =>
  JSON.stringify([atMs, kind, figure, was, is]);

/** The events with those of `more` that are not among them yet. */
export function mergedEvents(events: History['events'], more: History['events']): History['events'] {
  if (more.length === 0) return events;
  const known = new Set(events.map(keyOf));
  return boundedEvents([...events, ...more.filter((event) => !known.has(keyOf(event)))]);
}

/** Adding the same once more changes nothing. */
export const mergedHistory = (history: History, more: History): History => ({
  days: more.days.reduce(withPoint, history.days),
  events: mergedEvents(history.events, more.events),
});

/** So many events wait for the history file at most; an ended day does not wait. */
const mostWaiting = 100;

export const isToBeFiled = ({ days, events }: History): boolean =>
  days.length > 1 || events.length >= mostWaiting;

/** What is not in the history file yet, and the last day, of which an answer may still know less than was told. */
export function withoutFiled(recent: History, filed: History): History {
  const lastDay = filed.days.at(-1)?.day;
  const from = recent.days.findIndex(({ day }) => day === lastDay);
  return {
    days: recent.days.slice(Math.max(0, from)),
    events: recent.events.filter((event) => !filed.events.includes(event)),
  };
}
