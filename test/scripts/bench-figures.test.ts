import { describe, expect, it } from 'vitest';
import { judge, type Measured } from '../../scripts/bench/measured.mjs';
import { mean, median, quantile, summarise } from '../../scripts/bench/statistics.mjs';
import { tableOf } from '../../scripts/bench/table.mjs';

describe('figures of the benchmark', () => {
  it('lie between their neighbours, whatever order they came in', () => {
    const samples = [5, 1, 4, 2, 3];
    expect([quantile(samples, 0), median(samples), quantile(samples, 1)]).toEqual([1, 3, 5]);
    expect(median([1, 2])).toBe(1.5);
    expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
    expect(mean([1, 2, 6])).toBe(3);
    expect(samples).toEqual([5, 1, 4, 2, 3]);
  });

  it('are summed up by their middle half, and nothing by nothing', () => {
    expect(summarise([1, 2, 3, 4, 5])).toMatchObject({
      count: 5,
      median: 3,
      lowerQuartile: 2,
      upperQuartile: 4,
    });
    expect(summarise([])).toBeNull();
    expect(() => median([])).toThrow('There is no quantile of nothing.');
  });
});

const measured = (more: Partial<Measured>): Measured => ({
  id: 'P1',
  what: 'start',
  unit: 'ms',
  ours: [104],
  beside: 'E0',
  comparator: [100],
  target: { times: 1.05 },
  ...more,
});

describe('a target', () => {
  it.each([
    ['so many times the comparator', {}, true],
    ['so many times the comparator, and more', { ours: [106] }, false],
    ['a limit for the slowest too', { ours: [100, 100, 200], target: { times: 1.05, p95: 150 } }, false],
    ['so much above the comparator', { target: { above: 4 } }, true],
    ['so much above the comparator, and more', { target: { above: 3.9 } }, false],
    ['a value of its own', { target: { atMost: 104 } }, true],
    ['a value of its own, and more', { target: { atMost: 103 } }, false],
    ['none', { target: null }, null],
    ['a comparison with what is not there', { comparator: [] }, null],
  ] as const)('can be %s: %o is met: %s', (_, more, met) => {
    expect(judge(measured(more)).met).toBe(met);
  });

  it('is judged by means where things happen now and then', () => {
    const rare = { ours: [0, 0, 0, 40], comparator: [0, 0, 0, 0], target: { above: 5 } } as const;
    expect(judge(measured({ ...rare, by: 'mean' })).met).toBe(false);
    expect(judge(measured(rare)).met).toBe(true);
  });

  it('is neither met nor missed where the comparator differs from itself by more than it allows', () => {
    const noisy = { comparator: [100], again: [106], target: { above: 5 } } as const;
    expect(judge(measured(noisy)).met).toBe('noise');
    expect(judge(measured({ ...noisy, again: [104] })).met).toBe(true);
  });

  it('comes with the noise: the comparator beside itself, or its samples in turns', () => {
    expect(judge(measured({ again: [110] })).noise).toBeCloseTo(100 / 110);
    expect(judge(measured({ comparator: [100, 50, 100, 50] })).noise).toBe(2);
    expect(judge(measured({ again: [98], target: { above: 5 } })).noise).toBe(2);
    expect(judge(measured({ comparator: [100] })).noise).toBeNull();
  });
});

describe('the table', () => {
  it('has a row for each, with columns that line up, and says what could not be measured', () => {
    const lines = tableOf([
      measured({ ours: [103, 104, 105], comparator: [99, 100, 101, 102], target: { times: 1.05, p95: 200 } }),
      { id: 'P9', what: 'poll', why: 'there is no menu' },
    ]).split('\n');
    const cells = lines.map((line) => line.split('|').map((cell) => cell.trim()));
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(cells[2]?.slice(1, 9)).toEqual([
      'P1',
      'start',
      '104 ms',
      'E0 101 ms',
      '×1.03',
      '104–105 / 99.8–101',
      '≤ ×1.05, p95 ≤ 200 ms',
      'yes',
    ]);
    expect(cells[3]?.slice(1, 4)).toEqual(['P9', 'poll', 'not measured: there is no menu']);
  });
});
