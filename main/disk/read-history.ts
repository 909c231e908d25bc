import { type FigureName, figureNames, type WaitingKind, waitingKinds } from '../domain/figures.js';
import type { DayPoint, History, PointValue, TimelineEvent, Trend } from '../domain/history.js';
import { nothingRemembered, type Past, type Remembered } from '../domain/remembered.js';
import type { Money } from '../domain/snapshot.js';

/*
 * By hand and as strict as a schema: a year of days has ten thousand values, and checking them with one took the
 * main process 35 ms for each file.
 */

type Stored = Readonly<Record<string, unknown>>;

const isRecord = (stored: unknown): stored is Stored =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored);
/** `1e999` is JSON. */
const isNumber = (stored: unknown): stored is number => Number.isFinite(stored);
const isMoney = (stored: unknown): stored is Money =>
  isRecord(stored) && Object.values(stored).every((amount) => typeof amount === 'string');
const isPointValue = (stored: unknown): stored is PointValue =>
  isNumber(stored) || typeof stored === 'string' || isMoney(stored);
const isDay = (stored: unknown): stored is string =>
  typeof stored === 'string' && /^\d{4}-\d\d-\d\d$/.test(stored) && !Number.isNaN(Date.parse(stored));

const knownFigures: ReadonlySet<unknown> = new Set(figureNames);
const isFigureName = (stored: unknown): stored is FigureName => knownFigures.has(stored);
const isWaitingKind = (stored: unknown): stored is WaitingKind =>
  waitingKinds.some((kind) => kind === stored);

const present = <T>(value: T | null): value is T => value !== null;

/** The entries whose names we know and whose values can be read; the rest is another version's. */
function knownEntries<Value>(stored: unknown, read: (value: unknown) => Value | null) {
  const known: Partial<Record<FigureName, Value>> = {};
  if (!isRecord(stored)) return known;
  for (const name of Object.keys(stored)) {
    const value = isFigureName(name) ? read(stored[name]) : null;
    if (value !== null) known[name as FigureName] = value;
  }
  return known;
}

const readPointValue = (stored: unknown): PointValue | null => (isPointValue(stored) ? stored : null);

function readDayPoint(stored: unknown): DayPoint | null {
  if (!isRecord(stored)) return null;
  const { day, takenAtMs, values } = stored;
  if (!isDay(day) || !isNumber(takenAtMs) || !isRecord(values)) return null;
  return { day, takenAtMs, values: knownEntries(values, readPointValue) };
}

function readEvent(stored: unknown): TimelineEvent | null {
  if (!isRecord(stored)) return null;
  const { kind, atMs, figure, was, is, amounts } = stored;
  if (!isNumber(atMs)) return null;
  if (kind === 'moved') {
    const isTold = isFigureName(figure) && isPointValue(was) && isPointValue(is);
    return isTold ? { kind, atMs, figure, was, is } : null;
  }
  if ((kind !== 'rose' && kind !== 'fell') || !isWaitingKind(figure)) return null;
  if (!isNumber(was) || !isNumber(is) || (amounts !== null && !isMoney(amounts))) return null;
  return { kind, atMs, figure, was, is, amounts };
}

/** Those that can be read, in their order. */
export const readEvents = (stored: readonly unknown[]): History['events'] =>
  stored.map(readEvent).filter(present);

/** Null when it is something else. */
export function readHistory(stored: unknown): History | null {
  if (!isRecord(stored) || !Array.isArray(stored['days']) || !Array.isArray(stored['events'])) return null;
  return { days: stored['days'].map(readDayPoint).filter(present), events: readEvents(stored['events']) };
}

function readPast(stored: unknown): Past | null {
  if (!isRecord(stored)) return null;
  const { value, atMs } = stored;
  return isPointValue(value) && isNumber(atMs) ? { value, atMs } : null;
}

function readLooked(stored: unknown): Remembered['looked'] {
  if (!isRecord(stored) || !isNumber(stored['atMs']) || !isRecord(stored['values'])) return null;
  return { atMs: stored['atMs'], values: knownEntries(stored['values'], readPointValue) };
}

function readTrend(stored: unknown): Trend | null {
  if (!isRecord(stored)) return null;
  const { firstDay, values } = stored;
  if (!isDay(firstDay) || !Array.isArray(values)) return null;
  return values.length > 0 && values.every((value) => value === null || isNumber(value))
    ? { firstDay, values }
    : null;
}

/** Part by part: what is odd was never remembered. */
export function readRemembered(stored: unknown): Remembered {
  if (!isRecord(stored)) return nothingRemembered;
  const { answeredAtMs, looked, before, trend } = stored;
  return {
    answeredAtMs: isNumber(answeredAtMs) ? answeredAtMs : null,
    looked: readLooked(looked),
    before: knownEntries(before, readPast),
    trend: readTrend(trend),
  };
}
