import { describe, expect, it } from 'vitest';
import type { Clock } from '../../main/ports.js';

/** A clock, and how to let time pass on it. */
export interface ClockUnderTest {
  readonly clock: Clock;
  pass(ms: number): Promise<void>;
}

const never = new AbortController().signal;

export function clockPromises(name: string, make: () => ClockUnderTest) {
  describe(`${name} as a clock`, () => {
    it('tells the time in whole milliseconds since 1970', () => {
      const { clock } = make();
      expect(clock.now()).toBeGreaterThan(Date.UTC(2020, 0, 1));
      expect(Number.isInteger(clock.now())).toBe(true);
    });

    it('goes on by what has passed, on both counts', async () => {
      const { clock, pass } = make();
      const before = { wall: clock.now(), monotonic: clock.monotonicMs() };
      await pass(30);
      expect(clock.monotonicMs() - before.monotonic).toBeGreaterThanOrEqual(29);
      expect(clock.now() - before.wall).toBeGreaterThanOrEqual(28);
    });

    it('sleeps no shorter than asked', async () => {
      const { clock, pass } = make();
      const began = clock.monotonicMs();
      let woken = Number.NaN;
      const nap = clock.sleep(20, never).then(() => {
        woken = clock.monotonicMs();
      });
      await pass(60);
      await nap;
      expect(woken - began).toBeGreaterThanOrEqual(20);
    });

    it('wakes sleepers in the order of their times', async () => {
      const { clock, pass } = make();
      const woken: string[] = [];
      const naps = [
        clock.sleep(40, never).then(() => woken.push('late')),
        clock.sleep(5, never).then(() => woken.push('early')),
      ];
      await pass(80);
      await Promise.all(naps);
      expect(woken).toEqual(['early', 'late']);
    });

    it('wakes at once, without throwing, when the signal aborts', async () => {
      const { clock } = make();
      const nap = new AbortController();
      const asleep = clock.sleep(3_600_000, nap.signal);
      nap.abort(new Error('nudged'));
      await expect(asleep).resolves.toBeUndefined();
    });

    it.each([
      ['already aborted', 3_600_000, AbortSignal.abort()],
      ['for no time', 0, never],
      ['for less than no time', -5, never],
      ['for no number', Number.NaN, never],
    ])('does not sleep at all when %s', async (_case, ms, signal) => {
      await expect(make().clock.sleep(ms, signal)).resolves.toBeUndefined();
    });

    it('is not woken by a signal of somebody else', async () => {
      const { clock, pass } = make();
      const own = new AbortController();
      const other = new AbortController();
      let awake = false;
      const asleep = clock.sleep(3_600_000, own.signal).then(() => {
        awake = true;
      });
      other.abort();
      await pass(10);
      expect(awake).toBe(false);
      own.abort();
      await asleep;
    });

    it.each([
      ['late in the evening', Date.UTC(2026, 0, 31, 22, 59, 59), '2026-01-31'],
      [
        'a second after midnight, though it is still the day before in London',
        Date.UTC(2026, 0, 31, 23),
        '2026-02-01',
      ],
      ['in summer time', Date.UTC(2026, 5, 30, 22), '2026-07-01'],
      ['on a leap day', Date.UTC(2028, 1, 29, 12), '2028-02-29'],
    ])('names the day of this machine (Berlin, in these tests) %s', (_case, atMs, day) => {
      expect(make().clock.localDay(atMs)).toBe(day);
    });

    it.each([
      ['at midnight', Date.UTC(2026, 0, 31, 23), 0],
      ['at the end of an hour', Date.UTC(2026, 0, 31, 22, 59, 59), 23],
      ['in summer time', Date.UTC(2026, 5, 30, 5), 7],
      ['just before summer time', Date.UTC(2026, 2, 29, 0, 59), 1],
      ['in its first minute', Date.UTC(2026, 2, 29, 1), 3],
    ])('knows the hour on the wall %s', (_case, atMs, hour) => {
      expect(make().clock.localHour(atMs)).toBe(hour);
    });
  });
}
