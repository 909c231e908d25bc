import type { Page } from 'playwright/test';
import { coloursAlone, complaints } from '../gallery/axe.js';
import { expect, test } from './fixtures.js';

const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"]`);
const region = (page: Page) => page.locator('.explain');
const told = (page: Page) => page.locator('#page > [aria-live=polite]');

test('a figure explains itself: when it was read, what it was, how it grew, and where it comes from', async ({
  page,
  open,
}) => {
  await open('waiting');
  await figure(page, 'net-profit').click();
  const explanation = page.getByRole('region', { name: 'Net profit explained' });
  await expect(explanation).toContainText('What is left of the revenue after rewards');
  await expect(explanation.locator('dd')).toHaveText([
    '10:40:07, 2 min ago',
    '$728.63 at 08:35',
    'up 9%, over a period Partnero does not state',
    'stats.net_profit_formatted',
  ]);
  await expect(explanation.locator('.axis bdi')).toHaveText(['2 Sept', 'today']);
  await expect(figure(page, 'net-profit')).toHaveAttribute('aria-expanded', 'true');
  const [below, above] = [await explanation.boundingBox(), await figure(page, 'net-profit').boundingBox()];
  expect(below?.y).toBeCloseTo((above?.y ?? 0) + (above?.height ?? 0), 0);
});

test('is reached and left by keyboard, and Escape closes it before it hides anything', async ({
  page,
  open,
  app,
}) => {
  await open('waiting');
  await page.keyboard.press('Tab');
  await expect(figure(page, 'waiting-for-approval')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(region(page)).toContainText('this app first saw');
  await page.keyboard.press('Enter');
  await expect(region(page)).toHaveCount(0);
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(region(page)).toHaveCount(0);
  await expect(figure(page, 'waiting-for-approval')).toBeFocused();
  expect(await app.commands()).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await app.commands()).toEqual([{ type: 'hide' }]);
});

test('Escape closes it from the moment it is there', async ({ page, open, app }) => {
  await open('waiting');
  await page.evaluate(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector('.explain') === null) return;
      seen.disconnect();
      const pressed = { key: 'Escape', bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', pressed));
    });
    seen.observe(document.body, { childList: true, subtree: true });
  });
  await figure(page, 'net-profit').click();
  await expect(figure(page, 'net-profit')).toHaveAttribute('aria-expanded', 'false');
  await expect(region(page)).toHaveCount(0);
  expect(await app.commands()).toEqual([]);
});

test('one is open at a time, and Close gives the focus back', async ({ page, open }) => {
  await open('waiting');
  await figure(page, 'total-revenue').click();
  await figure(page, 'total-signups').click();
  await expect(region(page)).toHaveCount(1);
  await expect(region(page)).toHaveAttribute('aria-label', 'Sign-ups explained');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(region(page)).toHaveCount(0);
  await expect(figure(page, 'total-signups')).toBeFocused();
});

test('stays open over a newer answer, and follows it', async ({ page, open, app }) => {
  await open('waiting');
  await figure(page, 'total-partners').click();
  const state = await app.read();
  const programs = state.programs.map((one) => ({
    ...one,
    last: one.last && { ...one.last, takenAtMs: one.last.takenAtMs + 60_000 },
  }));
  await app.push({ ...state, revision: 2, programs });
  await expect(region(page)).toContainText('10:41:07, 1 min ago');
});

test('copies what is shown, and says so', async ({ page, open, app }) => {
  await open('waiting');
  await figure(page, 'total-revenue').click();
  await page.getByRole('button', { name: 'Copy' }).click();
  expect(await app.commands()).toEqual([
    { type: 'copy-figure', program: 'northwind', figure: 'total-revenue' },
  ]);
  await expect(page.getByRole('button', { name: 'Copied', exact: true })).toBeFocused();
  await expect(told(page)).toHaveText('Copied');
});

test('says when nothing was copied', async ({ page, open, app }) => {
  await open('waiting');
  await app.answerWith('copy-figure', { ok: false, error: { kind: 'not-allowed' } });
  await figure(page, 'total-revenue').click();
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('button', { name: 'Not copied' })).toBeVisible();
  await expect(told(page)).toHaveText('Not copied');
});

test('of a figure that is not told now it has the last known value, and nothing to copy', async ({
  page,
  open,
}) => {
  await open('known-before');
  await figure(page, 'net-profit').click();
  await expect(region(page)).toContainText('Last known$728.63 at');
  await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0);
});

test('of a hidden figure it has no value, no earlier one, and nothing to copy', async ({ page, open }) => {
  await open('hidden');
  for (const name of ['net-profit', 'total-revenue', 'total-reward']) {
    await figure(page, name).click();
    await expect(region(page)).toHaveCount(1);
    await expect(region(page)).not.toContainText(/[$€]|Before/);
    await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0);
  }
});

test('what was known of a figure is gone from the page when it is hidden', async ({ page, open, app }) => {
  await open('waiting');
  await figure(page, 'net-profit').click();
  await expect(region(page)).toContainText('$728.63');
  const state = await app.read();
  await app.push({ ...state, revision: 2, settings: { ...state.settings, figuresHidden: true } });
  await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0);
});

for (const state of ['details-documented', 'details-referral', 'newsletter'] as const) {
  test(`${state}: every figure in view can be explained, in words of its own`, async ({ page, open }) => {
    await page.setViewportSize({ width: 360, height: 2000 });
    await open(state);
    if (state !== 'newsletter') await page.locator('#details h3').first().waitFor();
    const sentences = new Set<string>();
    const names = await page
      .locator('[data-figure]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-figure') ?? ''));
    expect(await page.locator('button[data-figure]').count()).toBe(names.length);
    for (const name of names) {
      await figure(page, name).click();
      await expect(figure(page, name)).toHaveAttribute('aria-expanded', 'true');
      await expect(region(page), name).toHaveCount(1);
      sentences.add((await region(page).locator('p').textContent()) ?? '');
      const field = await region(page).locator('code').textContent();
      expect(field).toContain(name.replace(/^(payouts|rewards)-/, '').replaceAll('-', '_'));
    }
    expect(sentences.size).toBe(names.length);
  });
}

const opened = [
  ['waiting', 'payouts-requested'],
  ['waiting', 'total-revenue'],
  ['details', 'click-to-signup-conversion'],
  ['details-long', 'payouts-paid'],
  ['german', 'waiting-for-approval'],
] as const;
for (const [state, name] of opened) {
  test(`${state}, ${name} explained: nothing for axe to say`, async ({ page, open }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(state);
    await figure(page, name).click();
    await expect(region(page)).toBeVisible();
    expect(await complaints(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await complaints(page, coloursAlone)).toEqual([]);
  });
}

test('has room for large text and long values', async ({ page, open }) => {
  for (const state of ['large-text', 'long'] as const) {
    await open(state);
    for (const name of ['waiting-for-approval', 'total-revenue']) {
      await figure(page, name).click();
      const wider = await region(page).evaluate(
        (one) =>
          [one, ...one.querySelectorAll('*')].filter(
            (part) => part.getBoundingClientRect().right > one.getBoundingClientRect().right + 0.5,
          ).length,
      );
      expect(wider, `${state}, ${name}`).toBe(0);
    }
  }
});
