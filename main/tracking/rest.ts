import { minuteMs } from '../domain/pace.js';
import type { Clock } from '../ports.js';

/** After it was said that the machine sleeps and nobody said that it woke: then it did not sleep, or did not tell. */
const longestMs = minuteMs;

/** Between the word that the machine is about to sleep and the word that it woke, nobody is asked by itself. */
export interface Rest {
  /** For what is asked from now on: aborted when the rest begins. */
  signal(): AbortSignal;
  begin(): void;
  end(): void;
  /** Aborts what was asked until now, and begins no rest. */
  interrupt(): void;
  /** 0 when there is none. */
  leftMs(): number;
  /** Aborts for good. */
  stop(): void;
}

export function createRest(clock: Pick<Clock, 'monotonicMs'>): Rest {
  let awake = new AbortController();
  let endsAtMono = 0;
  const interrupt = () => {
    awake.abort();
    awake = new AbortController();
  };
  return {
    signal: () => awake.signal,
    begin() {
      endsAtMono = clock.monotonicMs() + longestMs;
      interrupt();
    },
    interrupt,
    end() {
      endsAtMono = 0;
    },
    leftMs: () => Math.max(0, endsAtMono - clock.monotonicMs()),
    stop: () => awake.abort(),
  };
}
