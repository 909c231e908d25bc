import { expect, it } from 'vitest';
import { createTurns } from '../../main/desktop/turns.js';
import { createFakeClock, settled } from '../fakes/clock.js';

/** Work that ends when the test says so. */
function start() {
  const clock = createFakeClock();
  const turns = createTurns<string>(clock);
  const begun: string[] = [];
  const stopped: string[] = [];
  const ends = new Map<string, () => void>();
  const take = (name: string, allowedMs: number) =>
    turns.take({
      run: () => {
        begun.push(name);
        return new Promise((resolve) => ends.set(name, () => resolve(`${name} done`)));
      },
      stop: () => {
        stopped.push(name);
        ends.get(name)?.();
      },
      allowedMs,
      late: `${name} late`,
    });
  return { clock, turns, begun, stopped, ends, take };
}

it('never begins work whose time was up before its turn came', async () => {
  const { clock, begun, stopped, ends, take } = start();
  const outcomes = [take('long', 60_000), take('short', 1_000), take('patient', 60_000)];
  await clock.advance(1_000);
  expect(await outcomes[1]).toBe('short late');
  ends.get('long')?.();
  await settled();
  expect(begun).toEqual(['long', 'patient']);
  expect(stopped).toEqual([]);
  ends.get('patient')?.();
  expect(await Promise.all(outcomes)).toEqual(['long done', 'short late', 'patient done']);
  expect(clock.sleeping()).toBe(0);
});

it('stops work whose time is up while it runs, and goes on with the next', async () => {
  const { clock, begun, stopped, take } = start();
  const first = take('first', 1_000);
  void take('second', 60_000);
  await clock.advance(1_000);
  expect(await first).toBe('first late');
  expect(stopped).toEqual(['first']);
  expect(begun).toEqual(['first', 'second']);
});
