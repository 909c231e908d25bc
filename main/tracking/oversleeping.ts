import type { Clock } from '../ports.js';

/** A nap that lasts longer than planned by more than this was no nap: the machine slept in it. */
const leastMs = 60_000;

/** Sleep that the monotonic clock counts, as on macOS and Windows, and that nobody need tell. */
export interface Oversleeping {
  /** From now on nothing happens for so long by itself; null is for ever. */
  nap(forMs: number | null): void;
  /** How long the machine slept in it; 0 when it did not. Each sleep is answered once. */
  overslept(): number;
}

export function createOversleeping(clock: Pick<Clock, 'monotonicMs'>): Oversleeping {
  const awake = { fromMono: 0, untilMono: Number.POSITIVE_INFINITY };
  let nap = awake;
  return {
    nap(forMs) {
      const fromMono = clock.monotonicMs();
      nap = forMs === null ? awake : { fromMono, untilMono: fromMono + forMs };
    },
    overslept() {
      const nowMono = clock.monotonicMs();
      if (nowMono < nap.untilMono + leastMs) return 0;
      const sleptMs = nowMono - nap.fromMono;
      nap = awake;
      return sleptMs;
    },
  };
}
