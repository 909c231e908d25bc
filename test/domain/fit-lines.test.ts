import { describe, expect, it } from 'vitest';
import { fitLines } from '../../main/domain/fit-lines.js';

const more = (leftOut: number) => `+${leftOut}`;

describe('lines', () => {
  it.each([
    ['stay when they fit exactly', ['aa', 'bb'], 5, 5, ['aa', 'bb']],
    ['are left out whole', ['aa', 'bb'], 5, 4, []],
    ['are counted when left out', ['aa', 'bb', 'cc'], 5, 5, ['aa', '+2']],
    ['are bounded in number', ['a', 'b', 'c'], 2, 99, ['a', 'b', '+1']],
    ['are none when the first is too long', ['aaaaaa', 'b'], 5, 5, []],
    ['are none when there are none', [], 5, 5, []],
  ])('%s', (_, lines, number, characters, shown) => {
    expect(fitLines(lines, { lines: number, characters, more })).toEqual(shown);
  });
});
