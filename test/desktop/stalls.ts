import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const everyMs = 5;
const beat = `
  const { workerData } = require('node:worker_threads');
  const beats = new Int32Array(workerData);
  setInterval(() => Atomics.add(beats, 0, 1), ${everyMs});
`;

/** How long the main thread was ever kept waiting for a processor, as Linux counts it. */
function waitedMs(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

/**
 * How long this thread was ever busy or blocked, seen by a timer that wants to run every 5 ms. What a busy machine
 * takes from us is not counted: the time it kept this thread waiting, and the time in which another thread of ours
 * did not get on either.
 */
export function watchStalls(): () => number {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(beat, { eval: true, workerData: beats.buffer });
  let longestMs = 0;
  const moment = () => ({ atMs: performance.now(), waitedMs: waitedMs(), beats: Atomics.load(beats, 0) });
  let last = moment();
  const look = () => {
    const now = moment();
    const ownMs = now.atMs - last.atMs - (now.waitedMs - last.waitedMs);
    const stallMs = Math.min(ownMs, (now.beats - last.beats) * everyMs) - everyMs;
    longestMs = Math.max(longestMs, stallMs);
    last = now;
  };
  const timer = setInterval(look, everyMs);
  return () => {
    look();
    clearInterval(timer);
    void worker.terminate();
    return longestMs;
  };
}

/** Waits until something is so, and fails with its name when it never is. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  withinMs = 5_000,
): Promise<void> {
  const endMs = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > endMs) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
