import { describe, expect, it } from 'vitest';
import {
  emptyHistory,
  type History,
  isToBeFiled,
  mergedHistory,
  type TimelineEvent,
  withEvents,
  withoutFiled,
} from '../../main/domain/history.js';
import { hourMs } from '../../main/domain/pace.js';

const event = (atMs: number): TimelineEvent => ({
  kind: 'moved',
  atMs,
  figure: 'approved',
  was: atMs,
  is: atMs + 1,
});
const point = (day: string, values: History['days'][number]['values'] = {}) => ({
  day,
  takenAtMs: 1,
  values,
});
const history = (days: string[], events: number[] = []): History => ({
  days: days.map((day) => point(day)),
  events: events.map(event),
});

const move = (atMs: number, was: number, is: number): TimelineEvent => ({
  kind: 'moved',
  atMs,
  figure: 'total-partners',
  was,
  is,
});

describe('what happened', () => {
  it.each<[string, TimelineEvent[], TimelineEvent[]]>([
    ['is one move of a figure within an hour', [move(1, 5, 6), move(9, 6, 8)], [move(9, 5, 8)]],
    ['is a move in each hour', [move(1, 5, 6), move(hourMs, 6, 8)], [move(1, 5, 6), move(hourMs, 6, 8)]],
    [
      'is nothing where a figure came back within the hour',
      [move(1, 5, 6), event(3), move(9, 6, 5)],
      [event(3)],
    ],
    ['is told each time of people', [event(1), event(2)], [event(1), event(2)]],
  ])('%s', (_, told, events) => {
    const oneByOne = told.reduce((so, one) => withEvents(so, [one]), emptyHistory);
    expect(oneByOne.events).toEqual(events);
  });

  it('is not changed while it is brought into the history', () => {
    const underWay = history(['2026-03-10', '2026-03-11']);
    const before = withEvents(underWay, [move(1, 5, 6)]);
    const after = withEvents(before, [move(9, 6, 8)]);
    expect(withoutFiled(after, before).events).toEqual([move(9, 6, 8)]);
  });
});

describe('what is recent', () => {
  it('is brought into the history, whose last day it completes', () => {
    const filed: History = {
      days: [point('2026-03-09'), point('2026-03-10', { approved: 1, rejected: 2 })],
      events: [event(1)],
    };
    const recent: History = {
      days: [point('2026-03-10', { approved: 3 }), point('2026-03-11')],
      events: [event(2)],
    };
    expect(mergedHistory(filed, recent)).toEqual({
      days: [point('2026-03-09'), point('2026-03-10', { approved: 3, rejected: 2 }), point('2026-03-11')],
      events: [event(1), event(2)],
    });
  });

  it('can be brought there twice, as after a crash in between, and is there once', () => {
    const recent = history(['2026-03-10', '2026-03-11'], [1, 2]);
    const once = mergedHistory(emptyHistory, recent);
    expect(mergedHistory(once, recent)).toEqual(once);
  });

  it('does not change days before the last one', () => {
    const filed = history(['2026-03-11']);
    expect(mergedHistory(filed, history(['2026-03-10']))).toEqual(filed);
  });

  it.each([
    ['nothing', emptyHistory, false],
    ['a day that goes on', history(['2026-03-10'], [1, 2]), false],
    ['a day that has ended', history(['2026-03-10', '2026-03-11']), true],
    [
      'a hundred events',
      history(
        ['2026-03-10'],
        Array.from({ length: 100 }, (_, at) => at),
      ),
      true,
    ],
  ])('is to be filed, or not: %s', (_, recent, due) => {
    expect(isToBeFiled(recent)).toBe(due);
  });

  it('is, once it was filed, the last day and what happened meanwhile', () => {
    const filed = history(['2026-03-10', '2026-03-11'], [1, 2]);
    const later = withEvents({ ...filed, days: [...filed.days, point('2026-03-12')] }, [event(3)]);
    expect(withoutFiled(later, filed)).toEqual(history(['2026-03-11', '2026-03-12'], [3]));
    expect(isToBeFiled(withoutFiled(filed, filed))).toBe(false);
  });
});

describe('the history', () => {
  it('has a bound', () => {
    const days = Array.from({ length: 500 }, (_, at) => new Date(at * 86_400_000).toISOString().slice(0, 10));
    const events = Array.from({ length: 600 }, (_, at) => at);
    const bounded = mergedHistory(emptyHistory, history(days, events));
    expect(bounded.days).toHaveLength(400);
    expect(bounded.days.at(-1)?.day).toBe(days.at(-1));
    expect(bounded.events).toHaveLength(400);
    expect(bounded.events.at(-1)).toEqual(event(599));
  });

  it('keeps who asked and was answered, however often figures move', () => {
    const paid: TimelineEvent = { kind: 'moved', atMs: 2, figure: 'payouts-paid', was: 1, is: 2 };
    const asked = [event(1), paid];
    const moves = Array.from({ length: 3_000 }, (_, at) => move(at * hourMs, at, at + 1));
    const kept = withEvents(withEvents(emptyHistory, asked), moves).events;
    expect(kept.slice(0, 2)).toEqual(asked);
    expect(kept).toHaveLength(502);
    expect(mergedHistory({ days: [], events: asked }, { days: [], events: moves }).events).toEqual(kept);
  });
});
