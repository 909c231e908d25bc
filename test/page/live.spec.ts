import type { Page } from 'playwright/test';
import type { AppState } from '../../main/domain/app-state.js';
import { expect, nowMs, test } from './fixtures.js';

const revenue = (page: Page) => page.locator('[data-figure="total-revenue"] [data-value]');
const told = (page: Page) => page.locator('#page > [aria-live=polite]');

/** The same state with another count of people waiting for approval in its first program. */
function withApprovals(state: AppState, count: number, revision: number): AppState {
  const [first, ...others] = state.programs;
  if (first === undefined) throw new Error('the state has no program');
  const waiting = first.waiting.map((one) => (one.kind === 'waiting-for-approval' ? { ...one, count } : one));
  return { ...state, revision, programs: [{ ...first, waiting }, ...others] };
}

test('shows a newer state, ignores an older one', async ({ page, open, app }) => {
  await open('waiting');
  const state = await app.read();
  const count = page.locator('[data-figure="waiting-for-approval"] [data-value]');
  await app.push(withApprovals(state, 7, 5));
  await expect(count).toHaveText('7');
  await app.push(withApprovals(state, 3, 4));
  await app.push(withApprovals(state, 3, 5));
  await expect(count).toHaveText('7');
});

test('tells a screen reader what changes while it is open', async ({ page, open, app }) => {
  await open('waiting');
  await app.push(withApprovals(await app.read(), 7, 2));
  await expect(told(page)).toHaveText('Northwind Affiliates: 7 for approval');
  await open('five');
  const state = await app.read();
  const programs = [...state.programs].reverse();
  await app.push({ ...state, revision: 2, programs });
  await expect(told(page)).toHaveText('');
});

test('tints a value that changes, once, and none when the page opens', async ({ page, open, app }) => {
  await open('waiting');
  await expect(page.locator('.changed')).toHaveCount(0);
  await app.push(withApprovals(await app.read(), 7, 2));
  await expect(page.locator('.changed')).toHaveText('7');
});

test('rows that change places keep the focus', async ({ page, open, app }) => {
  await open('five');
  await page.locator('[data-program="kettle"]').focus();
  const state = await app.read();
  await app.push({ ...state, revision: 2, programs: [...state.programs].reverse() });
  await expect(page.locator('[data-program]').first()).toHaveAttribute('data-program', 'weekly-press');
  await expect(page.locator('[data-program="kettle"]')).toBeFocused();
});

test('follows a wish of main’s once', async ({ page, open, app }) => {
  await open('five');
  const state = await app.read();
  const place = { view: 'program', program: 'northwind', serial: 1 } as const;
  await app.push({ ...state, revision: 2, place });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Northwind Affiliates');
  await page.getByRole('button', { name: 'Programs' }).click();
  await app.push({ ...state, revision: 3, place });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 waiting');
});

test('a program that is removed while it is shown gives way to what is left', async ({ page, open, app }) => {
  await open('settings');
  const state = await app.read();
  await page.keyboard.press('1');
  await app.push({ ...state, revision: 2, programs: state.programs.slice(1) });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kettle & Co. Partners');
  await expect(page.getByRole('button', { name: 'Programs' })).toHaveCount(0);
});

test('says what is looked at, so that it need not be announced', async ({ page, open, app }) => {
  await open('five');
  await page.keyboard.press('2');
  await page.keyboard.press(',');
  const looks = (await app.everything()).filter(({ type }) => type === 'looking');
  expect(looks).toEqual([
    { type: 'looking', at: 'home' },
    { type: 'looking', at: 'program', program: 'paperplane' },
    { type: 'looking', at: 'elsewhere' },
  ]);
});

test('asks for the height that it needs, more when details open, less when they close', async ({
  page,
  open,
  app,
}) => {
  await open('calm');
  const height = async () => {
    const all = (await app.everything()).flatMap((one) => (one.type === 'fit' ? [one.heightPx] : []));
    return all.at(-1) ?? 0;
  };
  await expect.poll(height).toBeGreaterThan(300);
  const closed = await height();
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await expect.poll(height).toBeGreaterThan(closed + 300);
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await expect.poll(height).toBe(closed);
});

test('ages grow by themselves while it is open', async ({ page, open }) => {
  await page.clock.install({ time: nowMs });
  await open('waiting');
  await expect(page.locator('[data-as-of]')).toHaveText('as of 2 min ago');
  await page.clock.runFor(3 * 60_000);
  await expect(page.locator('[data-as-of]')).toHaveText('as of 5 min ago');
});

test('Refresh turns only while somebody is asked, and the figures stay', async ({ page, open, app }) => {
  await open('asking');
  await expect(page.locator('.turning')).toHaveCount(1);
  await expect(revenue(page)).toHaveText('$1,124.90');
  const state = await app.read();
  const programs = state.programs.map((one) => ({ ...one, polling: { state: 'stopped' } as const }));
  await app.push({ ...state, revision: 2, programs });
  await expect(page.locator('.turning')).toHaveCount(0);
});

test('the way to Partnero is filled only when somebody waits', async ({ page, open, app }) => {
  await open('waiting');
  const way = page.getByRole('button', { name: 'Open Partnero' });
  await expect(way).toHaveClass(/first/);
  await way.click();
  expect(await app.commands()).toEqual([{ type: 'open', target: 'dashboard' }]);
  await open('calm');
  await expect(page.getByRole('button', { name: 'Open Partnero' })).toHaveClass(/bare/);
});

test('asks main to open the portal, and offers to copy the address that may not be opened', async ({
  page,
  open,
  app,
}) => {
  await open('documented');
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await app.answerWith('open-portal', { ok: false, error: { kind: 'not-allowed' } });
  await page.getByRole('button', { name: 'myprogram.partneroapp.site' }).click();
  await expect(page.getByText('not one that the app opens')).toBeVisible();
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('button', { name: 'Copied', exact: true })).toBeVisible();
  expect(await app.commands()).toEqual([
    { type: 'open-portal', program: 'documented' },
    { type: 'copy-portal', program: 'documented' },
  ]);
});

test('moves nothing for those who asked for less motion', async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open('asking');
  const name = await page.locator('.turning').evaluate((one) => getComputedStyle(one).animationName);
  expect(name).toBe('none');
});

test('an ordinary window is wider, and the page in its middle', async ({ page, open }) => {
  await page.setViewportSize({ width: 640, height: 560 });
  await open('ordinary-window');
  const box = await page.locator('.popover').boundingBox();
  expect(box).toMatchObject({ x: 80, width: 480 });
});
