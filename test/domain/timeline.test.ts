import { describe, expect, it } from 'vitest';
import type { FigureName } from '../../main/domain/figures.js';
import type { TimelineEvent, TimelineKind } from '../../main/domain/history.js';
import type { Money, Snapshot, ToldMoney } from '../../main/domain/snapshot.js';
import { hideHistory, hideTimeline, type Told, timelineOf } from '../../main/domain/timeline.js';
import { absorbed, amount, count, money, tally, telling } from './absorbing.js';

const said = (events: readonly TimelineEvent[]) =>
  events.map(({ kind, figure, was, is }) => `${kind} ${figure} ${JSON.stringify(was)} ${JSON.stringify(is)}`);

describe('what changed', () => {
  it.each<[string, Snapshot[], string[]]>([
    ['is nothing at first sight', [telling({ approved: count(3), 'waiting-for-approval': count(2) })], []],
    [
      'is who came, at once, and who was handled, when it is confirmed',
      [1, 2, 1, 1].map((waiting) => telling({ 'waiting-for-approval': count(waiting) })),
      ['rose waiting-for-approval 1 2', 'fell waiting-for-approval 2 1'],
    ],
    [
      'is who was approved or turned down',
      [
        telling({ approved: count(3), rejected: count(0) }),
        telling({ approved: count(5), rejected: count(1) }),
      ],
      ['moved approved 3 5', 'moved rejected 0 1'],
    ],
    [
      'is where payouts went',
      [0, 1].map((n) =>
        telling({ 'payouts-approved': tally(n), 'payouts-paid': tally(n), 'payouts-rejected': tally(n) }),
      ),
      ['moved payouts-approved 0 1', 'moved payouts-paid 0 1', 'moved payouts-rejected 0 1'],
    ],
    [
      'is a headline figure, as delivered',
      [telling({ 'net-profit': amount('$1.00') }), telling({ 'net-profit': amount('$2.00') })],
      ['moved net-profit "$1.00" "$2.00"'],
    ],
    [
      'is nothing of the figures that only the details show',
      [telling({ 'active-partners': count(1) }), telling({ 'active-partners': count(2) })],
      [],
    ],
    [
      'is nothing where only the order of currencies is another',
      [
        telling({ 'total-reward': money({ usd: '$1', eur: '€1' }) }),
        telling({ 'total-reward': money({ eur: '€1', usd: '$1' }) }),
      ],
      [],
    ],
    [
      'is nothing while a figure is unknown',
      [telling({ approved: count(3) }), telling({ approved: count(null) })],
      [],
    ],
    [
      'is a move from the value that was known last, however long it was unknown',
      [3, null, null, 5].map((n) => telling({ approved: count(n) })),
      ['moved approved 3 5'],
    ],
    [
      'is nothing where a figure comes back the same',
      [3, null, 3].map((n) => telling({ approved: count(n) })),
      [],
    ],
    [
      'is nothing where a figure is told for the first time',
      [null, 3].map((n) => telling({ approved: count(n) })),
      [],
    ],
    [
      'is nothing while one currency cannot be read',
      [
        { usd: '$1', eur: '€1' },
        { usd: '$2', eur: null },
        { usd: '$1', eur: '€1' },
      ].map((told) => telling({ 'total-reward': money(told) })),
      [],
    ],
    [
      'is a move from the money that was known last, whole',
      [
        { usd: '$1', eur: '€1' },
        { usd: '$2', eur: null },
        { usd: '$2', eur: '€2' },
      ].map((told) => telling({ 'total-reward': money(told) })),
      ['moved total-reward {"usd":"$1","eur":"€1"} {"usd":"$2","eur":"€2"}'],
    ],
    [
      'is a currency that is there no more',
      [{ usd: '$1', eur: '€1' }, { usd: '$1' }].map((told) => telling({ 'total-reward': money(told) })),
      ['moved total-reward {"usd":"$1","eur":"€1"} {"usd":"$1"}'],
    ],
  ])('%s', (_, answers, events) => {
    expect(said(absorbed(answers).events)).toEqual(events);
  });

  it.each<[string, number, Money | null, ToldMoney?]>([
    ['all the money, where nobody waited before', 0, { usd: '$240.00' }],
    ['none, where it is of others too', 1, null],
    ['none, where some of it cannot be read', 0, null, { usd: '$240.00', eur: null }],
  ])('tells of a payout %s', (_, before, amounts, told = { usd: '$240.00' }) => {
    const { events } = absorbed([
      telling({ 'payouts-requested': tally(before, { usd: '$1.00' }) }),
      telling({ 'payouts-requested': tally(before + 1, told) }),
    ]);
    expect(events).toEqual([
      { kind: 'rose', atMs: 2_000, figure: 'payouts-requested', was: before, is: before + 1, amounts },
    ]);
  });

  it('is kept with the answer that told it', () => {
    const { memory, events } = absorbed([telling({ approved: count(3) }), telling({ approved: count(5) })]);
    expect(memory.recent.events).toEqual(events);
    expect(events).toHaveLength(1);
  });
});

