import { setTimeout as sleep } from 'node:timers/promises';
import type { Running } from './fixtures.js';

/** How late the main process's timers were, in whole milliseconds. */
export interface LoopDelay {
  readonly p999Ms: number;
  readonly longestMs: number;
}

const everyMs = 5;

/** Begins to measure how long the event loop of the main process keeps anybody waiting. */
export const measureLoop = (running: Running): Promise<void> =>
  running.app.evaluate((_electron, resolution) => {
    const delay = process.mainModule?.require('node:perf_hooks').monitorEventLoopDelay({ resolution });
    delay.enable();
    Object.assign(globalThis, { loopDelay: delay });
  }, everyMs);

/** What was measured since it was last read. A stall is told when it is over, so a moment is waited first. */
export async function readLoop(running: Running): Promise<LoopDelay> {
  await sleep(100);
  const [p999Ms, longestMs] = await running.app.evaluate(() => {
    const { loopDelay } = globalThis as unknown as {
      loopDelay: { percentile(of: number): number; readonly max: number; reset(): void };
    };
    const read = [loopDelay.percentile(99.9), loopDelay.max] as const;
    loopDelay.reset();
    return read;
  });
  const late = (ns: number) => Math.max(0, Math.round(ns / 1e6) - everyMs);
  return { p999Ms: late(p999Ms), longestMs: late(longestMs) };
}
