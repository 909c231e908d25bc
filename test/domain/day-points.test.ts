import { describe, expect, it } from 'vitest';
import { daysAsOfLast, withPoint } from '../../main/domain/day-points.js';
import { emptyHistory, mergedHistory } from '../../main/domain/history.js';

const point = (day: string) => ({ day, takenAtMs: 1, values: {} });
const kept = (days: readonly string[]) => days.map(point).reduce(withPoint, emptyHistory.days);
const daysOf = (points: typeof emptyHistory.days) => points.map(({ day }) => day);
/** Of a year that goes on. */
const march = (...days: number[]) => days.map((day) => `2026-03-${day}`);

describe('the days of a program, under a clock that is', () => {
  it.each<[string, string[], { shown: string[]; kept: string[] }]>([
    ['right', march(10, 11, 12), { shown: march(10, 11, 12), kept: march(10, 11, 12) }],
    ['a day back, as in another zone', march(10, 11, 10), { shown: march(10, 11), kept: march(10, 11) }],
    [
      'right again after a year ahead',
      [...march(10), '2027-03-11', ...march(12)],
      { shown: march(10, 12), kept: [...march(10), '2027-03-11', ...march(12)] },
    ],
    [
      'right for a second day after a year ahead',
      [...march(10), '2027-03-11', ...march(12, 13)],
      { shown: march(10, 12, 13), kept: march(10, 12, 13) },
    ],
    [
      'ahead for as long as it was right since',
      [...march(10), '2027-03-11', '2027-03-12', ...march(13, 14)],
      { shown: march(10, 13, 14), kept: [...march(10), '2027-03-11', '2027-03-12', ...march(13, 14)] },
    ],
    [
      'years behind',
      [...march(10, 11, 12), '1970-01-01'],
      { shown: ['1970-01-01'], kept: [...march(10, 11, 12), '1970-01-01'] },
    ],
    [
      'right again after years behind',
      [...march(10, 11, 12), '1970-01-01', '1970-01-02', ...march(12)],
      { shown: march(10, 11, 12), kept: march(10, 11, 12) },
    ],
    [
      'right again after some days behind',
      [...march(10, 11, 12, 13, 14), ...march(11), ...march(15)],
      { shown: march(10, 11, 12, 13, 14, 15), kept: march(10, 11, 12, 13, 14, 15) },
    ],
  ])('%s', (_, days, expected) => {
    const points = kept(days);
    expect(daysOf(points)).toEqual(expected.kept);
    expect(daysOf(daysAsOfLast(points))).toEqual(expected.shown);
  });

  it.each([
    ['right', march(10, 11, 12)],
    ['set back', [...march(10), '2027-03-11', '2027-03-12', ...march(13)]],
  ])('%s can be brought into the file twice', (_, days) => {
    const once = mergedHistory(emptyHistory, { days: kept(days), events: [] });
    expect(mergedHistory(once, { days: kept(days), events: [] })).toEqual(once);
  });
});
