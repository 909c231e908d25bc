import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright/test';
import type { Desktop } from '../../scripts/desktop.mjs';

/** Whether a process runs. One that ended and that its parent has not asked after yet does not. */
export function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

/** Stops parts of the desktop where they are, as by SIGSTOP: they own their names and answer nothing. */
export function freeze(desktop: Desktop, names: readonly string[]): () => void {
  const pids = names.map((name) => {
    const pid = desktop.pids()[name];
    if (pid === undefined) throw new Error(`No ${name} runs`);
    return pid;
  });
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  return () => {
    for (const pid of pids.filter(isAlive)) process.kill(pid, 'SIGCONT');
  };
}

/** A command of the page, whose answer nobody waits for. */
export const sendFrom = (page: Page, command: Parameters<Window['bridge']['send']>[0]): Promise<void> =>
  page.evaluate((sent) => void window.bridge.send(sent), command);

/** How long it took until none of the processes was there any more. */
export async function goneAfterMs(
  pids: readonly number[],
  sinceMs: number,
  withinMs = 10_000,
): Promise<number> {
  while (pids.some(isAlive)) {
    if (performance.now() - sinceMs > withinMs) return Number.POSITIVE_INFINITY;
    await sleep(5);
  }
  return performance.now() - sinceMs;
}

/** Clicks what its page goes away with, perhaps before the click is told to be done. */
export async function clickAway(link: Locator): Promise<void> {
  await link.waitFor();
  await link.click().catch(() => {});
}
