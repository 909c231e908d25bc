import type { Clock } from '../ports.js';
import type { Undo } from '../undo.js';

/** A longer timer fires at once. */
const longestMs = 2 ** 31 - 1;

export interface PollerDeps {
  readonly clock: Clock;
  /** Begins to ask whoever is due, and does not wait for the answers. */
  readonly beginDue: () => void;
  /** Null when nobody is ever due. */
  readonly untilNextMs: () => number | null;
}

export interface Poller {
  /** Looks again at once at who is due. */
  nudge(): void;
  stop: Undo;
}

/** The one loop: begin what is due, sleep until the next is, and wake early when nudged. */
export function startPoller({ clock, beginDue, untilNextMs }: PollerDeps): Poller {
  let stopped = false;
  let nap = new AbortController();
  const run = async () => {
    while (!stopped) {
      nap = new AbortController();
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
