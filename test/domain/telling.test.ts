import { describe, expect, it } from 'vitest';
import type { Announcement, Ledger } from '../../main/domain/ledger.js';
import { emptyLedger } from '../../main/domain/ledger.js';
import { laterMs, owedAgain, postponed, shownInPlace, untilLaterMs } from '../../main/domain/telling.js';
import { nowMs } from './program-states.js';

const approvals = (baseline: number, announcement: Announcement | null): Ledger => ({
  ...emptyLedger,
  entries: {
    ...emptyLedger.entries,
    'waiting-for-approval': {
      baseline,
      lower: null,
      sinceMs: nowMs,
      unseen: true,
      announcement,
    },
  },
});
const told = { kinds: ['waiting-for-approval'], refused: true } as const;
const atMs = nowMs + laterMs;
const announced = ({ entries }: Ledger) => entries['waiting-for-approval'].announcement;

describe('what a notice told, put off', () => {
  it.each<[string, number, Announcement | null, Announcement | null]>([
    ['is later', 3, { was: 1, is: 3, telling: 'told' }, { was: 1, is: 3, telling: 'later' }],
    [
      'is later when some are left of it',
      2,
      { was: 1, is: 3, telling: 'told' },
      { was: 1, is: 3, telling: 'later' },
    ],
    ['stays told when none are', 1, { was: 1, is: 3, telling: 'told' }, { was: 1, is: 3, telling: 'told' }],
    ['is nothing when nobody waits', 0, null, null],
    [
      'leaves alone what is owed since',
      4,
      { was: 3, is: 4, telling: 'owed' },
      { was: 3, is: 4, telling: 'owed' },
    ],
  ])('%s', (_, baseline, before, after) => {
    expect(announced(postponed(approvals(baseline, before), told, atMs))).toEqual(after);
  });

  it('is owed again as it is by then', () => {
    const ledger = postponed(approvals(2, { was: 1, is: 3, telling: 'told' }), told, atMs);
    expect(announced(owedAgain(ledger))).toEqual({ was: 1, is: 2, telling: 'owed' });
    expect(owedAgain(ledger).laterAtMs).toBeNull();
  });

  it('is a refused key, too, while it is refused', () => {
    const ledger = postponed({ ...emptyLedger, refusal: 'told' }, told, atMs);
    expect(ledger.refusal).toBe('later');
    expect(owedAgain(ledger).refusal).toBe('owed');
    expect(postponed(emptyLedger, told, atMs).refusal).toBeNull();
    expect(postponed({ ...emptyLedger, refusal: 'told' }, { ...told, refused: false }, atMs).refusal).toBe(
      'told',
    );
  });

  it('is told once it is on screen', () => {
    const ledger = shownInPlace(postponed(approvals(3, { was: 1, is: 3, telling: 'told' }), told, atMs));
    expect(ledger).toEqual(approvals(3, { was: 1, is: 3, telling: 'told' }));
  });
});

describe('how long it is put off in a new run', () => {
  it.each([
    ['nothing is', null, null],
    ['a while is left', nowMs + 1_000, 1_000],
    ['it was over long ago', nowMs - laterMs, 0],
    ['the clock was set back a year', nowMs + 365 * 24 * laterMs, laterMs],
  ])('%s', (_, laterAtMs, leftMs) => {
    expect(untilLaterMs({ ...emptyLedger, laterAtMs }, nowMs)).toBe(leftMs);
  });
});
