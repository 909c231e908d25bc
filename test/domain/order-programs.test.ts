import { describe, expect, it, vi } from 'vitest';
import type { ProgramState } from '../../main/domain/app-state.js';
import { orderPrograms } from '../../main/domain/order-programs.js';
import { dayMs, hourMs, nowMs, program, troubled, waits } from './program-states.js';

const since = (waitMs: number | null): Partial<ProgramState> => ({
  waiting: [
    waits('waiting-for-approval', 0),
    waits('payouts-requested', 1, { sinceMs: waitMs === null ? null : nowMs - waitMs }),
  ],
});
const refused = troubled({ kind: 'key-refused', status: 401 });
const offline = troubled({ kind: 'offline' });

describe('programs, worst first', () => {
  it.each<[string, ProgramState[], string[]]>([
    [
      'trouble for the user, then waiting, then old, then the rest',
      [
        program('Calm'),
        program('Old', { stale: true }),
        program('Waits', since(hourMs)),
        program('Refused', refused),
      ],
      ['Refused', 'Waits', 'Old', 'Calm'],
    ],
    [
      'the longest wait first',
      [program('A', since(hourMs)), program('B', since(3 * dayMs)), program('C', since(dayMs))],
      ['B', 'C', 'A'],
    ],
    [
      'a wait of unknown length after known ones, before none',
      [program('A'), program('B', since(null)), program('C', since(hourMs))],
      ['C', 'B', 'A'],
    ],
    [
      'an unknown count is no wait',
      [
        program('A'),
        program('B', { waiting: [waits('waiting-for-approval', null)] }),
        program('C', since(1)),
      ],
      ['C', 'A', 'B'],
    ],
    ['trouble that passes by itself changes nothing', [program('B', offline), program('A')], ['A', 'B']],
    [
      'among those in trouble, who has waited longest',
      [program('A', refused), program('B', { ...refused, ...since(dayMs) })],
      ['B', 'A'],
    ],
    [
      'names as the reader’s language sorts them',
      [program('Zebra'), program('Öl'), program('apple'), program('Shop 10'), program('Shop 9')],
      ['apple', 'Öl', 'Shop 9', 'Shop 10', 'Zebra'],
    ],
  ])('%s', (_, programs, names) => {
    expect(orderPrograms(programs, 'de-DE').map(({ name }) => name)).toEqual(names);
    expect(orderPrograms([...programs].reverse(), 'de-DE').map(({ name }) => name)).toEqual(names);
  });

  it('keep one order when two have the same name', () => {
    const twins = [program('Twin', { id: 'b' }), program('Twin', { id: 'a' })];
    expect(orderPrograms(twins, 'C').map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

it('a collator is made once for a locale, and none where there is nothing to compare', () => {
  let made = 0;
  const get = (target: typeof Intl, name: string | symbol) => {
    if (name === 'Collator') made += 1;
    return Reflect.get(target, name);
  };
  vi.stubGlobal('Intl', new Proxy(Intl, { get }));
  orderPrograms([program('A')], 'sv-SE');
  expect(made).toBe(0);
  for (const locale of ['sv-SE', 'sv-SE', 'nb-NO', 'sv-SE'])
    orderPrograms([program('A'), program('B')], locale);
  expect(made).toBe(2);
  vi.unstubAllGlobals();
});
