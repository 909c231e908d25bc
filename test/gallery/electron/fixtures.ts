import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from 'playwright/test';
import { build, type Rollup } from 'vite';
import { startDesktop } from '../../../scripts/desktop.mjs';
import { findElectron } from '../../../scripts/setup/electron.mjs';
import { whyNoSandbox } from '../../../scripts/setup/sandbox.mjs';
import { nowMs } from '../../page/fixtures.js';
import { serveGallery } from '../../page/served-gallery.js';
import type { StateName } from '../names.js';

/** One window for all states: to start an engine for each would take minutes. */
export interface Gallery {
  readonly page: Page;
  readonly version: string;
  open(state: StateName): Promise<void>;
  /** What went wrong since it was asked last: errors in the page, and requests that leave it. */
  wrong(): Promise<readonly string[]>;
}

async function buildMain(folder: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('main.ts', import.meta.url)),
      target: 'node16',
      write: false,
      rolldownOptions: { external: ['electron'], output: { format: 'cjs' } },
    },
  });
  const [chunk] = (built as Rollup.RollupOutput).output;
  const file = join(folder, 'main.cjs');
  await writeFile(file, chunk.code);
  return file;
}

async function galleryIn(app: ElectronApplication, origin: string): Promise<Gallery> {
  const page = await app.firstWindow();
  const errors: string[] = [];
  let state = '';
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      errors.push(`${state}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${state}: ${error}`));
  await page.clock.setFixedTime(nowMs);
  return {
    page,
    version: await app.evaluate(() => process.versions.electron ?? ''),
    async open(name) {
      state = name;
      await page.goto(`${origin}/?${name}`);
      await page.locator('html[data-settled]').waitFor();
    },
    async wrong() {
      const strays = await app.evaluate(() => globalThis.strays.splice(0));
      return [...errors.splice(0), ...strays];
    },
  };
}

export const test = base.extend<object, { gallery: Gallery }>({
  gallery: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'glance-gallery-'));
      const [main, served, desktop, found] = await Promise.all([
        buildMain(folder),
        serveGallery(),
        startDesktop({ parts: { keyring: 'none', notifier: false, panel: false } }),
        findElectron(),
      ]);
      const switches = (await whyNoSandbox(found.folder)) === null ? [] : ['--no-sandbox'];
      const app = await electron.launch({
        executablePath: found.executable,
        args: [...switches, main, `--user-data-dir=${folder}`, `${served.origin}/`],
        env: { ...desktop.env, LANG: 'en_GB.UTF-8', TZ: 'Europe/Berlin' } as Record<string, string>,
      });
      await use(await galleryIn(app, served.origin));
      await app.close();
      await Promise.all([served.close(), desktop.close()]);
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});
export { expect };
