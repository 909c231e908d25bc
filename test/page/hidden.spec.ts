import type { Page } from 'playwright/test';
import type { SettingsPatch } from '../../main/settings.js';
import { expect, test } from './fixtures.js';

/** Of the cast: names, initials, addresses and money. */
const secrets = [
  /Northwind|Kettle|Harbor|Paperplane|Weekly Press|Beehiiv/,
  />\s*(NA|KC|HH|PS|WP)\s*</,
  /[$€£]\s?\d/,
  /\d[.,]\d\d\b/,
  /\.example|partneroapp\.site/,
  /30%, lifetime/,
];

async function expectNothingOfThem(page: Page): Promise<void> {
  const { outerHTML, title } = await page.evaluate(() => ({
    outerHTML: document.documentElement.outerHTML,
    title: document.title,
  }));
  // Drawn lines are shapes without a scale, and have decimals of their own.
  const html = outerHTML.replace(/<svg[\s\S]*?<\/svg>/g, '');
  for (const secret of secrets) expect(`${title}\n${html}`).not.toMatch(secret);
  await expect(page.locator('.veil').first()).toBeVisible();
}

/** As from another place, such as the tray's menu: what stood in the page must go. */
const change = (page: Page, patch: SettingsPatch) =>
  page.evaluate((given) => window.gallery.bridge.send({ type: 'change-settings', patch: given }), patch);
const hide = (page: Page) => change(page, { figuresHidden: true });

test('what the secrets are looked for with finds them where nothing is hidden', async ({ page, open }) => {
  await open('program-of-five');
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await expect(page.getByText('myprogram.partneroapp.site')).toBeVisible();
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  expect(secrets.filter((secret) => !secret.test(html))).toEqual([]);
});

test('the list tells nothing of names and money, and all of counts and ages', async ({ page, open }) => {
  await open('five');
  await hide(page);
  await expect(page.getByText('Names and money are hidden.').first()).toBeVisible();
  await expectNothingOfThem(page);
  await expect(page.locator('[data-program]')).toHaveCount(5);
  await expect(page.locator('[data-program="kettle"]')).toContainText('2 waiting, 6 days');
});

test('a program tells nothing of them, with its details open', async ({ page, open }) => {
  await open('program-of-five');
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await expect(page.getByText('myprogram.partneroapp.site')).toBeVisible();
  await hide(page);
  await expect(page.getByText('Names and money are hidden.').first()).toBeVisible();
  await expectNothingOfThem(page);
  await expect(page.locator('[data-figure="total-partners"] [data-value]')).toHaveText('12');
  const revenue = page.locator('[data-figure="total-revenue"]');
  await expect(revenue.locator('[data-value]')).toHaveText('hidden');
  await expect(page.locator('header h1')).toHaveText('hidden program');
});

test('an explained figure tells nothing of them', async ({ page, open }) => {
  await open('program-of-five');
  for (const figure of ['total-revenue', 'net-profit', 'payouts-requested']) {
    await page.locator(`button[data-figure="${figure}"]`).click();
    await hide(page);
    await expectNothingOfThem(page);
    await change(page, { figuresHidden: false });
  }
});

test('what changed tells nothing of them', async ({ page, open }) => {
  await open('five');
  await page.getByRole('button', { name: 'What changed' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What changed' })).toBeVisible();
  await hide(page);
  await expectNothingOfThem(page);
});

test('settings tell nothing of them', async ({ page, open }) => {
  await open('settings');
  await hide(page);
  await expectNothingOfThem(page);
});

test('a program that was just found tells nothing of them', async ({ page, open }) => {
  await open('key-accepted');
  await hide(page);
  await expectNothingOfThem(page);
});

test('a form whose key opened another program tells nothing of it', async ({ page, open }) => {
  await open('key-of-another');
  await expect(page.getByText(/opens “Kettle & Co. Partners”/).first()).toBeAttached();
  await hide(page);
  await expect(page.locator('.refusal')).toHaveCount(0);
  await expect(page.locator('#page > [aria-live=polite]')).toHaveText('Names and money are hidden.');
  expect(await page.content()).not.toMatch(/Kettle|Harbor/);
});

test('a program that is removed while they are being hidden is not named', async ({ page, open, app }) => {
  await open('five');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Remove program' }).first().click();
  await app.holdAnswers();
  await page.getByRole('button', { name: 'Remove program' }).first().click();
  const state = await app.read();
  const settings = { ...state.settings, figuresHidden: true };
  await app.push({ ...state, revision: state.revision + 1, settings });
  await app.letAnswers();
  await expect(page.locator('#page > [aria-live=polite]')).toHaveText('The program is removed.');
  await expectNothingOfThem(page);
});

test('what was not told stays a dash', async ({ page, open }) => {
  await open('unknown-figures');
  await hide(page);
  await expect(page.locator('[data-figure="total-revenue"] [data-value]')).toHaveText('–');
  await expect(page.locator('[data-figure="payouts-requested"] [data-amount]')).toHaveText('–');
});

test('a press shows everything again, and both are told to those who listen', async ({ page, open, app }) => {
  await open('waiting');
  await hide(page);
  const told = page.locator('#page > [aria-live=polite]');
  await expect(told).toHaveText('Names and money are hidden.');
  await expect(page.getByRole('status')).toHaveText('');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  expect(await app.commands()).toContainEqual({ type: 'change-settings', patch: { figuresHidden: false } });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Northwind Affiliates');
  await expect(told).toHaveText('Names and money are shown again.');
  await expect(page.locator('.changed')).toHaveCount(0);
});
