import { describe, expect, it } from 'vitest';
import type { Trend } from '../../main/domain/history.js';
import type { Now } from '../../main/domain/trouble-line.js';
import { en } from '../../main/domain/words/en.js';
import { axisOf, drawTrend, type Frame, lately } from '../../renderer/shown-trend.js';

const frame: Frame = { start: 0, end: 30, top: 0, bottom: 10, floor: 12, apart: 1 };
const trend = (values: Trend['values'], firstDay = '2026-09-02'): Trend => ({ firstDay, values });
const draw = (...values: Trend['values']) => drawTrend(trend(values), frame);

describe('A trend', () => {
  it('is a line from the lowest value to the highest, a day apart, that ends at a point', () => {
    expect(draw(1, 3, 2, 5)).toEqual({
      line: 'M0 10L10 5L20 7.5L30 0',
      area: 'M0 10L10 5L20 7.5L30 0L30 12L0 12Z',
      step: 'M20 7.5L30 0',
      last: { x: 30, y: 0 },
    });
  });

  it('leaves days without a value as gaps, in the line and in the area', () => {
    expect(draw(1, 2, null, 2, 1)).toMatchObject({
      line: 'M0 10L7.5 0M22.5 0L30 10',
      area: 'M0 10L7.5 0L7.5 12L0 12ZM22.5 0L30 10L30 12L22.5 12Z',
    });
  });

  it('shows a day alone between gaps as a dot', () => {
    expect(draw(1, 2, null, 2, null, 1)).toMatchObject({
      line: 'M0 10L6 0M18 0h0M30 10h0',
      area: 'M0 10L6 0L6 12L0 12Z',
      step: '',
    });
  });

  it('runs through the middle while nothing changes', () => {
    expect(draw(7, 7, 7)?.line).toBe('M0 5L15 5L30 5');
  });

  it('of two values is one step, of one a dot at the end', () => {
    expect(draw(4, 6)).toMatchObject({ line: 'M0 10L30 0', step: 'M0 10L30 0' });
    expect(draw(4)).toEqual({ line: 'M30 5h0', area: '', step: '', last: { x: 30, y: 5 } });
  });

  it('begins and ends where values do', () => {
    expect(draw(null, null, 1, 2, null)).toEqual(draw(1, 2));
  });

  it('is nothing without a value', () => {
    expect(draw(null, null)).toBeNull();
    expect(draw()).toBeNull();
    expect(drawTrend(null, frame)).toBeNull();
  });

  it('keeps below zero below', () => {
    expect(draw(-4, 0, 4)?.line).toBe('M0 10L15 5L30 0');
  });

  it('of a long time has no more points than there is room for, and still ends at the last day', () => {
    const year = Array.from({ length: 400 }, (_, at) => at);
    const drawn = drawTrend(trend(year), frame);
    const points = drawn?.line.match(/[ML]/g) ?? [];
    expect(points.length).toBeGreaterThan(20);
    expect(points.length).toBeLessThanOrEqual(31);
    expect(drawn?.line).toMatch(/^M0 10L/);
    expect(drawn?.last).toEqual({ x: 30, y: 0 });
  });

  it('of a long time keeps the gaps that are wide enough to see', () => {
    const values = Array.from({ length: 60 }, (_, at) => (at >= 20 && at < 40 ? null : at));
    expect(drawTrend(trend(values), frame)?.line.match(/M/g)).toHaveLength(2);
  });

  it('is cut to its last days', () => {
    expect(lately(trend([1, 2, 3]), 2)).toEqual(trend([2, 3], '2026-09-03'));
    expect(lately(trend([1]), 28)).toEqual(trend([1]));
    expect(lately(trend([1, 2], '2026-02-28'), 1).firstDay).toBe('2026-03-01');
  });
});

describe('The ends of a chart', () => {
  const now: Now = {
    words: en,
    locale: 'en-GB',
    timeZone: 'Europe/Berlin',
    nowMs: Date.UTC(2026, 10, 22, 9, 42),
  };
  const days = (count: number, firstDay: string) =>
    trend(
      Array.from({ length: count }, () => 1),
      firstDay,
    );
  it.each([
    ['today', days(52, '2026-10-02'), false, { first: '2 Oct', last: 'today' }],
    ['the day itself, of old figures', days(52, '2026-10-02'), true, { first: '2 Oct', last: '22 Nov' }],
    ['a day that is not today', days(3, '2026-11-19'), false, { first: '19 Nov', last: '21 Nov' }],
    ['no start, of one day', days(1, '2026-11-22'), false, { first: '', last: 'today' }],
    [
      'the year where it was another',
      days(2, '2025-12-30'),
      true,
      { first: '30 Dec 2025', last: '31 Dec 2025' },
    ],
    ['nothing where there is nothing', trend([null]), false, { first: '', last: '' }],
    ['nothing before it is told', null, false, { first: '', last: '' }],
  ])('tell %s', (_, given, old, ends) => {
    expect(axisOf(given, old, now)).toEqual(ends);
  });

  it('go by the day of the reader, not by that of Greenwich', () => {
    const late = { ...now, nowMs: Date.UTC(2026, 10, 21, 23, 30) };
    expect(axisOf(days(2, '2026-11-21'), false, late).last).toBe('today');
  });
});
