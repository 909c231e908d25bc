import { performance } from 'node:perf_hooks';
import type { Clock } from '../ports.js';

/** A longer system timer fires at once. */
export const longestTimerMs = 2 ** 31 - 1;

/** What a clock needs of the machine. */
export interface TimeSource {
  wallMs(): number;
  monotonicMs(): number;
  /** Calls back after at most `longestTimerMs`; returns how to forget it. */
  after(ms: number, wake: () => void): () => void;
}

const system: TimeSource = {
  wallMs: () => Date.now(),
  // On Linux it stands still during suspend, on macOS it does not: resume is a nudge of its own.
  monotonicMs: () => performance.now(),
  after(ms, wake) {
    const timer = setTimeout(wake, ms);
    return () => clearTimeout(timer);
  },
};

export function createClock(source: TimeSource = system): Clock {
  return {
    now: () => source.wallMs(),
    monotonicMs: () => source.monotonicMs(),
    localDay,
    localHour: (atMs) => new Date(atMs).getHours(),
    sleep: (ms, signal) => sleep(source, ms, signal),
  };
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

function localDay(atMs: number): string {
  const at = new Date(atMs);
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

function sleep(source: TimeSource, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const endMs = source.monotonicMs() + ms;
    let forget = () => {};
    const finish = () => {
      forget();
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const wait = () => {
      const leftMs = endMs - source.monotonicMs();
      // Also ends for NaN, which a timer would take for 1 ms, again and again.
      if (signal.aborted || !(leftMs > 0)) finish();
      else forget = source.after(Math.min(Math.ceil(leftMs), longestTimerMs), wait);
    };
    signal.addEventListener('abort', finish, { once: true });
    wait();
  });
}
