import type { Page } from 'playwright/test';
import type { AppState } from '../../main/domain/app-state.js';
import { expect, nowMs, test } from './fixtures.js';

const row = (page: Page, id: string) => page.locator(`[data-program="${id}"]`);
const sums = (page: Page) => page.locator('.sums');

test('a row tells its name, what waits, one figure and its last days, and that it is new', async ({
  page,
  open,
}) => {
  await open('five');
  await expect(row(page, 'kettle')).toContainText('2 waiting, 6 days');
  await expect(row(page, 'kettle').locator('.value')).toHaveText('€9,871.35');
  await expect(row(page, 'kettle').locator('svg')).toHaveCount(1);
  await expect(
    page.getByRole('button', { name: /^Kettle & Co\. Partners new since you looked €9,871\.35 2 waiting/ }),
  ).toBeVisible();
  await expect(row(page, 'kettle').locator('.mono')).toHaveClass(/new/);
  await expect(row(page, 'harbor').locator('.mono')).not.toHaveClass(/new/);
  await expect(row(page, 'harbor')).not.toContainText('new since');
  await expect(row(page, 'harbor').locator('[data-as-of]')).toHaveText(/as of/);
});

test('the end of a sparkline is blue only where the figure of the row moved', async ({ page, open }) => {
  await open('five');
  await expect(row(page, 'northwind').locator('svg .now')).not.toHaveCount(0);
  await expect(row(page, 'kettle').locator('svg .now')).toHaveCount(0);
});

test('says over the list what the payouts come to, in a line for each currency, and never adds the demo', async ({
  page,
  open,
}) => {
  await open('five');
  await expect(sums(page)).toHaveText('payouts requested€1,310.00$240.00');
  await open('five-and-demo');
  await expect(sums(page)).toHaveText('payouts requested€1,310.00$240.00');
  await open('three-calm');
  await expect(sums(page)).toHaveCount(0);
  await open('hidden-list');
  await expect(sums(page)).toHaveCount(0);
});

/** The same with the payouts of a program told otherwise. */
function withPayouts(state: AppState, id: string, told: { count: number | null; amounts: null }): AppState {
  const programs = state.programs.map((program) => ({
    ...program,
    waiting: program.waiting.map((one) =>
      program.id === id && one.kind === 'payouts-requested' ? { ...one, ...told } : one,
    ),
  }));
  return { ...state, revision: state.revision + 1, programs };
}

test('names what is uncertain: at least so many, and at least so much', async ({ page, open, app }) => {
  await open('five');
  await app.push(withPayouts(await app.read(), 'kettle', { count: null, amounts: null }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('at least 4 waiting');
  await expect(sums(page)).toHaveText('payouts, at least$240.00');
  await app.push(withPayouts(await app.read(), 'northwind', { count: 1, amounts: null }));
  await expect(sums(page)).toHaveCount(0);
});

test('a shared line of trouble is for all, or says whose it is', async ({ page, open, app }) => {
  await open('all-offline');
  await expect(page.getByRole('status')).toHaveText(/^Offline\. Shown as of 10:38/);
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(await app.commands()).toEqual([{ type: 'refresh' }]);
  await open('all-refused');
  await expect(page.getByRole('status')).toHaveText(/^Kettle & Co\. Partners: Partnero refused this key/);
  await page.getByRole('button', { name: 'Replace key' }).click();
  await expect(page.getByText('Paste a key of “Kettle & Co. Partners”.')).toBeVisible();
});

test('Refresh says when it happens by itself, and is named the same', async ({ page, open, app }) => {
  await open('five');
  const refresh = page.getByRole('button', { name: 'Refresh', exact: true });
  const state = await app.read();
  const polled = (polling: AppState['programs'][number]['polling'], revision: number): AppState => ({
    ...state,
    revision,
    programs: state.programs.map((program) => ({ ...program, polling })),
  });
  await app.push(polled({ state: 'waiting', nextAtMs: nowMs + 150_000 }, 2));
  await expect(refresh).toHaveAttribute('title', 'Refresh · next round in 3 min');
  await app.push(polled({ state: 'stopped' }, 3));
  await expect(refresh).toHaveAttribute('title', 'Refresh · stopped until you act');
  await app.push(polled({ state: 'asking' }, 4));
  await expect(refresh).toHaveAttribute('title', 'Refresh · asking now');
});

test('Hide figures is pressed while they are hidden, with an icon of its own', async ({
  page,
  open,
  app,
}) => {
  await open('five');
  const hide = page.getByRole('button', { name: 'Hide figures' });
  await expect(hide).toHaveAttribute('aria-pressed', 'false');
  await expect(hide.locator('.i-show')).toHaveCount(1);
  await hide.click();
  await expect(hide).toHaveAttribute('aria-pressed', 'true');
  await expect(hide.locator('.i-hide')).toHaveCount(1);
  expect(await app.commands()).toEqual([{ type: 'change-settings', patch: { figuresHidden: true } }]);
});

test('of two hundred programs only the one that changed is drawn again', async ({ page, open, app }) => {
  await open('two-hundred');
  await page.evaluate(() => {
    const touched = new Set<string>();
    Object.assign(window, { touched });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const inside = target instanceof Element ? target : target.parentElement;
        touched.add(inside?.closest('[data-program]')?.getAttribute('data-program') ?? 'the list');
      }
    }).observe(document.querySelector('ul') as Node, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  const state = await app.read();
  const at = state.programs.findIndex(({ id }) => id === 'kettle');
  const programs = state.programs.map((program, index) =>
    index === at
      ? { ...program, waiting: program.waiting.map((one) => ({ ...one, count: 9, sinceMs: null })) }
      : program,
  );
  await app.push({ ...state, revision: 2, programs });
  await expect(row(page, 'kettle')).toContainText('27 waiting');
  expect(await page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched])).toEqual([
    'kettle',
  ]);
});

test('rows that are not seen are not laid out, and are guessed as high as they are', async ({
  page,
  open,
}) => {
  await open('two-hundred');
  const { visibility, guessed, real } = await row(page, 'weekly-press').evaluate((one) => {
    const visibility = getComputedStyle(one).contentVisibility;
    const guessed = one.getBoundingClientRect().height;
    one.style.contentVisibility = 'visible';
    return { visibility, guessed, real: one.getBoundingClientRect().height };
  });
  expect(visibility).toBe('auto');
  expect(Math.abs(guessed - real)).toBeLessThan(1);
});

test('a list that was left far down opens at its top', async ({ page, open }) => {
  await open('two-hundred');
  const main = page.locator('main');
  await main.evaluate((one) => one.scrollTo(0, 2_000));
  await expect.poll(() => main.evaluate((one) => one.scrollTop)).toBeGreaterThan(0);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => main.evaluate((one) => one.scrollTop)).toBe(0);
});
