import type { ElectronApplication } from 'playwright/test';

/** One look at main's own clock: when, and how long main was busy or blocked since the look before. */
export interface Look {
  readonly atMs: number;
  readonly stallMs: number;
}

interface Stalls {
  readonly looks: readonly Look[];
  /** When pages were let go of. */
  readonly endedAtMs: readonly number[];
}

/**
 * Watches main from inside, by a timer that wants to run every 5 ms. The time in which a busy machine had no
 * processor for main is not counted, as Linux tells it.
 */
export const watchMain = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: inMain, webContents }) => {
    const everyMs = 5;
    const fs = process.mainModule?.require('node:fs') as typeof import('node:fs');
    const waitedMs = () => Number(fs.readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6;
    const looks: Look[] = [];
    const endedAtMs: number[] = [];
    const note = (contents: Electron.WebContents) =>
      contents.once('destroyed', () => endedAtMs.push(performance.now()));
    for (const contents of webContents.getAllWebContents()) note(contents);
    inMain.on('web-contents-created', (_event, contents) => note(contents));
    let last = { atMs: performance.now(), waitedMs: waitedMs() };
    setInterval(() => {
      const now = { atMs: performance.now(), waitedMs: waitedMs() };
      const stallMs = now.atMs - last.atMs - (now.waitedMs - last.waitedMs) - everyMs;
      looks.push({ atMs: now.atMs, stallMs });
      last = now;
    }, everyMs);
    Object.assign(globalThis, { stalls: { looks, endedAtMs } });
  });

const readStalls = (app: ElectronApplication): Promise<Stalls> =>
  app.evaluate(() => (globalThis as unknown as { stalls: Stalls }).stalls);

export const pagesEnded = async (app: ElectronApplication): Promise<number> =>
  (await readStalls(app)).endedAtMs.length;

/** The longest that main was kept busy after the last page was let go of. What it was busy with before is not counted. */
export async function longestStallSinceMs(app: ElectronApplication): Promise<number> {
  const { looks, endedAtMs } = await readStalls(app);
  const sinceMs = endedAtMs.at(-1) ?? 0;
  return Math.max(0, ...looks.map(({ atMs, stallMs }) => Math.min(stallMs, atMs - sinceMs)));
}

/** The longest that main was kept busy while something was done, and for a moment after. */
export async function longestStallDuringMs(
  app: ElectronApplication,
  during: () => Promise<unknown>,
): Promise<number> {
  const fromMs = await app.evaluate(() => performance.now());
  await during();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { looks } = await readStalls(app);
  return Math.max(0, ...looks.filter(({ atMs }) => atMs > fromMs).map(({ stallMs }) => stallMs));
}
