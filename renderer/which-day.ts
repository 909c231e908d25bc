import { formatDate, knownLocale, type Region } from '../main/domain/format.js';

/** A day as the calendar of the reader counts it. */
export type WhichDay = 'today' | 'yesterday' | 'earlier';

export function whichDay(atMs: number, nowMs: number, region: Region): WhichDay {
  const day = formatDate(atMs, nowMs, region);
  if (day === formatDate(nowMs, nowMs, region)) return 'today';
  const before = new Date(nowMs);
  before.setDate(before.getDate() - 1); // not by hours: one day a year has more of them
  return day === formatDate(before.getTime(), nowMs, region) ? 'yesterday' : 'earlier';
}

/** `10:42:07` */
export const formatSecond = (atMs: number, region: Region): string =>
  new Intl.DateTimeFormat(knownLocale(region.locale), {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...(region.timeZone && { timeZone: region.timeZone }),
  }).format(atMs);
