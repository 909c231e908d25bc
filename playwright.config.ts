import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig, type PlaywrightTestProject } from 'playwright/test';

/** The current Chromium of this machine; nothing is downloaded. Without a window is faster: a whole browser draws its own. */
function findChromium(): string {
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
  const paths = (process.env['PATH'] ?? '').split(delimiter);
  for (const path of names.flatMap((name) => paths.map((folder) => join(folder, name)))) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {}
  }
  throw new Error(
    'The page tests need Chromium on the PATH (on Debian: apt install chromium-headless-shell)',
  );
}

/** Chromium refuses its sandbox to root; anybody else has it. */
const sandboxSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const quietSwitches = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever a page asks for, nothing leaves this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const page: PlaywrightTestProject = {
  testDir: 'test/page',
  timeout: 30_000,
  fullyParallel: true,
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 360, height: 560 },
    launchOptions: {
      get executablePath() {
        return findChromium();
      },
      // A scrollbar that takes room is what most people have.
      ignoreDefaultArgs: ['--hide-scrollbars'],
      args: [...sandboxSwitches, ...quietSwitches],
    },
  },
};

export default defineConfig({
  outputDir: 'test-results/playwright',
  forbidOnly: true,
  workers: 2,
  reporter: [['list']],
  projects: [
    { ...page, name: 'page', testIgnore: 'pictures*.spec.ts' },
    // For looking at, not for judging: test-results/pictures has the page in every state, light and dark.
    { ...page, name: 'pictures', testMatch: 'pictures*.spec.ts' },
    { name: 'gallery-electron', testDir: 'test/gallery/electron', timeout: 120_000, workers: 1 },
    // A desktop of a dozen programs may lose a race with a busy machine; the report names each test that needed its second try.
    { name: 'e2e', testDir: 'test/e2e', timeout: 60_000, workers: 1, retries: 1 },
    // Half an hour, or GLANCE_SOAK_MINUTES; not part of everything.
    { name: 'soak', testDir: 'test/soak', workers: 1 },
  ],
});
