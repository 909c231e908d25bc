import { describe, expect, it } from 'vitest';
import type { FigureName, WaitingKind } from '../../main/domain/figures.js';
import type { PointValue, TimelineEntry, VisibleEvent } from '../../main/domain/history.js';
import type { Money } from '../../main/domain/snapshot.js';
import { later as words } from '../../main/domain/words/en/later.js';
import type { LaterNow } from '../../renderer/now.js';
import { shownEvent } from '../../renderer/shown-event.js';
import { timelineDays } from '../../renderer/timeline-days.js';
import { dayMs, hourMs, minuteMs } from '../gallery/programs.js';

const nowMs = Date.UTC(2026, 10, 22, 9, 42);
const now: LaterNow = { words, locale: 'en-GB', timeZone: 'Europe/Berlin', nowMs };

const atMs = nowMs - minuteMs;
const waits =
  (kind: 'rose' | 'fell') =>
  (figure: WaitingKind, was: number, is: number, amounts: Money | null = null): VisibleEvent => ({
    kind,
    atMs,
    figure,
    was,
    is,
    amounts,
  });
const rose = waits('rose');
const fell = waits('fell');
const moved = (figure: FigureName, was: PointValue | null, is: PointValue | null): VisibleEvent => ({
  kind: 'moved',
  atMs,
  figure,
  was,
  is,
});

/** As it is read. */
function said(event: VisibleEvent): string {
  const { text, amounts, steps } = shownEvent({ event }, { ...now, currency: 'USD' });
  const values = steps.map(({ was, is }) => `${was} → ${is}`);
  return [text.replace('{value}', amounts.join(', ')), ...values].join(' ');
}

describe('A line of what changed', () => {
  it.each<[VisibleEvent, string, string]>([
    [rose('waiting-for-approval', 0, 1), '1 partner asks for approval', 'asks'],
    [rose('waiting-for-approval', 0, 3), '3 partners ask for approval', 'asks'],
    [rose('waiting-for-approval', 1, 2), '1 more partner asks for approval', 'asks'],
    [rose('payouts-requested', 0, 1, { usd: '$240.00' }), 'Payout requested, $240.00', 'payout'],
    [rose('payouts-requested', 0, 1), 'Payout requested', 'payout'],
    [
      rose('payouts-requested', 0, 2, { eur: '€1.00', usd: '$2.00' }),
      '2 payouts requested, $2.00, €1.00',
      'payout',
    ],
    [rose('payouts-requested', 1, 3), '2 more payouts requested', 'payout'],
    [rose('payouts-resubmitted', 0, 1, {}), 'Payout resubmitted', 'payout'],
    [fell('waiting-for-approval', 1, 0), '1 request for approval answered', 'check'],
    [fell('payouts-requested', 5, 3), '2 payout requests answered', 'check'],
    [fell('payouts-resubmitted', 1, 0), '1 resubmitted payout answered', 'check'],
    [moved('approved', 8, 10), '2 partners approved', 'check'],
    [moved('payouts-paid', 13, 14), '1 payout paid', 'check'],
    [moved('payouts-rejected', 0, 2), '2 payouts rejected', 'cross'],
    [moved('rejected', 0, 1_204), '1,204 partners rejected', 'cross'],
    [moved('total-signups', 28, 30), 'Sign-ups 28 → 30', 'moved'],
    [moved('total-signups', 1_028, 30), 'Sign-ups 1,028 → 30', 'moved'],
    [moved('participation', 24.5, 25), 'Participation 24.5% → 25%', 'moved'],
    [moved('net-profit', '$728.63', '$787.43'), 'Net profit $728.63 → $787.43', 'moved'],
  ])('of %o is %j', (event, text, icon) => {
    expect(said(event)).toBe(text);
    expect(shownEvent({ event }, { ...now, currency: null }).icon).toBe(icon);
  });

  it('leaves a count of what was done that goes down to its figures', () => {
    expect(said(moved('approved', 10, 9))).toBe('Partners approved 10 → 9');
  });

  it('tells the currencies that moved, the program’s own first, and none of the others', () => {
    const was = { eur: '€1.00', usd: '$2.00', gbp: '£3.00' };
    expect(said(moved('total-revenue', was, { ...was, eur: '€1.50', usd: '$2.50' }))).toBe(
      'Revenue $2.00 → $2.50 €1.00 → €1.50',
    );
    expect(said(moved('total-revenue', {}, { usd: '$2.50' }))).toBe('Revenue none → $2.50');
  });

  it('says only that it moved where the values are hidden', () => {
    expect(said(moved('total-revenue', null, null))).toBe('Revenue moved');
  });

  it('says an arrow in words to those who listen', () => {
    const event = moved('total-signups', 28, 30);
    expect(shownEvent({ event }, { ...now, currency: null }).told).toBe('Sign-ups went from 28 to 30');
  });
});

describe('The days of what changed', () => {
  const entry = (at: number): TimelineEntry => ({
    program: 'northwind',
    name: 'Northwind',
    event: { ...rose('waiting-for-approval', 0, 1), atMs: at },
  });

  it('are today, yesterday and dates, by the calendar of the reader', () => {
    // 10:42 in Berlin; midnight was 10 h 42 min ago.
    const times = [minuteMs, 10 * hourMs, 11 * hourMs, 34 * hourMs, 35 * hourMs, 400 * dayMs];
    const days = timelineDays(
      times.map((ago) => entry(nowMs - ago)),
      now,
    );
    expect(days.map(({ title, entries }) => [title, entries.length])).toEqual([
      ['Today', 2],
      ['Yesterday', 2],
      ['20 Nov', 1],
      ['18 Oct 2025', 1],
    ]);
  });
});
