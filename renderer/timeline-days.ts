import { formatDate } from '../main/domain/format.js';
import type { TimelineEntry } from '../main/domain/history.js';
import type { LaterNow } from './now.js';
import { whichDay } from './which-day.js';

/** One day of the timeline, newest first. */
export interface Day {
  readonly title: string;
  readonly entries: readonly TimelineEntry[];
}

function titleOf(atMs: number, now: LaterNow): string {
  const { today, yesterday } = now.words.window.timeline;
  const day = whichDay(atMs, now.nowMs, now);
  return day === 'today' ? today : day === 'yesterday' ? yesterday : formatDate(atMs, now.nowMs, now);
}

/** Entries that lie together on one day of the reader's. */
export function timelineDays(entries: readonly TimelineEntry[], now: LaterNow): readonly Day[] {
  const date = new Intl.DateTimeFormat('en-CA', {
    dateStyle: 'short',
    ...(now.timeZone && { timeZone: now.timeZone }),
  });
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = date.format(entry.event.atMs);
    const others = days.get(day);
    if (others) others.push(entry);
    else days.set(day, [entry]);
  }
  return [...days.values()].map((ofDay) => ({
    title: titleOf(ofDay[0]?.event.atMs ?? 0, now),
    entries: ofDay,
  }));
}
