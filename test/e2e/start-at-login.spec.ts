import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, root, test } from './fixtures.js';

const openSettings = async (page: Page) => {
  await expect(page.locator('[data-figure="total-partners"] [data-value]')).toBeVisible();
  await page.keyboard.press(',');
  return page.getByRole('switch', { name: 'Start at login' });
};

test('starting at login is off, and switched on and off in Settings is an entry of the desktop', async ({
  launch,
  desktop,
  profile,
}) => {
  const env = { XDG_CONFIG_HOME: desktop.folders.config };
  const folder = join(desktop.folders.config, 'autostart');
  const running = await launch(['--demo'], env);
  const page = await running.page();
  const toggle = await openSettings(page);
  await expect(toggle).not.toBeChecked();
  expect(await readdir(folder).catch(() => [])).toEqual([]);

  await toggle.click();
  await expect(toggle).toBeChecked();
  await expect.poll(() => readdir(folder).catch(() => [])).toHaveLength(1);
  const [name = ''] = await readdir(folder);
  const entry = join(folder, name);
  const text = await readFile(entry, 'utf8');
  expect(text).toMatch(/^Exec=\S+electron \S+ --hidden --profile=\S+$/m);
  expect(text).toContain(` ${root.replace(/\/$/, '')}`);
  expect(text).toContain(`--profile=${profile}\n`);

  // As if it had been installed elsewhere before.
  await writeFile(entry, text.replace(/^Exec=.*$/m, 'Exec=/gone/app --hidden'));
  await running.quit();
  const again = await launch(['--demo'], env);
  await expect.poll(() => readFile(entry, 'utf8')).toBe(text);

  const pageAgain = await again.page();
  const toggleAgain = await openSettings(pageAgain);
  await expect(toggleAgain).toBeChecked();
  await toggleAgain.click();
  await expect.poll(() => readdir(folder)).toEqual([]);

  // What somebody does outside is seen when Settings is opened next.
  await toggleAgain.click();
  await expect.poll(() => readdir(folder)).toEqual([name]);
  await rm(entry);
  await pageAgain.keyboard.press('Alt+ArrowLeft');
  await expect(await openSettings(pageAgain)).not.toBeChecked();
});
