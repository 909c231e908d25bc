import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { Bus } from './bus.js';
import { addByTyping, documentedKey, expect, test } from './fixtures.js';

/** How long a tray host that is there has been without the item of the app. */
async function itemAfterMs(bus: Bus): Promise<number> {
  const sinceMs = performance.now();
  await expect.poll(() => bus.items(), { timeout: 10_000, intervals: [25] }).toHaveLength(1);
  return performance.now() - sinceMs;
}

test('the tray item tells what waits, opens and closes the popover, and its menu quits', async ({
  launch,
  bus,
}) => {
  const running = await launch();
  await addByTyping(await running.page(), documentedKey);
  const item = await bus.item();
  await expect.poll(() => item.tooltip()).toMatch(/My Affiliate Program.*2 for approval/);

  const popover = await running.page();
  const isOnScreen = () =>
    running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((window) => window.isVisible()),
    );
  await popover.keyboard.press('Escape');
  await expect.poll(isOnScreen).toBe(false);
  await item.activate();
  await expect.poll(isOnScreen).toBe(true);
  await item.activate();
  await expect.poll(isOnScreen).toBe(false);

  const labels = (await item.menu()).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['Open', 'Refresh', 'Pause notices', 'Settings', 'Quit']));
  expect(labels.join('\n')).toContain('My Affiliate Program');
  const ended = new Promise((resolve) => running.app.process().once('exit', resolve));
  await item.choose('Quit');
  await ended;
  await expect.poll(() => bus.items()).toEqual([]);
});

test('the popover is on screen whole, hides on blur, and Escape hides it', async ({
  launch,
  desktop,
  bus,
}) => {
  const running = await launch(['--demo']);
  const popover = await running.page();
  await expect(popover.locator('[data-figure="total-partners"] [data-value]')).toBeVisible();
  const place = () =>
    running.app.evaluate(({ BrowserWindow, screen }) => {
      const [window] = BrowserWindow.getAllWindows();
      const { x = 0, y = 0, width = 0, height = 0 } = window?.getBounds() ?? {};
      const { workArea } = screen.getPrimaryDisplay();
      const right = workArea.x + workArea.width - x - width;
      const bottom = workArea.y + workArea.height - y - height;
      return { width, room: Math.min(x - workArea.x, y - workArea.y, right, bottom) };
    });
  // The panel may take its strip of the screen after the window came; then the window moves.
  await expect.poll(async () => (await place()).room).toBeGreaterThanOrEqual(0);
  expect((await place()).width).toBe(360);
  const isOnScreen = () =>
    running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((window) => window.isVisible()),
    );
  // Another application's window, which the window manager gives the focus.
  const other = spawn('xev', [], { env: desktop.env, stdio: 'ignore' });
  await expect.poll(isOnScreen).toBe(false);
  other.kill();
  await popover.waitForTimeout(500); // a click right after the blur would be the one that took the focus
  await (await bus.item()).activate();
  await expect.poll(isOnScreen).toBe(true);
  await popover.keyboard.press('Escape');
  await expect.poll(isOnScreen).toBe(false);
});

test('an app started before there is a tray host has its window, and its item within two seconds of one', async ({
  launch,
  desktop,
  bus,
}) => {
  await desktop.stop('panel');
  const running = await launch();
  const page = await running.page();
  await expect(page.getByLabel('API key')).toBeVisible();
  await desktop.start('panel');
  const afterMs = await itemAfterMs(bus);
  console.log(`tray item, late host: ${Math.round(afterMs)} ms`);
  expect(afterMs).toBeLessThan(2_000);
});

test('a tray host that restarts, or was killed, has the item back within two seconds', async ({
  launch,
  desktop,
  bus,
}) => {
  await launch(['--hidden']);
  await expect.poll(() => bus.items()).toHaveLength(1);
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    await desktop.stop('panel', { signal });
    await desktop.start('panel');
    const afterMs = await itemAfterMs(bus);
    console.log(`tray item, host ended by ${signal}: ${Math.round(afterMs)} ms`);
    expect(afterMs).toBeLessThan(2_000);
  }
});

test('the focus goes back to the window that had it when the popover hides', async ({
  launch,
  desktop,
  bus,
}) => {
  const running = await launch(['--demo', '--hidden']);
  await expect.poll(() => bus.items()).toHaveLength(1);
  const other = spawn('xev', [], { env: desktop.env, stdio: 'ignore' });
  const focused = async () => {
    const { stdout } = await promisify(execFile)('xdotool', ['getwindowfocus', 'getwindowname'], {
      env: desktop.env,
    });
    return stdout.trim();
  };
  await expect.poll(focused).toBe('Event Tester');
  await (await bus.item()).activate();
  await expect.poll(focused).toBe('Partnero Glance');
  await (await running.page()).keyboard.press('Escape');
  await expect.poll(focused).toBe('Event Tester');
  other.kill();
});
