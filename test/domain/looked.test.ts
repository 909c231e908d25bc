import { describe, expect, it } from 'vitest';
import type { Memory } from '../../main/domain/absorb-poll.js';
import { lookedNow, movedSince } from '../../main/domain/looked.js';
import type { Figures } from '../../main/domain/snapshot.js';
import { absorbed, amount, count, money, nothingYet, telling } from './absorbing.js';

const closed = (memory: Memory, atMs = 9_000): Memory => ({
  ...memory,
  remembered: { ...memory.remembered, looked: lookedNow(memory, atMs) },
});
const was = (memory: Memory) => movedSince(memory.remembered.looked, memory.last?.snapshot ?? null)?.was;

/** What moved when these were told before the popover was closed, and those after it. */
function moved(before: readonly Figures[], after: readonly Figures[]) {
  const seen = closed(absorbed(before.map(telling)).memory);
  return was(absorbed(after.map(telling), seen).memory);
}

describe('what moved since the user looked', () => {
  it('is not said before the popover was closed for the first time', () => {
    expect(
      was(absorbed([telling({ approved: count(1) }), telling({ approved: count(2) })]).memory),
    ).toBeUndefined();
    expect(lookedNow(nothingYet, 9_000)).toBeNull();
  });

  it('is nothing at once, with the time of the look', () => {
    const { remembered, last } = closed(absorbed([telling({ approved: count(1) })]).memory);
    expect(movedSince(remembered.looked, last?.snapshot ?? null)).toEqual({ atMs: 9_000, was: {} });
  });

  it.each<[string, Figures[], Figures[], object]>([
    ['is told as it was', [{ approved: count(1) }], [{ approved: count(3) }], { approved: 1 }],
    [
      'is told as it was then, over several moves',
      [{ approved: count(1) }],
      [{ approved: count(2) }, { approved: count(3) }],
      { approved: 1 },
    ],
    [
      'is nothing when it came back',
      [{ approved: count(1) }],
      [{ approved: count(2) }, { approved: count(1) }],
      {},
    ],
    ['is nothing of a figure that is unknown now', [{ approved: count(1) }], [{ approved: count(null) }], {}],
    [
      'is nothing of a figure that was never known then',
      [{ approved: count(null) }],
      [{ approved: count(1) }],
      {},
    ],
    ['is told of zero', [{ approved: count(0) }], [{ approved: count(1) }], { approved: 0 }],
    [
      'is told against what was known before, where it was unknown then',
      [{ approved: count(1) }, { approved: count(null) }],
      [{ approved: count(2) }],
      { approved: 1 },
    ],
    [
      'is nothing where it was unknown for a while and came back the same',
      [{ approved: count(1) }, { approved: count(null) }],
      [{ approved: count(1) }],
      {},
    ],
    [
      'is nothing of money of which one currency cannot be read now',
      [{ 'total-reward': money({ usd: '$1.00', eur: '€2.00' }) }],
      [{ 'total-reward': money({ usd: '$2.00', eur: null }) }],
      {},
    ],
    [
      'is nothing of money that could not be read whole for a while and came back the same',
      [
        { 'total-reward': money({ usd: '$1.00', eur: '€2.00' }) },
        { 'total-reward': money({ usd: '$1.00', eur: null }) },
      ],
      [{ 'total-reward': money({ usd: '$1.00', eur: '€2.00' }) }],
      {},
    ],
    [
      'is told of money as it was delivered',
      [{ 'total-reward': money({ usd: '$1.00' }), 'net-profit': amount('$3.00') }],
      [{ 'total-reward': money({ usd: '$1.00', eur: '€2.00' }), 'net-profit': amount('$4.00') }],
      { 'total-reward': { usd: '$1.00' }, 'net-profit': '$3.00' },
    ],
  ])('%s', (_, before, after, expected) => {
    expect(moved(before, after)).toEqual(expected);
  });

  it('is nothing of what was in view before the figure went unknown there', () => {
    const first = closed(absorbed([telling({ approved: count(10) })]).memory);
    const seen = [12, null].map((n) => ({ snapshot: telling({ approved: count(n) }), watched: true }));
    const after = closed(absorbed(seen, first).memory);
    expect(was(absorbed([telling({ approved: count(12) })], after).memory)).toEqual({});
    expect(was(absorbed([telling({ approved: count(13) })], after).memory)).toEqual({ approved: 12 });
  });

  it('keeps what was seen of a figure through a look at which it was unknown', () => {
    const first = closed(absorbed([telling({ approved: count(1) })]).memory);
    const unknown = absorbed(
      [telling({ approved: count(3) }), telling({ approved: count(null) })],
      first,
    ).memory;
    expect(was(absorbed([telling({ approved: count(3) })], closed(unknown)).memory)).toEqual({ approved: 1 });
  });
});
