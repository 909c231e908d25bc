import type { Page } from 'playwright/test';
import { expect, nowMs, test } from './fixtures.js';

const minuteMs = 60_000;

/** Out of sight or in sight again; answers the heading of the first frame from then on. */
const turn = (page: Page, visibility: 'hidden' | 'visible') =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    return new Promise<string | null | undefined>((resolve) =>
      requestAnimationFrame(() => resolve(document.querySelector('h1')?.textContent)),
    );
  }, visibility);

async function away(page: Page, ms: number) {
  await turn(page, 'hidden');
  await page.clock.setFixedTime(nowMs + ms);
  return turn(page, 'visible');
}

test('opened again within a minute it is where it was left, later at home, from the first frame on', async ({
  page,
  open,
}) => {
  await open('five');
  await page.getByRole('button', { name: 'Settings' }).click();
  expect(await away(page, minuteMs - 1)).toBe('Settings');
  expect(await away(page, 2 * minuteMs)).toBe('5 waiting');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});

test('a key that is typed stays in its form however long it was out of sight', async ({ page, open }) => {
  await open('add-another');
  const field = page.getByLabel('API key');
  await field.fill('half a key');
  expect(await away(page, 60 * minuteMs)).toBe('Add a program');
  await expect(field).toHaveValue('half a key');
  await field.fill('');
  expect(await away(page, 2 * 60 * minuteMs)).toBe('Northwind Affiliates');
});
