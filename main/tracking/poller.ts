import type { Clock } from '../ports.js';
import type { Undo } from '../undo.js';

/** Further than this the wall clock does not run ahead by itself: the machine slept, or somebody set its clock. */
const sleptMs = 60_000;

/** A longer timer fires at once. */
const longestMs = 2 ** 31 - 1;

export interface PollerDeps {
  readonly clock: Clock;
  /** Begins to ask whoever is due, and does not wait for the answers. */
  readonly beginDue: () => void;
  /** Null when nobody is ever due. */
  readonly untilNextMs: () => number | null;
  /** The wall clock ran ahead of the monotonic one, which stands still in sleep on some systems. */
  readonly onSlept: () => void;
}

export interface Poller {
  /** Looks again at once at who is due. */
  nudge(): void;
  stop: Undo;
}

/** The one loop: begin what is due, sleep until the next is, and wake early when nudged. */
export function startPoller({ clock, beginDue, untilNextMs, onSlept }: PollerDeps): Poller {
  let stopped = false;
  let nap = new AbortController();
  const aheadMs = () => clock.now() - clock.monotonicMs();
  let wasAheadMs = aheadMs();
  const noticeSleep = () => {
    const isAheadMs = aheadMs();
    if (isAheadMs - wasAheadMs >= sleptMs) onSlept();
    wasAheadMs = isAheadMs;
  };
  const run = async () => {
    while (!stopped) {
      nap = new AbortController();
      noticeSleep();
      beginDue();
      const ms = Math.min(Math.max(untilNextMs() ?? longestMs, 0), longestMs);
      await clock.sleep(ms, nap.signal);
    }
  };
  void run();
  return {
    nudge: () => nap.abort(),
    stop() {
      stopped = true;
      nap.abort();
    },
  };
}
