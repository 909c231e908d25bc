import { describe, expect, it } from 'vitest';
import { createDemoProgram } from '../../main/api/demo-program.js';
import { type FigureName, figureNames } from '../../main/domain/figures.js';
import { dayMs } from '../../main/domain/pace.js';
import { timelineOf } from '../../main/domain/timeline.js';
import { trendsIn } from '../../main/domain/trend.js';
import { createFakeClock, noonMs } from '../fakes/clock.js';

const demo = createDemoProgram();
const past = demo.past(noonMs, createFakeClock().localDay);
const trends = trendsIn(past.recent.days, 'USD');
const values = (name: FigureName) => (trends[name]?.values ?? []).filter((value) => value !== null);

describe('the past of the demo', () => {
  it('is of eighty days and today, with five on which the app did not run', () => {
    const trend = trends['total-revenue'];
    expect(trend?.firstDay).toBe('2025-12-20');
    expect(trend?.values).toHaveLength(81);
    expect(trend?.values.flatMap((value, at) => (value === null ? [at] : []))).toEqual([31, 32, 33, 34, 35]);
  });

  it('ends as the demo begins', () => {
    expect(past.last).toEqual({ snapshot: demo.read(0), takenAtMs: noonMs });
    expect(past.remembered.trend?.values).toEqual(trends['total-revenue']?.values.slice(-28));
  });

  it.each<FigureName>([
    'total-revenue',
    'total-reward',
    'net-profit',
    'total-partners',
    'total-signups',
    'total-purchases',
    'affiliate-referred-visitors-clicks',
    'payouts-paid',
  ])('has no fewer %s from day to day, and more in the end', (name) => {
    const days = values(name);
    expect(days).toEqual([...days].sort((one, other) => one - other));
    expect(days.at(-1)).toBeGreaterThan(days[0] ?? 0);
  });

  it('has no figure below zero', () => {
    for (const name of figureNames) expect(values(name).filter((value) => value < 0)).toEqual([]);
  });

  it('has a month of what changed, of every kind', () => {
    const { events } = past.recent;
    for (const { atMs } of events) {
      expect(atMs).toBeGreaterThanOrEqual(noonMs - 30 * dayMs);
      expect(atMs).toBeLessThan(noonMs);
    }
    expect(events.map(({ atMs }) => atMs)).toEqual(events.map(({ atMs }) => atMs).sort((a, b) => a - b));
    for (const kind of ['approvals', 'payouts', 'figures'] as const) {
      const told = [{ program: 'demo', name: 'Demo', events }];
      expect(timelineOf(told, kind, noonMs).entries.length).toBeGreaterThanOrEqual(5);
    }
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['rose', 'fell', 'moved']));
  });

  it('has nobody who was announced or seen before', () => {
    const { entries, refusal } = past.ledger;
    expect(Object.values(entries).map(({ baseline, announcement }) => [baseline, announcement])).toEqual(
      Array(3).fill([null, null]),
    );
    expect(refusal).toBeNull();
    expect(past.remembered.looked).toBeNull();
  });
});
