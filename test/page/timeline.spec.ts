import type { Page } from 'playwright/test';
import { expect, nowMs, test } from './fixtures.js';

const events = (page: Page) => page.locator('.event');
const day = (page: Page, title: string) =>
  page.locator('.day').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

/** What was asked of main about it, in order. */
const asked = async (everything: Promise<readonly { readonly type: string }[]>) =>
  (await everything).filter(({ type }) => type === 'timeline');

test('tells by days what changed in all programs, each with its program and its time', async ({
  page,
  open,
  app,
}) => {
  await open('timeline');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changed');
  const first = day(page, 'Today').locator('.event').first();
  await expect(first.locator('b')).toHaveText('Payout requested, $240.00');
  await expect(first).toContainText('Northwind Affiliates');
  await expect(first.locator('time')).toHaveText('10:31');
  await expect(first.locator('time')).toHaveAttribute('title', /^22 Nov 2026, 10:31/);
  await expect(day(page, 'Yesterday').locator('.event').first()).toContainText('answered');
  await expect(page.getByRole('heading', { name: '19 Nov' })).toBeVisible();
  expect(await asked(app.everything())).toEqual([{ type: 'timeline', program: null, kind: 'all' }]);
});

test('draws a line where the user looked last', async ({ page, open }) => {
  await open('timeline');
  const texts = await page.locator('.event b, .looked').allTextContents();
  const at = texts.indexOf('you looked, 2 h ago');
  expect(texts[at - 1]).toMatch(/^Payout requested, €1,310\.00/);
  expect(texts[at + 1]).toBe('1 payout paid');
});

test('says a figure that moved from one value to the other, in words to those who listen', async ({
  page,
  open,
}) => {
  await open('timeline');
  const signUps = events(page).filter({ hasText: 'Sign-ups' }).first();
  await expect(signUps.locator('b > [aria-hidden]')).toHaveText('Sign-ups 28 → 30');
  await expect(signUps.locator('.sr')).toHaveText('Sign-ups went from 28 to 30');
  await expect(events(page).filter({ hasText: 'Revenue' }).first().locator('bdi')).toHaveText([
    '$1,040.90',
    '$1,124.90',
    'Northwind Affiliates',
  ]);
});

test('narrows to a kind without closing anything meanwhile', async ({ page, open, app }) => {
  await open('timeline');
  const kinds = page.getByRole('group', { name: 'Kinds' });
  const payouts = kinds.getByRole('button', { name: 'Payouts' });
  await payouts.click();
  await expect(payouts).toHaveAttribute('aria-pressed', 'true');
  await expect(kinds.getByRole('button', { name: 'All' })).toHaveAttribute('aria-pressed', 'false');
  await expect(events(page).filter({ hasText: 'Sign-ups' })).toHaveCount(0);
  await expect(payouts).toBeFocused();
  for (const text of await events(page).locator('b').allTextContents()) expect(text).toMatch(/payout/i);
  expect(await asked(app.everything())).toEqual([
    { type: 'timeline', program: null, kind: 'all' },
    { type: 'timeline', program: null, kind: 'payouts' },
  ]);
});

test('is of one program when one comes from it, and of another or all when chosen', async ({
  page,
  open,
}) => {
  await open('program-of-five');
  await page.getByRole('button', { name: 'What changed' }).click();
  const choice = page.getByRole('combobox', { name: 'Program', exact: true });
  await expect(choice).not.toHaveValue('');
  const name = await choice.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text);
  await expect(page.locator('header p')).toHaveText(name ?? '');
  await choice.selectOption('Kettle & Co. Partners');
  await expect(events(page).first()).toContainText('Payout requested, €1,310.00');
  await expect(events(page).filter({ hasText: 'Sign-ups' })).toHaveCount(0);
  await choice.selectOption('All programs');
  await expect(events(page).filter({ hasText: 'Sign-ups' })).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
  await expect(page.getByRole('button', { name: 'What changed' })).toBeFocused();
});

test('draws the line below all that was not seen where one program was looked at later than the others', async ({
  page,
  open,
  app,
}) => {
  await open('timeline');
  const line = page.locator('.looked');
  await expect(line).toHaveText('you looked, 2 h ago');
  const state = await app.read();
  const programs = state.programs.map((program) => ({
    ...program,
    ...(program.id === 'kettle' && { looked: { atMs: nowMs, was: {} } }),
  }));
  await app.push({ ...state, revision: 2, programs });
  await expect(line).toHaveText('you looked, 2 h ago');
  const choice = page.getByRole('combobox', { name: 'Program', exact: true });
  await choice.selectOption('Kettle & Co. Partners');
  await expect(line).toHaveText('you looked, just now');
});

test('has no choice of programs where there is one, and does not name it in each line', async ({
  page,
  open,
}) => {
  await open('timeline-of-one');
  await expect(page.getByRole('combobox', { name: 'Program', exact: true })).toHaveCount(0);
  await expect(page.locator('header p')).toHaveText('Northwind Affiliates');
  await expect(events(page).filter({ hasText: 'Northwind' })).toHaveCount(0);
});

test('says since when changes are kept where there are none, and that older ones are not shown', async ({
  page,
  open,
  app,
}) => {
  await open('timeline-empty');
  await expect(page.getByText('Nothing has changed yet. Changes are kept from')).toBeVisible();
  await open('timeline-none-of-kind');
  await expect(page.getByText('No such change is kept.')).toBeVisible();
  await app.answerWith('timeline', { ok: true, value: { entries: [], hasOlder: true } });
  await page.getByRole('button', { name: 'Payouts' }).click();
  await expect(page.getByText('Older changes are not shown.')).toBeVisible();
});

test('is asked again after a newer answer, not after any state, and keeps what is there until then', async ({
  page,
  open,
  app,
}) => {
  await open('timeline');
  const count = await events(page).count();
  const state = await app.read();
  await app.push({ ...state, revision: 2 });
  await app.holdAnswers();
  const programs = state.programs.map((program) => ({
    ...program,
    last: program.last && { ...program.last, takenAtMs: program.last.takenAtMs + 60_000 },
  }));
  await app.push({ ...state, revision: 3, programs });
  await expect.poll(async () => (await asked(app.everything())).length).toBe(2);
  await expect(events(page)).toHaveCount(count);
});

test('veils names and says only that money moved while they are hidden', async ({ page, open }) => {
  await open('timeline');
  await page.getByRole('button', { name: 'Hide figures' }).click();
  await expect(events(page).filter({ hasText: 'Revenue moved' }).first()).toBeVisible();
  await expect(events(page).first()).toContainText('Payout requested');
  const text = await page.locator('#page').evaluate((one) => one.textContent ?? '');
  expect(text).not.toMatch(/Northwind|Kettle|\$|€/);
  await expect(page.getByRole('combobox', { name: 'Program', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Hide figures' }).click();
  await expect(events(page).first()).toContainText('$240.00');
});

test('refreshes and is left like any other view', async ({ page, open, app }) => {
  await open('timeline');
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  expect((await app.commands()).filter(({ type }) => type === 'refresh')).toEqual([{ type: 'refresh' }]);
  await page.getByRole('button', { name: 'What changed' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 waiting');
});
