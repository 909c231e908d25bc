import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type CDPSession, type Page } from 'playwright/test';
import { type Desktop, startDesktop } from '../../scripts/desktop.mjs';
import { affiliate } from '../demo-api/answers.js';
import { type DemoApi, startDemoApi } from '../demo-api/server.js';
import { type Canary, openCanary } from './canary.js';
import { addByTyping, documentedKey, expect, launchOn, type Running } from './fixtures.js';

export interface Attacked {
  readonly running: Running;
  readonly desktop: Desktop;
  readonly api: DemoApi;
  readonly canary: Canary;
  readonly profile: string;
  /** The page of the popover as it is now. */
  page(): Promise<Page>;
  /** Runs text as code of the page, with the powers of a page that somebody has just pressed a button of. */
  run(text: string, how?: { readonly pressed: boolean }): Promise<unknown>;
  readonly electronMajor: number;
  /** Addresses that the app had something else open. */
  opened(): Promise<readonly string[]>;
}

interface OfOneFile {
  /** Files that give different names have different apps: Playwright keeps a worker for files that want the same. */
  attackedBy: string;
  attacked: Attacked;
}

/** One app with one program in it, for all tests of a file: that one attack leaves something behind for the next is part of it. */
export const test = base.extend<object, OfOneFile>({
  attackedBy: ['', { option: true, scope: 'worker' }],
  attacked: [
    async ({ attackedBy }, use) => {
      const [desktop, canary, profile] = await Promise.all([
        startDesktop(),
        openCanary(),
        mkdtemp(join(tmpdir(), `glance-attacked-by-${attackedBy}-`)),
      ]);
      const api = await startDemoApi({ programs: { [documentedKey]: affiliate() } });
      const running = await launchOn(desktop, [`--profile=${profile}`, `--api-url=${api.origin}`]);
      await addByTyping(await running.page(), documentedKey);
      await recordOpening(running);
      const electronMajor = await running.app.evaluate(() => Number.parseInt(process.versions.electron, 10));
      await use(attackedApp({ running, desktop, api, canary, profile, electronMajor }));
      await running.kill();
      await Promise.all([api.close(), canary.close(), desktop.close()]);
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});
export { expect };

/** Nothing is to be opened, so nothing is missed where it is only written down. */
const recordOpening = ({ app }: Running) =>
  app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (address) => void opened.push(address);
  });

function attackedApp(parts: Omit<Attacked, 'page' | 'run' | 'opened'>): Attacked {
  const { app, page } = parts.running;
  let session: { readonly page: Page; readonly cdp: CDPSession } | null = null;
  return {
    ...parts,
    page,
    async run(text, { pressed } = { pressed: true }) {
      const now = await page();
      if (session?.page !== now) session = { page: now, cdp: await now.context().newCDPSession(now) };
      const { result, exceptionDetails } = await session.cdp.send('Runtime.evaluate', {
        expression: text,
        userGesture: pressed,
        allowUnsafeEvalBlockedByCSP: false,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
      return result.value;
    },
    opened: () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened),
  };
}
