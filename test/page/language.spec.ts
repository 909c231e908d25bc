import { expect, test } from './fixtures.js';

test('loads no language before it is spoken, and speaks it at once when it is chosen', async ({
  page,
  open,
}) => {
  const german: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js') && (await response.text()).includes('Niemand wartet'))
      german.push(response.url());
  });
  await open('settings');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(german).toEqual([]);
  // Whatever is drawn meanwhile: there is always a page.
  await page.evaluate(() => {
    new MutationObserver(() => {
      if (document.querySelector('.popover h1')?.textContent === '') document.title = 'empty';
      if (document.querySelector('.popover') === null) document.title = 'gone';
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('combobox', { name: 'Sprache' }).selectOption('English');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  expect(german).toHaveLength(1);
  expect(await page.title()).toBe('Partnero Glance, gallery');
});

test('speaks the language of a newer state', async ({ page, open, app }) => {
  await open('five');
  const state = await app.read();
  await app.push({ ...state, revision: state.revision + 1, language: 'de', locale: 'de-DE' });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('warten');
  await expect(page.locator('[data-as-of]').first()).toContainText('Stand');
});
