import type { Trouble } from './app-state.js';
import type { AppError } from './errors.js';
import { dayMs } from './pace.js';

/** Why a program is not to be asked by the next run either: a restart is no reason to ask sooner. Times are of the wall clock. */
export type Hold =
  /** Until the user acts. */
  | { readonly kind: 'refused'; readonly status: 401 | 403; readonly sinceMs: number }
  /** Until a time that the server named; by itself it is asked at `nextMs`, which is no earlier. */
  | {
      readonly kind: 'wait';
      readonly sinceMs: number;
      readonly untilMs: number;
      readonly nextMs: number;
    };

/** Milliseconds from now, until when even a wish of the user's waits and until the program is asked by itself. */
export interface Waits {
  readonly leastMs: number;
  readonly nextMs: number;
}

export function holdOf(trouble: Trouble | null, { leastMs, nextMs }: Waits, nowMs: number): Hold | null {
  if (trouble === null) return null;
  const { error, sinceMs } = trouble;
  if (error.kind === 'key-refused') return { kind: 'refused', status: error.status, sinceMs };
  if (error.kind !== 'rate-limited' || leastMs <= 0) return null;
  return { kind: 'wait', sinceMs, untilMs: nowMs + leastMs, nextMs: nowMs + nextMs };
}

/** What is left of a wait. A clock that was set back meanwhile makes it no longer than any wait can be. */
export function waitsLeft(hold: Hold & { readonly kind: 'wait' }, nowMs: number): Waits {
  const left = (atMs: number) => Math.max(0, Math.min(atMs - nowMs, dayMs));
  return { leastMs: left(hold.untilMs), nextMs: left(Math.max(hold.untilMs, hold.nextMs)) };
}

/** The trouble that the next run begins with; null when it begins with none. */
export function troubleOfHold(hold: Hold | null, nowMs: number): Trouble | null {
  if (hold === null) return null;
  const error = errorOf(hold, nowMs);
  return error && { error, sinceMs: hold.sinceMs };
}

function errorOf(hold: Hold, nowMs: number): AppError | null {
  if (hold.kind === 'refused') return { kind: 'key-refused', status: hold.status };
  const { leastMs } = waitsLeft(hold, nowMs);
  return leastMs === 0 ? null : { kind: 'rate-limited', retryAfterMs: leastMs };
}
