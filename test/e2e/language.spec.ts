import { expect, test } from './fixtures.js';

test('window and tray speak the language of the settings, which the page loads when it is chosen', async ({
  launch,
  bus,
}) => {
  const { page } = await launch(['--demo', '--show']);
  const popover = await page();
  const wrong: string[] = [];
  popover.on('console', (message) => wrong.push(message.text()));
  popover.on('pageerror', (error) => wrong.push(String(error)));
  const loaded: string[] = [];
  popover.on('request', (request) => loaded.push(request.url()));
  await expect(popover.getByRole('heading', { level: 1 })).toHaveText('Northwind Affiliates');
  // What is behind one step comes by itself, with its styles.
  const sheets = () => popover.evaluate(() => [...document.styleSheets].map(({ href }) => href));
  await expect.poll(sheets).toContain('app://glance/later.css');

  await popover.getByRole('button', { name: 'Settings' }).click();
  await expect(popover.locator('.set').first()).toHaveCSS('display', 'flex');
  await expect(popover.locator('html')).toHaveAttribute('lang', 'en');
  expect(loaded.filter((url) => url.endsWith('-de.js'))).toEqual([]);

  await popover.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
  await expect(popover.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await expect(popover.locator('html')).toHaveAttribute('lang', 'de');
  expect(loaded).toEqual(expect.arrayContaining(['app://glance/words-de.js', 'app://glance/later-de.js']));
  const item = await bus.item();
  const labels = async () => (await item.menu()).map(({ label }) => label);
  await expect.poll(labels).toEqual(expect.arrayContaining(['Öffnen', 'Einstellungen', 'Beenden']));
  expect(wrong).toEqual([]);
});
