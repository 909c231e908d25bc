import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.js';

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return (
      at?.getAttribute('data-program') ?? at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? ''
    );
  });

test('Escape hides it, from any view and from a field', async ({ page, open, app }) => {
  await open('add-another');
  await expect(page.getByLabel('API key')).toBeFocused();
  await page.keyboard.press('Escape');
  expect(await app.commands()).toEqual([{ type: 'hide' }]);
});

test('R refreshes, a comma opens the settings', async ({ page, open, app }) => {
  await open('five');
  await page.keyboard.press('r');
  await page.keyboard.press(',');
  expect(await app.commands()).toEqual([{ type: 'refresh' }]);
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeFocused();
});

test('single keys are letters while a key is typed', async ({ page, open, app }) => {
  await open('no-program');
  await page.keyboard.type('r,1');
  await expect(page.getByLabel('API key')).toHaveValue('r,1');
  expect(await app.commands()).toEqual([]);
});

test('keys held with Ctrl, Alt or Cmd are left to others', async ({ page, open, app }) => {
  await open('five');
  for (const held of ['Control', 'Alt', 'Meta']) await page.keyboard.press(`${held}+r`);
  expect(await app.commands()).toEqual([]);
});

test('a digit chooses a program, and the way back leads to its row', async ({ page, open }) => {
  await open('five');
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { level: 1, name: 'Kettle & Co. Partners' })).toBeFocused();
  await page.getByRole('button', { name: 'Programs' }).press('Enter');
  await expect(page.locator('[data-program="kettle"]')).toBeFocused();
});

test('arrows move between the rows and stop at the ends', async ({ page, open }) => {
  await open('five');
  const walk: string[] = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'End']) {
    await page.keyboard.press(key);
    walk.push(await focused(page));
  }
  expect(walk).toEqual(['harbor', 'kettle', 'harbor', 'harbor', 'harbor']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbor Hosting');
});

test('everything in the list and in a program is reached by Tab, in reading order', async ({
  page,
  open,
}) => {
  await open('five');
  const walk: string[] = [];
  for (let step = 0; step < 9; step += 1) {
    await page.keyboard.press('Tab');
    walk.push(await focused(page));
  }
  expect(walk).toEqual([
    'harbor',
    'kettle',
    'northwind',
    'paperplane',
    'weekly-press',
    'Add program',
    'Open Partnero',
    'Refresh',
    'Settings',
  ]);
  await page.keyboard.press('1');
  const inProgram: string[] = [];
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('Tab');
    inProgram.push(await focused(page));
  }
  expect(inProgram).toEqual([
    'Replace key',
    'Details funnel, payouts, settings',
    'Open Partnero',
    'Refresh',
    'Settings',
  ]);
});

test('the focus is always to be seen', async ({ page, open }) => {
  await open('waiting');
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(outline).toBe('solid 2px');
  }
});

test('details open and close by keyboard and stay open over a new state', async ({ page, open, app }) => {
  await open('waiting');
  const details = page.getByRole('button', { name: 'Details', exact: true });
  await details.focus();
  await page.keyboard.press('Enter');
  const funnel = page.getByRole('heading', { name: 'Funnel' });
  await expect(funnel).toBeVisible();
  const state = await app.read();
  await app.push({ ...state, revision: state.revision + 1 });
  await expect(details).toHaveAttribute('aria-expanded', 'true');
  await expect(details).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(funnel).toBeHidden();
});
