import type { Clock } from '../../main/ports.js';

interface Sleeper {
  readonly dueMs: number;
  wake(): void;
}

export interface FakeClock extends Clock {
  /** Lets time pass: wakes due sleepers one by one, in order, and lets what they started settle before the next. */
  advance(ms: number): Promise<void>;
  /** Moves the wall clock alone, as a person or a time server does. Nobody wakes. */
  jump(ms: number): void;
  /** The machine sleeps so long, and the monotonic clock counts it: who would have been woken meanwhile is when time next passes. */
  oversleep(ms: number): void;
  /** How many sleep now. */
  sleeping(): number;
}

/** 2026-03-10, 12:00 in Berlin. */
export const noonMs = Date.UTC(2026, 2, 10, 11);

/** A clock that stands still until it is told to go. Days and hours are Berlin's, summer time included. */
export function createFakeClock(startMs = noonMs): FakeClock {
  const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' });
  const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit' });
  const sleepers = new Set<Sleeper>();
  let wallMs = startMs;
  let ticksMs = 5_000;

  const moveTo = (dueMs: number) => {
    wallMs += dueMs - ticksMs;
    ticksMs = dueMs;
  };
  const firstDue = (untilMs: number) =>
    [...sleepers].filter((one) => one.dueMs <= untilMs).sort((a, b) => a.dueMs - b.dueMs)[0];

  return {
    now: () => wallMs,
    monotonicMs: () => ticksMs,
    localDay: (atMs) => days.format(atMs),
    localHour: (atMs) => Number(hours.format(atMs)),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted || !(ms > 0)) return resolve();
        const sleeper: Sleeper = {
          dueMs: ticksMs + ms,
          wake() {
            sleepers.delete(sleeper);
            signal.removeEventListener('abort', sleeper.wake);
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal.addEventListener('abort', sleeper.wake, { once: true });
      }),
    async advance(ms) {
      const untilMs = ticksMs + ms;
      await settled();
      for (let next = firstDue(untilMs); next !== undefined; next = firstDue(untilMs)) {
        moveTo(Math.max(ticksMs, next.dueMs));
        next.wake();
        await settled();
      }
      moveTo(untilMs);
    },
    jump(ms) {
      wallMs += ms;
    },
    oversleep: (ms) => moveTo(ticksMs + ms),
    sleeping: () => sleepers.size,
  };
}

/** Every promise that can go on without time passing has gone on. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