const moved = (figure: FigureName, atMs: number): TimelineEvent => ({
  kind: 'moved',
  atMs,
  figure,
  was: 1,
  is: 2,
});
const rose: TimelineEvent = {
  kind: 'rose',
  atMs: 2,
  figure: 'payouts-requested',
  was: 0,
  is: 1,
  amounts: { usd: '$240.00' },
};
const told: Told[] = [
  { program: 'p-1', name: 'Northwind', events: [moved('approved', 1), rose, moved('total-revenue', 6)] },
  { program: 'p-2', name: 'Kettle', events: [moved('payouts-paid', 3), moved('rejected', 5)] },
];
const nowMs = 1_000;
const listed = (kind: TimelineKind) =>
  timelineOf(told, kind, nowMs).entries.map(({ name, event }) => `${event.atMs} ${name} ${event.figure}`);

describe('the timeline', () => {
  it.each<[TimelineKind, string[]]>([
    [
      'all',
      [
        '6 Northwind total-revenue',
        '5 Kettle rejected',
        '3 Kettle payouts-paid',
        '2 Northwind payouts-requested',
        '1 Northwind approved',
      ],
    ],
    ['approvals', ['5 Kettle rejected', '1 Northwind approved']],
    ['payouts', ['3 Kettle payouts-paid', '2 Northwind payouts-requested']],
    ['figures', ['6 Northwind total-revenue']],
  ])('has the newest first, of the kind "%s"', (kind, entries) => {
    expect(listed(kind)).toEqual(entries);
  });

  it('has of one moment first what was told last', () => {
    const events = [moved('total-partners', 1), moved('approved', 1)];
    const { entries } = timelineOf([{ program: 'p-1', name: null, events }], 'all', nowMs);
    expect(entries.map(({ event }) => event.figure)).toEqual(['approved', 'total-partners']);
  });

  it('has what a clock told that was ahead before what was told next', () => {
    const events = [moved('approved', 5), moved('total-partners', 90_000), moved('rejected', 7)];
    const { entries } = timelineOf([{ program: 'p-1', name: null, events }], 'all', nowMs);
    expect(entries.map(({ event }) => [event.figure, event.atMs])).toEqual([
      ['rejected', 7],
      ['total-partners', 7],
      ['approved', 5],
    ]);
  });

  it('believes a time that lies ahead while nothing says otherwise: the clock may be behind', () => {
    const events = [moved('approved', 5_000), moved('rejected', 7_000)];
    const { entries } = timelineOf([{ program: 'p-1', name: null, events }], 'all', nowMs);
    expect(entries.map(({ event }) => event.atMs)).toEqual([7_000, 5_000]);
  });

  it.each([
    [300, false],
    [301, true],
  ])('has three hundred entries at most, and says whether there are more: %i', (number, hasOlder) => {
    const events = Array.from({ length: number }, (_, at) => moved('approved', at));
    const timeline = timelineOf([{ program: 'p-1', name: null, events }], 'all', nowMs);
    expect(timeline.hasOlder).toBe(hasOlder);
    expect(timeline.entries).toHaveLength(300);
    expect(timeline.entries[0]?.event.atMs).toBe(number - 1);
  });
});

describe('while figures are hidden', () => {
  it('the timeline tells who waits and how many, and no name and no money', () => {
    const money: TimelineEvent = { kind: 'moved', atMs: 7, figure: 'net-profit', was: '$1.00', is: '$2.00' };
    const { entries } = hideTimeline(
      timelineOf(
        [{ program: 'p-1', name: 'Northwind', events: [moved('approved', 1), rose, money] }],
        'all',
        nowMs,
      ),
    );
    expect(entries).toEqual([
      { program: 'p-1', name: null, event: { ...money, was: null, is: null } },
      { program: 'p-1', name: null, event: { ...rose, amounts: null } },
      { program: 'p-1', name: null, event: moved('approved', 1) },
    ]);
  });

  it('a program’s past has the shape of its money alone', () => {
    const trend = (...values: (number | null)[]) => ({ firstDay: '2026-03-10', values });
    const hidden = hideHistory({
      trends: {
        'total-revenue': trend(112_490, null, 224_980),
        'net-profit': trend(5, 5),
        'total-partners': trend(5, 7),
      },
      before: {
        'total-revenue': { value: { usd: '$1,124.90' }, atMs: 1 },
        'net-profit': { value: '$1.00', atMs: 2 },
        'total-partners': { value: 5, atMs: 3 },
      },
    });
    expect(hidden.before).toEqual({
      'total-revenue': { value: null, atMs: 1 },
      'net-profit': { value: null, atMs: 2 },
      'total-partners': { value: 5, atMs: 3 },
    });
    expect(hidden.trends['total-partners']).toEqual(trend(5, 7));
    expect(hidden.trends['total-revenue']).toEqual(trend(0, null, 1_000));
    expect(hidden.trends['net-profit']).toEqual(trend(0, 0));
  });
});
