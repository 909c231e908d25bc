import { describe, expect, it } from 'vitest';
import { isQuiet, untilQuietEndsMs } from '../../main/domain/quiet-hours.js';
import { createFakeClock } from '../fakes/clock.js';
import { hourMs, minuteMs } from './program-states.js';

const quiet = (hours: Parameters<typeof isQuiet>[0]) =>
  Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => isQuiet(hours, hour));

describe('quiet hours', () => {
  it.each([
    ['none', null, []],
    ['one hour', { fromHour: 9, untilHour: 10 }, [9]],
    ['some of a day', { fromHour: 12, untilHour: 15 }, [12, 13, 14]],
    ['some over midnight', { fromHour: 22, untilHour: 2 }, [0, 1, 22, 23]],
    ['until midnight', { fromHour: 22, untilHour: 0 }, [22, 23]],
    ['from midnight', { fromHour: 0, untilHour: 2 }, [0, 1]],
    ['that end where they begin', { fromHour: 5, untilHour: 5 }, []],
    ['that end where they begin, at midnight', { fromHour: 0, untilHour: 0 }, []],
  ])('are %s', (_, hours, are) => {
    expect(quiet(hours)).toEqual(are);
  });

  // Times are UTC; Berlin is one hour ahead, two in summer.
  const { localHour } = createFakeClock();
  const night = { fromHour: 22, untilHour: 7 };
  it.each<[string, Parameters<typeof isQuiet>[0], number, number]>([
    ['are over when there are none', null, Date.UTC(2026, 2, 10, 23), 0],
    ['are over by day', night, Date.UTC(2026, 2, 10, 12), 0],
    ['are over at their last moment', night, Date.UTC(2026, 2, 10, 6), 0],
    ['end in a moment', night, Date.UTC(2026, 2, 10, 6) - 1, 1],
    ['end in nine hours', night, Date.UTC(2026, 2, 10, 21), 9 * hourMs],
    ['end after midnight', night, Date.UTC(2026, 2, 10, 22, 50), 7 * hourMs + 10 * minuteMs],
    [
      'end an hour sooner in the night in which summer time begins',
      night,
      Date.UTC(2026, 2, 28, 21),
      8 * hourMs,
    ],
    ['end an hour later in the night in which it ends', night, Date.UTC(2026, 9, 24, 20), 10 * hourMs],
    [
      'of an hour that comes twice last two',
      { fromHour: 2, untilHour: 3 },
      Date.UTC(2026, 9, 25),
      2 * hourMs,
    ],
    ['can be all of a day but one hour', { fromHour: 1, untilHour: 0 }, Date.UTC(2026, 2, 10), 23 * hourMs],
  ])('%s', (_, hours, atMs, leftMs) => {
    expect(untilQuietEndsMs(hours, atMs, localHour)).toBe(leftMs);
  });

  it('end where clocks are half an hour off', () => {
    const kolkata = (atMs: number) => Math.floor((atMs / hourMs + 5.5) % 24);
    const atMs = Date.UTC(2026, 2, 10, 20);
    expect(kolkata(atMs)).toBe(1);
    expect(untilQuietEndsMs(night, atMs, kolkata)).toBe(5.5 * hourMs);
  });
});
