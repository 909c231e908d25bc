import type { ProgramState, Waiting } from '../main/domain/app-state.js';
import type { Settings } from '../main/settings.js';

/** How long the oldest has waited, counted from when this app first saw it. */
export type WaitingAge = 'short' | 'long' | 'over';

/** Amber from the first, red from the second. */
export type WaitingLimits = Pick<Settings, 'waitingLongDays' | 'waitingOverDays'>;

const dayMs = 86_400_000;

export function waitingAge(sinceMs: number, nowMs: number, limits: WaitingLimits): WaitingAge {
  const days = (nowMs - sinceMs) / dayMs;
  return days >= limits.waitingOverDays ? 'over' : days >= limits.waitingLongDays ? 'long' : 'short';
}

/** A moment, and how often figures are read. */
export interface Pace {
  readonly nowMs: number;
  readonly everyMinutes: number;
}

/** Two rounds went by without figures: these may not be how things stand now. Trouble alone does not make them old. */
export function isOld({ stale, trouble, last }: ProgramState, { nowMs, everyMinutes }: Pace): boolean {
  if (stale || trouble === null || last === null) return stale;
  return nowMs - last.takenAtMs > 2 * everyMinutes * 60_000;
}

/** What stands where the user looks first. */
export type WaitingBlock =
  /** The type reports nobody who waits, or nothing has been read yet. */
  | { readonly kind: 'none' }
  /** One row for each kind above zero, and for each that was not told. */
  | { readonly kind: 'waiting'; readonly rows: readonly Waiting[] }
  /** Known, zero, confirmed and fresh: the only thing that is green. */
  | { readonly kind: 'calm' }
  /** Zero, but the drop stands in one answer only. */
  | { readonly kind: 'unconfirmed' }
  /** Zero when it was last read, which is a while ago or cannot be said of now. */
  | { readonly kind: 'was-calm' };

export function waitingBlock(program: ProgramState): WaitingBlock {
  const { waiting, last } = program;
  if (waiting.length === 0 || last === null) return { kind: 'none' };
  const rows = waiting.filter(({ count }) => count !== 0);
  if (rows.length > 0) return { kind: 'waiting', rows };
  if (program.stale || !program.current || program.trouble !== null) return { kind: 'was-calm' };
  return waiting.every(({ confirmed }) => confirmed) ? { kind: 'calm' } : { kind: 'unconfirmed' };
}

/** When the one who waits longest was first seen; null when nobody waits, or nobody can tell. */
export function oldestSinceMs(waiting: readonly Waiting[]): number | null {
  const since = waiting.flatMap(({ count, sinceMs }) => (count === 0 || sinceMs === null ? [] : [sinceMs]));
  return since.length === 0 ? null : Math.min(...since);
}
