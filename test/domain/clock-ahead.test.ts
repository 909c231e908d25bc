import { describe, expect, it } from 'vitest';
import type { Memory } from '../../main/domain/absorb-poll.js';
import { lookedNow } from '../../main/domain/looked.js';
import { absorbed, count, type Given, telling } from './absorbing.js';

const at = (day: string, waiting = 1): Given => ({
  snapshot: telling({ 'waiting-for-approval': count(waiting) }),
  day,
  atMs: Date.parse(day),
});
const ahead = '2027-03-11';
const entryOf = (memory: Memory) => memory.ledger.entries['waiting-for-approval'];

describe('a time that was told by a clock that was ahead', () => {
  it('of who waits counts from the second day that says otherwise, and nobody is told again', () => {
    const first = absorbed([at('2026-03-10', 0), at(ahead), at('2026-03-12')]).memory;
    expect(entryOf(first).sinceMs).toBe(Date.parse(ahead));
    const second = absorbed([at('2026-03-13')], first);
    expect(entryOf(second.memory)).toEqual({ ...entryOf(first), sinceMs: Date.parse('2026-03-13') });
    expect(second.events).toEqual([]);
  });

  it('of the last answer and of the last look is not later than that either', () => {
    const answered = absorbed([at('2026-03-10'), at(ahead, 0), at(ahead, 0)]).memory;
    const looked = lookedNow(answered, Date.parse(ahead));
    const seen = { ...answered, remembered: { ...answered.remembered, looked } };
    const { remembered } = absorbed([at('2026-03-12', 0), at('2026-03-13', 0)], seen).memory;
    expect(remembered.answeredAtMs).toBe(Date.parse('2026-03-13'));
    expect(remembered.looked?.atMs).toBe(Date.parse('2026-03-13'));
  });

  it('stays where it may be this clock that is behind', () => {
    const { memory } = absorbed([at('2026-03-10'), at('2026-03-11'), at('1970-01-02'), at('1970-01-02')]);
    expect(entryOf(memory).sinceMs).toBe(Date.parse('2026-03-10'));
  });
});
