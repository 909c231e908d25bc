import { spawn } from 'node:child_process';
import type { Page } from 'playwright/test';
import { expect, type Running, test } from './fixtures.js';

const windowOf = ({ app }: Running) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return window === undefined
      ? null
      : { visible: window.isVisible(), focused: window.isFocused(), bounds: window.getBounds() };
  });

/** The window of the other form is another one. */
async function keepOpen(running: Running, page: Page, keepWindowOpen: boolean): Promise<Page> {
  const opened = running.app.waitForEvent('window');
  // The page that says so goes with its window, perhaps before the answer comes.
  void page
    .evaluate(
      (keep) => window.bridge.send({ type: 'change-settings', patch: { keepWindowOpen: keep } }),
      keepWindowOpen,
    )
    .catch(() => {});
  return opened;
}

test('a window kept open stays on blur and Escape, hides by its own button, and the tray brings it back', async ({
  launch,
  desktop,
  bus,
}) => {
  const running = await launch(['--demo']);
  const popover = await running.page();
  await expect(popover.locator('[data-figure="total-partners"] [data-value]')).toBeVisible();
  const page = await keepOpen(running, popover, true);
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect.poll(() => windowOf(running)).toMatchObject({ visible: true, focused: true });
  expect(running.app.windows()).toHaveLength(1);
  await expect(page.getByRole('status')).not.toContainText('no tray');

  // Another application's window, which the window manager gives the focus.
  const other = spawn('xev', [], { env: desktop.env, stdio: 'ignore' });
  await expect.poll(() => windowOf(running)).toMatchObject({ visible: true, focused: false });
  const item = await bus.item();
  await item.activate();
  await expect.poll(() => windowOf(running)).toMatchObject({ visible: true, focused: true });
  other.kill();
  await page.keyboard.press('Escape');
  await item.activate();
  await expect.poll(() => windowOf(running)).toMatchObject({ visible: true, focused: true });

  const before = await windowOf(running);
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => windowOf(running)).toMatchObject({ visible: false });
  expect(await bus.items()).toHaveLength(1);
  await item.activate();
  await expect.poll(() => windowOf(running)).toMatchObject({ visible: true, focused: true });
  await expect.poll(() => windowOf(running)).toMatchObject({ bounds: before?.bounds });

  const again = await keepOpen(running, page, false);
  await expect(again.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect.poll(() => windowOf(running)).toMatchObject({ visible: true, focused: true });
  await again.keyboard.press('Escape');
  await expect.poll(() => windowOf(running)).toMatchObject({ visible: false });
});

test('the theme that is chosen is that of the page and its window at once, and after a restart', async ({
  launch,
}) => {
  const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const ground = ({ app }: Running) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase());
  const choose = (page: Page, theme: 'light' | 'dark') =>
    page.evaluate(
      (wished) => window.bridge.send({ type: 'change-settings', patch: { theme: wished } }),
      theme,
    );
  const running = await launch();
  const page = await running.page();
  await choose(page, 'light');
  await expect.poll(() => paper(page)).toBe('rgb(250, 249, 247)');
  expect(await ground(running)).toBe('#faf9f7');
  await choose(page, 'dark');
  await expect.poll(() => paper(page)).toBe('rgb(27, 26, 25)');
  expect(await ground(running)).toBe('#1b1a19');
  await running.quit();
  const next = await launch();
  await expect.poll(async () => paper(await next.page())).toBe('rgb(27, 26, 25)');
  expect(await ground(next)).toBe('#1b1a19');
});
