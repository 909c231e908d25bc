import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absorbCount, type CountChange } from '../../main/domain/absorb-count.js';
import { emptyLedger, type LedgerEntry } from '../../main/domain/ledger.js';
import type { Count } from '../../main/domain/snapshot.js';

const blank = emptyLedger.entries['payouts-requested'];
const sight = { atMs: 1_000, announces: true, watched: false };

/** Takes the counts in one by one, as answers of one program would bring them. */
function absorbAll(counts: readonly Count[], from: LedgerEntry = blank, how = sight) {
  const changes: CountChange[] = [];
  let entry = from;
  counts.forEach((count, index) => {
    const absorbed = absorbCount(entry, count, { ...how, atMs: (index + 1) * 1_000 });
    entry = absorbed.entry;
    if (absorbed.change !== null) changes.push(absorbed.change);
  });
  return { entry, changes: changes.map(({ kind, was, is }) => `${kind} ${was}→${is}`) };
}

describe('a count of people who wait', () => {
  it.each<[string, Count[], string[], number | null]>([
    ['is silent at first sight', [3], [], 3],
    ['rises at once', [2, 3], ['rose 2→3'], 3],
    ['rises by each step once', [2, 3, 3, 5], ['rose 2→3', 'rose 3→5'], 5],
    ['falls when the next answer confirms it', [5, 3, 3], ['fell 5→3'], 3],
    ['does not fall on one answer alone', [5, 3], [], 5],
    ['takes a second lower answer as it is, silently', [6, 4, 5], ['fell 6→5'], 5],
    ['says nothing of 5, 0, 5', [5, 0, 5, 5], [], 5],
    ['says nothing of up, unknown and back', [2, 4, null, 4], ['rose 2→4'], 4],
    ['is not moved by unknown', [2, null, null], [], 2],
    ['is silent at first sight after unknown', [null, 3], [], 3],
    ['rises above the baseline after a lower answer', [5, 3, 7], ['rose 5→7'], 7],
    ['rises again after it was handled', [1, 0, 0, 1], ['fell 1→0', 'rose 0→1'], 1],
    ['keeps an unconfirmed fall through unknown', [5, 3, null, 3], ['fell 5→3'], 3],
  ])('%s', (_, counts, changes, baseline) => {
    const absorbed = absorbAll(counts);
    expect(absorbed.changes).toEqual(changes);
    expect(absorbed.entry.baseline).toBe(baseline);
  });

  it('is owed from where the user was last told, when it rises twice before anybody could be told', () => {
    expect(absorbAll([1, 2, 4]).entry.announcement).toEqual({ was: 1, is: 4, telling: 'owed' });
  });

  it('is owed no more when those who came were handled meanwhile', () => {
    expect(absorbAll([1, 2, 1, 1]).entry.announcement).toBeNull();
  });

  it('is owed with the number that is left when some were handled meanwhile', () => {
    expect(absorbAll([1, 5, 3, 3]).entry.announcement).toEqual({ was: 1, is: 3, telling: 'owed' });
  });

  it('withdraws what was told only when nobody waits any more', () => {
    const told: LedgerEntry = { ...blank, baseline: 3, announcement: { was: 2, is: 3, telling: 'told' } };
    expect(absorbAll([2, 2], told).entry.announcement).not.toBeNull();
    expect(absorbAll([0, 0], told).entry.announcement).toBeNull();
  });

  it('counts as told and seen while the user is looking', () => {
    const { entry, changes } = absorbAll([2, 3], blank, { ...sight, watched: true });
    expect(changes).toEqual(['rose 2→3']);
    expect(entry).toMatchObject({ announcement: null, unseen: false });
  });

  it('is unseen, but not announced, when notices of its kind are off', () => {
    const { entry } = absorbAll([2, 3], blank, { ...sight, announces: false });
    expect(entry).toMatchObject({ announcement: null, unseen: true, baseline: 3 });
  });

  it('remembers when the first of those who wait was seen, until nobody waits', () => {
    expect(absorbAll([0, 1, 3]).entry.sinceMs).toBe(2_000);
    expect(absorbAll([0, 1, 3, 2, 2]).entry.sinceMs).toBe(2_000);
    expect(absorbAll([0, 1, 0, 0]).entry.sinceMs).toBeNull();
  });

  it('never misses a rise above the baseline and never tells the same one twice', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(8), { nil: null }), { maxLength: 60 }), (counts) => {
        let entry = blank;
        for (const count of counts) {
          const { baseline } = entry;
          const absorbed = absorbCount(entry, count, sight);
          const mustRise = baseline !== null && count !== null && count > baseline;
          expect(absorbed.change?.kind === 'rose').toBe(mustRise);
          if (mustRise) expect(absorbed.entry.baseline).toBe(count);
          // The same answer again says nothing new, unless it confirms a fall.
          const again = absorbCount(absorbed.entry, count, sight);
          expect(again.change?.kind).not.toBe('rose');
          entry = absorbed.entry;
        }
      }),
      { numRuns: 500 },
    );
  });
});
