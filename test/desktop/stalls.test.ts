import { expect, it } from 'vitest';
import { watchStalls } from './stalls.js';

const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('sees a thread that is blocked without using the processor', async () => {
  const longestStallMs = watchStalls();
  await pass(300);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
  await pass(50);
  expect(longestStallMs()).toBeGreaterThan(150);
});
