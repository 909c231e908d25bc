import { type FigureName, figureSpecs } from './figures.js';
import { hideTrend, hideValue } from './hide-figures.js';
import {
  isSameValue,
  type ProgramHistory,
  pointValue,
  type Timeline,
  type TimelineEntry,
  type TimelineEvent,
  type TimelineKind,
  type VisibleEvent,
} from './history.js';
import { kindOf } from './kept-events.js';
import { type Known, lastKnown } from './remembered.js';
import type { DatedSnapshot } from './snapshot.js';

/** Who waits is told by rises and falls. */
const settled: readonly FigureName[] = [
  'approved',
  'rejected',
  'payouts-approved',
  'payouts-paid',
  'payouts-rejected',
];
const headline = Object.values(figureSpecs)
  .flat()
  .filter(({ place }) => place === 'headline')
  .map(({ name }) => name);
/** The figures whose every move is an event. */
const followed: ReadonlySet<FigureName> = new Set([...settled, ...headline]);

/** What an answer tells otherwise than it was last told, however long ago that was. */
export function movedFigures(
  known: Known,
  { snapshot, takenAtMs: atMs }: DatedSnapshot,
): readonly TimelineEvent[] {
  return [...followed].flatMap((figure) => {
    const was = lastKnown(known, figure)?.value;
    const is = pointValue(snapshot.figures[figure]);
    if (was === undefined || is === undefined || isSameValue(was, is)) return [];
    return [{ kind: 'moved' as const, atMs, figure, was, is }];
  });
}

/** What happened in one program. */
export interface Told {
  readonly program: TimelineEntry['program'];
  readonly name: string | null;
  /** Oldest first. */
  readonly events: readonly TimelineEvent[];
}

const mostEntries = 300;

/** Newest first. One that lies ahead of now, and was followed by one that does not, happened before that one. */
function newestFirst(events: readonly TimelineEvent[], nowMs: number): readonly TimelineEvent[] {
  let followedAtMs: number | null = null;
  return [...events].reverse().map((event) => {
    if (event.atMs > nowMs) return { ...event, atMs: followedAtMs ?? event.atMs };
    followedAtMs = event.atMs;
    return event;
  });
}

/** All of one kind, newest first. */
export function timelineOf(told: readonly Told[], kind: TimelineKind, nowMs: number): Timeline {
  const entries = told
    .flatMap(({ program, name, events }) =>
      newestFirst(events, nowMs)
        .filter(({ figure }) => kind === 'all' || kindOf(figure) === kind)
        .map((event) => ({ program, name, event })),
    )
    .sort((one, other) => other.event.atMs - one.event.atMs);
  return { entries: entries.slice(0, mostEntries), hasOlder: entries.length > mostEntries };
}

const hideEvent = (event: VisibleEvent): VisibleEvent =>
  event.kind === 'moved'
    ? { ...event, was: hideValue(event.was), is: hideValue(event.is) }
    : { ...event, amounts: null };

export const hideTimeline = ({ entries, hasOlder }: Timeline): Timeline => ({
  entries: entries.map(({ program, event }) => ({ program, name: null, event: hideEvent(event) })),
  hasOlder,
});

const ofMoney: ReadonlySet<string> = new Set(
  Object.values(figureSpecs)
    .flat()
    .filter(({ form }) => form === 'money' || form === 'amount')
    .map(({ name }) => name),
);

/** Of money the shape of its trend stays. */
export const hideHistory = ({ trends, before }: ProgramHistory): ProgramHistory => ({
  trends: Object.fromEntries(
    Object.entries(trends).map(([name, trend]) => [name, ofMoney.has(name) ? hideTrend(trend) : trend]),
  ),
  before: Object.fromEntries(
    Object.entries(before).map(([name, { value, atMs }]) => [name, { value: hideValue(value), atMs }]),
  ),
});
