import { describe, expect, it } from 'vitest';
import { createClock, longestTimerMs } from '../../main/desktop/clock.js';
import { createFakeClock } from '../fakes/clock.js';
import { clockPromises } from '../promises/clock.promises.js';

clockPromises('the system clock', () => ({
  clock: createClock(),
  pass: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}));

clockPromises('the fake clock', () => {
  const clock = createFakeClock();
  return { clock, pass: clock.advance };
});

describe('a sleep that is longer than a system timer can be', () => {
  it('is cut into parts, and still ends at its time', async () => {
    const asked: number[] = [];
    let passedMs = 0;
    const clock = createClock({
      wallMs: () => passedMs,
      monotonicMs: () => passedMs,
      after(ms, wake) {
        asked.push(ms);
        passedMs += ms;
        queueMicrotask(wake);
        return () => {};
      },
    });
    await clock.sleep(longestTimerMs * 2 + 10, new AbortController().signal);
    expect(asked).toEqual([longestTimerMs, longestTimerMs, 10]);
  });

  it('goes on when a timer came early', async () => {
    let passedMs = 0;
    const asked: number[] = [];
    const clock = createClock({
      wallMs: () => passedMs,
      monotonicMs: () => passedMs,
      after(ms, wake) {
        asked.push(ms);
        passedMs += ms - 0.5;
        if (asked.length === 2) passedMs += 1;
        queueMicrotask(wake);
        return () => {};
      },
    });
    await clock.sleep(10, new AbortController().signal);
    expect(asked).toEqual([10, 1]);
  });

  it('leaves no timer behind when it is woken', async () => {
    let running = 0;
    const clock = createClock({
      wallMs: () => 0,
      monotonicMs: () => 0,
      after() {
        running += 1;
        return () => {
          running -= 1;
        };
      },
    });
    const nap = new AbortController();
    const asleep = clock.sleep(1_000, nap.signal);
    expect(running).toBe(1);
    nap.abort();
    await asleep;
    expect(running).toBe(0);
  });
});

describe('the fake clock', () => {
  it('runs a week of a loop in one go, each round at its time', async () => {
    const clock = createFakeClock();
    const startMs = clock.monotonicMs();
    const stop = new AbortController();
    const rounds: number[] = [];
    const loop = (async () => {
      while (!stop.signal.aborted) {
        rounds.push(clock.monotonicMs() - startMs);
        await clock.sleep(3_600_000, stop.signal);
      }
    })();
    await clock.advance(7 * 24 * 3_600_000 - 1);
    expect(rounds).toHaveLength(168);
    expect(rounds.at(-1)).toBe(167 * 3_600_000);
    stop.abort();
    await loop;
    expect(clock.sleeping()).toBe(0);
  });

  it('can have its wall clock set back without waking anybody', async () => {
    const clock = createFakeClock();
    const before = { wall: clock.now(), monotonic: clock.monotonicMs() };
    clock.jump(-86_400_000);
    expect(clock.now()).toBe(before.wall - 86_400_000);
    expect(clock.monotonicMs()).toBe(before.monotonic);
  });
});
