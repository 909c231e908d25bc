import type { Clock } from '../ports.js';

/** Further than this the wall clock does not run ahead by itself: the machine slept, or somebody set its clock. */
const leastMs = 60_000;

/**
 * How long the machine slept since this was last asked, by the wall clock, which runs ahead of the monotonic one:
 * that stands still in sleep on Linux. 0 when it did not, and where the monotonic clock counts sleep itself.
 */
export function createUnseenSleep(clock: Pick<Clock, 'now' | 'monotonicMs'>): () => number {
  const aheadMs = () => clock.now() - clock.monotonicMs();
  let wasAheadMs = aheadMs();
  return () => {
    const isAheadMs = aheadMs();
    const byMs = isAheadMs - wasAheadMs;
    wasAheadMs = isAheadMs;
    return byMs >= leastMs ? byMs : 0;
  };
}
