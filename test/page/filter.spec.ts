import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.js';

const field = (page: Page) => page.getByLabel('Filter programs');
const rows = (page: Page) => page.locator('[data-program]');
const told = (page: Page) => page.locator('#page > [aria-live=polite]');

test('is there from nine programs on, and says how many there are', async ({ page, open }) => {
  await open('five');
  await expect(field(page)).toHaveCount(0);
  await open('nine');
  await expect(field(page)).toHaveAttribute('placeholder', 'Filter 9 programs');
  await open('two-hundred');
  await expect(field(page)).toHaveAttribute('placeholder', 'Filter 200 programs');
});

test('takes letters from anywhere on the list, whatever else they do elsewhere', async ({
  page,
  open,
  app,
}) => {
  await open('two-hundred');
  await page.keyboard.type('har');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('har');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Harbor Hosting');
  expect(await app.commands()).toEqual([]);
});

test('goes on where it was when a row has the focus, and Backspace takes from its end', async ({
  page,
  open,
}) => {
  await open('two-hundred');
  await page.keyboard.type('ke');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-program="kettle"]')).toBeFocused();
  await page.keyboard.type('t');
  await expect(field(page)).toHaveValue('ket');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Backspace');
  await expect(field(page)).toHaveValue('ke');
  await expect(field(page)).toBeFocused();
});

test('is gone to by / and Ctrl+F, which choose what is in it', async ({ page, open }) => {
  await open('two-hundred');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('ket');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('lum');
  await expect(field(page)).toHaveValue('lum');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Lumen Friends');
});

test('Escape clears it first, and only then hides the popover', async ({ page, open, app }) => {
  await open('two-hundred');
  await page.keyboard.type('ket');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(rows(page)).toHaveCount(200);
  expect(await app.commands()).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await app.commands()).toEqual([{ type: 'hide' }]);
});

test('Enter opens the first that is left, arrows go through them, and digits choose among them', async ({
  page,
  open,
}) => {
  await open('two-hundred');
  const title = page.getByRole('heading', { level: 1 });
  await page.keyboard.type('kettle');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('Kettle & Co. Partners');
  await page.getByRole('button', { name: 'Programs' }).press('Enter');
  await expect(field(page)).toHaveValue('kettle');
  await expect(page.locator('[data-program="kettle"]')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.type('newsletter');
  const second = rows(page).nth(1);
  const name = await second.locator('b bdi').innerText();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('2');
  await expect(title).toHaveText(name);
});

test('a digit that has no program on the list does nothing', async ({ page, open }) => {
  await open('two-hundred');
  await page.keyboard.type('kettle');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('2');
  await expect(page.locator('[data-program="kettle"]')).toBeFocused();
});

test('tells those who listen how many are left, and says so when none are', async ({ page, open }) => {
  await open('two-hundred');
  await page.keyboard.type('lum');
  await expect(told(page)).toHaveText('1 program matches');
  await page.keyboard.type('x');
  await expect(told(page)).toHaveText('0 programs match');
  await expect(page.getByText('No program matches “lumx”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(told(page)).toHaveText('200 programs');
});

test('leaves the totals as they are, and the popover as high as it is', async ({ page, open, app }) => {
  await open('two-hundred');
  const heights = async () => (await app.everything()).filter(({ type }) => type === 'fit');
  await expect.poll(heights).not.toEqual([]);
  const [title, before] = [await page.getByRole('heading', { level: 1 }).innerText(), await heights()];
  await page.keyboard.type('kettle');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(200);
  const after = await heights();
  expect(after.at(-1)).toEqual(before.at(-1));
  expect(new Set(after.map((one) => JSON.stringify(one))).size).toBe(1);
});

test('stays over a newer state', async ({ page, open, app }) => {
  await open('two-hundred');
  await page.keyboard.type('kettle');
  await expect(rows(page)).toHaveCount(1);
  const state = await app.read();
  await app.push({ ...state, revision: 2, programs: [...state.programs].reverse() });
  await expect(rows(page)).toHaveCount(1);
  await expect(field(page)).toBeFocused();
});

test('is not there while names are hidden, because it would tell them', async ({ page, open }) => {
  await open('two-hundred');
  await page.keyboard.type('kettle');
  await page.getByRole('button', { name: 'Hide figures' }).click();
  await expect(field(page)).toHaveCount(0);
  await expect(rows(page)).toHaveCount(200);
});
