import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absorbCount } from '../../main/domain/absorb-count.js';
import type { Announcement, Ledger } from '../../main/domain/ledger.js';
import { emptyLedger } from '../../main/domain/ledger.js';
import {
  laterMs,
  notSent,
  nowSending,
  nowTold,
  owedAgain,
  owedRises,
  postponed,
  shownInPlace,
  untilLaterMs,
} from '../../main/domain/telling.js';
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

type Step = number | 'told' | 'not sent' | 'later' | 'due' | 'looked';

/** One step of an app that tells of approvals, as its ledger goes through it. */
function after(ledger: Ledger, step: Step): Ledger {
  if (typeof step === 'number') {
    const entry = ledger.entries['waiting-for-approval'];
    const absorbed = absorbCount(entry, step, { atMs: nowMs, announces: true, watched: false });
    return { ...ledger, entries: { ...ledger.entries, 'waiting-for-approval': absorbed.entry } };
  }
  if (step === 'told') return nowTold(nowSending(ledger));
  if (step === 'not sent') return notSent(nowSending(ledger));
  if (step === 'later') return postponed(ledger, told, atMs);
  return step === 'due' ? owedAgain(ledger) : shownInPlace(ledger);
}

it('whatever happens in whatever order, it is told of somebody new or put off, once, and as it is', () => {
  const step = fc.oneof(
    fc.nat(6),
    fc.constantFrom<Step>('told', 'told', 'not sent', 'later', 'due', 'looked'),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      let ledger = approvals(0, null);
      let isNews = false;
      for (const one of steps) {
        const before = ledger;
        ledger = after(before, one);
        const { baseline } = ledger.entries['waiting-for-approval'];
        const waits = announced(ledger);
        if (waits?.telling === 'owed') expect(waits).toMatchObject({ is: baseline });
        if (waits?.telling === 'owed' || waits?.telling === 'later')
          expect(waits.is).toBeGreaterThan(waits.was);
        if (baseline === 0) expect(waits).toBeNull();
        const rose = baseline !== null && baseline > (before.entries['waiting-for-approval'].baseline ?? 0);
        const isDue = one === 'due' && announced(before)?.telling === 'later';
        if (one === 'told' && owedRises(before).length > 0) expect(isNews).toBe(true);
        if (one === 'told' || one === 'looked') isNews = false;
        if (rose || isDue) isNews = true;
        if (isNews && baseline !== 0 && waits === null) isNews = false; // those who came went again
        if (one === 'due') expect(ledger.laterAtMs).toBeNull();
      }
      expect(owedRises(after(ledger, 'told'))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
