import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.js';

const values = (page: Page, name: string) => page.locator(`[data-figure="${name}"] [data-value]`);

/** What the documentation of the API shows, under the names that scripts and tests rely on. */
const documented: Readonly<Record<string, string>> = {
  'waiting-for-approval': '2',
  'payouts-requested': '0',
  'payouts-resubmitted': '0',
  'payouts-approved': '0',
  'payouts-paid': '0',
  'payouts-rejected': '0',
  'total-revenue': '$1,124.90',
  'net-profit': '$787.43',
  'total-reward': '$337.47',
  'total-partners': '12',
  'total-signups': '30',
  'total-purchases': '45',
  'total-paid-accounts': '25',
  'affiliate-referred-visitors-clicks': '150',
  'click-to-signup-conversion': '20%',
  'signup-to-sale-conversion': '83%',
  'average-order-value': '$24.99',
  approved: '10',
  'active-partners': '5',
  'partners-with-signups': '8',
  rejected: '0',
  'rewards-unclaimed': 'none',
  'rewards-in-review': 'none',
  'rewards-paid': 'none',
  'total-paid': 'none',
  'total-pending': 'none',
};

test('shows every documented figure of an affiliate program under its stable name', async ({
  page,
  open,
}) => {
  await open('documented');
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  for (const [name, text] of Object.entries(documented)) {
    await expect(values(page, name), name).toHaveText(text);
    await expect(values(page, name), name).toBeVisible();
  }
  await expect(page.locator('[data-figure]')).toHaveCount(Object.keys(documented).length);
});

test('says when the figures were read, to the second for scripts', async ({ page, open }) => {
  await open('documented');
  const asOf = page.locator('[data-as-of]');
  await expect(asOf).toHaveText('as of 2 min ago');
  await expect(asOf).toHaveAttribute('data-as-of', '2026-11-22T09:40:07.000Z');
});

test('shows one value per currency, the program’s own first, and amounts apart from the count', async ({
  page,
  open,
}) => {
  await open('long');
  await expect(values(page, 'total-revenue')).toHaveText(['$1,234,567,890.00', '€987,654,321.00']);
  await expect(values(page, 'payouts-requested')).toHaveText('38');
  await expect(page.locator('[data-figure="payouts-requested"] [data-amount]')).toHaveText([
    '$1,234,567.89',
    '€98,310.00',
  ]);
});

test('shows a dash for what was not told, never a zero', async ({ page, open }) => {
  await open('unknown-figures');
  for (const name of [
    'waiting-for-approval',
    'payouts-resubmitted',
    'total-revenue',
    'net-profit',
    'total-signups',
  ]) {
    await expect(values(page, name), name).toHaveText('–');
  }
  await expect(page.locator('[data-figure="payouts-requested"] [data-amount]')).toHaveText('–');
  await expect(page.getByText('Nobody is waiting')).toHaveCount(0);
});

test('leaves out what a type of program does not have', async ({ page, open }) => {
  await open('newsletter');
  const names = page.locator('[data-figure]');
  await expect(names).toHaveCount(3);
  await expect(page.getByText(/waiting/i)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Details' })).toHaveCount(0);
  await open('referral');
  await expect(page.locator('.growth')).toHaveCount(5);
  await expect(page.getByText(/waiting/i)).toHaveCount(0);
});

const calmBlocks = [
  ['calm', 'Nobody is waiting', /^calm$/],
  ['unconfirmed', 'Nobody is waiting', /old/],
  ['offline-calm', 'Nobody was waiting', /old/],
  ['key-refused', 'Nobody was waiting', /old/],
] as const;
for (const [state, text, look] of calmBlocks) {
  test(`${state}: says "${text}", green only when it is known, fresh and confirmed`, async ({
    page,
    open,
  }) => {
    await open(state);
    const block = page.locator('.calm');
    await expect(block).toContainText(text);
    await expect(block).toHaveClass(look);
  });
}

test('sets old figures back, with the time at which people were waiting', async ({ page, open }) => {
  await open('offline');
  await expect(page.getByRole('heading', { name: 'Waiting at 07:37' })).toBeVisible();
  await expect(page.locator('.age.old')).toHaveText(/as of 3 h ago/);
  await expect(values(page, 'total-revenue')).toHaveText('$1,124.90');
});

test('lists programs in the order it is told, with counts summed and money by currency', async ({
  page,
  open,
}) => {
  await open('five-and-demo');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 waiting');
  await expect(page.locator('header')).toContainText('3 for approval · 2 payouts');
  await expect(page.locator('header b')).toHaveText(['€1,310.00', '$240.00']);
  const rows = page.locator('[data-program]');
  expect(await rows.evaluateAll((all) => all.map((one) => one.getAttribute('data-program')))).toEqual([
    'harbor',
    'kettle',
    'northwind',
    'weekly-press',
    'demo',
  ]);
  await expect(rows.first()).toContainText('Key refused, as of 17 h ago');
  await expect(page.locator('[data-figure]')).toHaveCount(0);
});

test('shows a dash for a currency that is unknown, and money beside a number that is', async ({
  page,
  open,
}) => {
  await open('unknown-currency');
  const amounts = (name: string) => page.locator(`[data-figure="${name}"] [data-amount]`);
  await expect(values(page, 'total-revenue')).toHaveText(['$12,480.00', '–']);
  await expect(values(page, 'payouts-requested')).toHaveText('–');
  await expect(amounts('payouts-requested')).toHaveText(['$240.00', '–']);
  await expect(amounts('payouts-resubmitted')).toHaveCount(0);
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await expect(values(page, 'payouts-approved')).toHaveText('–');
  await expect(amounts('payouts-approved')).toHaveText('$310.00');
});
