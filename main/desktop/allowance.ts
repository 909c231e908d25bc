/** So many calls within any stretch of time of that length, wherever it begins. */
export interface Limit {
  readonly calls: number;
  readonly withinMs: number;
}

/** Says no to one call too many, which then does not count. `nowMs` never goes back. */
export function createAllowance({ calls, withinMs }: Limit): (nowMs: number) => boolean {
  /** When the last of them were, the oldest at `oldest`. */
  const times = new Float64Array(calls).fill(Number.NEGATIVE_INFINITY);
  let oldest = 0;
  return (nowMs) => {
    if (nowMs - (times[oldest] ?? 0) < withinMs) return false;
    times[oldest] = nowMs;
    oldest = (oldest + 1) % calls;
    return true;
  };
}
