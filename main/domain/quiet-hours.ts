import type { Settings } from '../settings.js';

type QuietHours = Settings['quietHours'];

/** They may span midnight; hours that end where they begin are none. `localHour` is 0 to 23. */
export function isQuiet(hours: QuietHours, localHour: number): boolean {
  if (hours === null) return false;
  const { fromHour, untilHour } = hours;
  return fromHour <= untilHour
    ? localHour >= fromHour && localHour < untilHour
    : localHour >= fromHour || localHour < untilHour;
}

/** Wherever clocks are, hours begin and summer time changes on one of these. */
const quarterMs = 15 * 60_000;
/** A day that is an hour longer than others. */
const longestDayMs = 25 * 60 * 60_000;

/** How long it stays quiet; 0 when it is not quiet at all. Looks at the clock on the wall, so a change of summer time is in it. */
export function untilQuietEndsMs(
  hours: QuietHours,
  nowMs: number,
  localHour: (atMs: number) => number,
): number {
  if (!isQuiet(hours, localHour(nowMs))) return 0;
  const firstMs = Math.floor(nowMs / quarterMs) * quarterMs + quarterMs;
  for (let atMs = firstMs; atMs < nowMs + longestDayMs; atMs += quarterMs) {
    if (!isQuiet(hours, localHour(atMs))) return atMs - nowMs;
  }
  return longestDayMs;
}
