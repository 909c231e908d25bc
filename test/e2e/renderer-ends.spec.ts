import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bus } from './bus.js';
import { clickAway, isAlive } from './faults.js';
import { addByTyping, documentedKey, expect, type Running, test } from './fixtures.js';

const revenue = '[data-figure="total-revenue"] [data-value]';
const en = { title: 'This window keeps closing', again: 'Try again' };

/** The process of the page that is in the window now; 0 while there is none. */
const pagePid = (running: Running) =>
  running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return window?.webContents.getOSProcessId() ?? 0;
  });

const shownUrl = (running: Running) =>
  running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return window?.isVisible() ? window.webContents.getURL() : '';
  });

/** The page is there, on screen, with its figures. */
async function expectFresh(running: Running): Promise<void> {
  await expect.poll(() => shownUrl(running), { timeout: 10_000 }).toBe('app://glance/index.html');
  const figure = () =>
    running.app.evaluate(({ BrowserWindow }, selector) => {
      const [window] = BrowserWindow.getAllWindows();
      const code = `document.querySelector(${JSON.stringify(selector)})?.textContent`;
      // It never answers for a page that goes away meanwhile.
      const late = new Promise<string>((resolve) => setTimeout(resolve, 500, 'no answer'));
      return Promise.race([window?.webContents.executeJavaScript(code), late]);
    }, revenue);
  await expect.poll(figure, { timeout: 10_000 }).toBe('$1,124.90');
}

/** Ends the page's process, and waits until another window is on screen or none is. */
async function end(running: Running, signal: NodeJS.Signals): Promise<void> {
  const pid = await pagePid(running);
  expect(pid).toBeGreaterThan(0);
  process.kill(pid, signal);
  await expect.poll(() => isAlive(pid)).toBe(false);
}

/** The tray item tells what waits, and another round is read. */
async function expectToGoOn(running: Running, bus: Bus, asked: () => number): Promise<void> {
  const before = asked();
  const item = await bus.item();
  expect(await item.tooltip()).toContain('2 for approval');
  await item.choose('Refresh');
  await expect.poll(asked).toBeGreaterThan(before);
  expect(isAlive(running.pid)).toBe(true);
}

for (const signal of ['SIGKILL', 'SIGSEGV'] as const) {
  test(`a page whose process ends by ${signal} is there again at once; the third time it is a plain page, which can be tried again`, async ({
    launch,
    bus,
    api,
    profile,
  }) => {
    const running = await launch();
    await addByTyping(await running.page(), documentedKey);
    const asked = () => api.requests.length;
    for (let n = 0; n < 2; n += 1) {
      await end(running, signal);
      await expectFresh(running);
      await expectToGoOn(running, bus, asked);
    }
    await end(running, signal);
    await expect.poll(() => shownUrl(running), { timeout: 10_000 }).toBe('app://glance/plain.html');
    await expectToGoOn(running, bus, asked);
    const plain = running.app.windows().find((page) => page.url().endsWith('plain.html'));
    if (plain === undefined) throw new Error('No plain page');
    await expect(plain.getByRole('heading')).toHaveText(en.title);
    await plain.screenshot({ path: `test-results/plain-${signal}.png` });
    await clickAway(plain.getByRole('link', { name: en.again }));
    await expectFresh(running);
    expect(await readFile(join(profile, 'logs', 'glance.log'), 'utf8')).toContain('The window is made anew');
  });
}

test('a page that ended while it was hidden is a fresh window at the next click', async ({ launch, bus }) => {
  const running = await launch();
  const page = await running.page();
  await addByTyping(page, documentedKey);
  await page.keyboard.press('Escape');
  await expect.poll(() => shownUrl(running)).toBe('');
  await end(running, 'SIGKILL');
  await (await bus.item()).activate();
  await expectFresh(running);
});

test('a page that runs out of memory is there again', async ({ launch, bus, api }) => {
  const running = await launch(['--js-flags=--max-old-space-size=96']);
  const page = await running.page();
  await addByTyping(page, documentedKey);
  const pid = await pagePid(running);
  await page
    .evaluate(() => {
      const kept: number[][] = [];
      for (;;) kept.push(new Array(100_000).fill(kept.length));
    })
    .catch(() => {});
  await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false);
  await expectFresh(running);
  await expectToGoOn(running, bus, () => api.requests.length);
});

/** What Chromium runs as a process of its own. */
const pidOf = (running: Running, what: { readonly type: string; readonly name?: string }) =>
  running.app.evaluate(
    ({ app }, { type, name }) =>
      app.getAppMetrics().find((one) => one.type === type && (name === undefined || one.name === name))
        ?.pid ?? 0,
    what,
  );

test('the process that draws may be killed again and again', async ({ launch, bus, api }) => {
  const running = await launch();
  await addByTyping(await running.page(), documentedKey);
  for (let n = 0; n < 12; n += 1) {
    await expect.poll(() => pidOf(running, { type: 'GPU' }), { timeout: 10_000 }).toBeGreaterThan(0);
    const pid = await pidOf(running, { type: 'GPU' });
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => isAlive(pid)).toBe(false);
    await expect.poll(() => pidOf(running, { type: 'GPU' }), { timeout: 10_000 }).not.toBe(pid);
  }
  await expectToGoOn(running, bus, () => api.requests.length);
  await expectFresh(running);
});

test('the network service may be killed, and the rounds that follow are read', async ({
  launch,
  bus,
  api,
}) => {
  const running = await launch();
  await addByTyping(await running.page(), documentedKey);
  const pid = await pidOf(running, { type: 'Utility', name: 'Network Service' });
  expect(pid).toBeGreaterThan(0);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => isAlive(pid)).toBe(false);
  const item = await bus.item();
  // One that was asked before the app heard of it fails.
  const askAgain = async () => {
    await item.choose('Refresh');
    return api.requests.length;
  };
  await expect.poll(askAgain, { timeout: 10_000, intervals: [1_000] }).toBeGreaterThan(2);
  expect(await item.tooltip()).not.toMatch(/offline/i);
});
