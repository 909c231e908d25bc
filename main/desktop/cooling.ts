import type { Clock } from '../ports.js';

export interface Cooling {
  /** Counts anew from now. */
  start(): void;
  stop(): void;
}

/** Calls back when something has not been used for a while. */
export function createCooling(clock: Pick<Clock, 'sleep'>, afterMs: number, onCold: () => void): Cooling {
  let counting = new AbortController();
  const stop = () => counting.abort();
  return {
    start() {
      stop();
      counting = new AbortController();
      const { signal } = counting;
      void clock.sleep(afterMs, signal).then(() => {
        if (!signal.aborted) onCold();
      });
    },
    stop,
  };
}
