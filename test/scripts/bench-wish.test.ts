import { describe, expect, it } from 'vitest';
import { fullAmounts, knownIds } from '../../scripts/bench/plan.mjs';
import { readWish } from '../../scripts/bench/wish.mjs';

describe('a wish for the benchmark', () => {
  it('is everything in full, or what is named', () => {
    expect(readWish([], knownIds)).toEqual({ isQuick: false, only: knownIds });
    expect(readWish(['--quick', '--only=P1,P3'], knownIds)).toEqual({ isQuick: true, only: ['P1', 'P3'] });
  });

  it('for what there is not is refused, with what there is', () => {
    expect(() => readWish(['--fast'], knownIds)).toThrow(
      'There is no --fast; there are --quick and --only=P1,',
    );
    expect(() => readWish(['--only=P99'], knownIds)).toThrow('P99 is not measured; P1, P2');
  });

  it('names rows in their order', () => {
    expect(knownIds).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P7', 'P8', 'P9', 'P12', 'P14', 'R5']);
  });

  it('in full means pairs enough, and time for an app to settle', () => {
    expect(fullAmounts.pairs).toBeGreaterThanOrEqual(30);
    expect(fullAmounts.idle.settlesMs).toBeGreaterThanOrEqual(90_000);
  });
});
