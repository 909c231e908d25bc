import { type AppError, needsTheUser } from './errors.js';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export interface LastPoll {
  /** Failures in a row; 0 after a good answer. */
  readonly failures: number;
  readonly error: AppError | null;
}

/** Back-off grows to this. Were it longer, those whom an outage stopped at one moment would come back at one moment, long after it. */
const longestBackOffMs = 20 * minuteMs;
/** How much later than a time that the server named, which may be one moment for everybody. */
const widestSpreadMs = 20 * minuteMs;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/**
 * Milliseconds until the next attempt, or null when only the user can unblock it. Never sooner than the user's
 * interval, than the back-off, or than the server's word; chance only ever makes it later, so that many apps do
 * not ask in step.
 */
export function nextDelayMs(
  { failures, error }: LastPoll,
  everyMs: number,
  random: () => number,
): number | null {
  if (error !== null && needsTheUser(error)) return null;
  if (error?.kind === 'rate-limited' && error.retryAfterMs !== null) {
    const waitMs = clamp(error.retryAfterMs, everyMs, dayMs);
    return waitMs + random() * Math.max(everyMs, Math.min(widestSpreadMs, waitMs / 10));
  }
  return Math.max(everyMs, Math.min(longestBackOffMs, everyMs * 2 ** failures)) * (1 + random() / 2);
}

/** How long even a wish of the user's has to wait: only as long as the server has named. */
export function serverWaitMs(error: AppError | null): number {
  return error?.kind === 'rate-limited' ? clamp(error.retryAfterMs ?? 0, 0, dayMs) : 0;
}

/** Figures are old when two rounds of waking time went by without a good answer; a round may be half as long again as the interval. */
export const staleAfterMs = (everyMs: number): number => 3 * everyMs;
