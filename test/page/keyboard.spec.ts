import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.js';

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return (
      at?.getAttribute('data-program') ?? at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? ''
    );
  });

/** What has the focus after each of these keys. */
async function walk(page: Page, keys: readonly string[]): Promise<readonly string[]> {
  const places: string[] = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    places.push(await focused(page));
  }
  return places;
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('Escape hides it, from any view and from a field', async ({ page, open, app }) => {
  await open('add-another');
  await expect(page.getByLabel('API key')).toBeFocused();
  await page.keyboard.press('Escape');
  expect(await app.commands()).toEqual([{ type: 'hide' }]);
});

test('R and F5 refresh all, or the program in view; a comma opens the settings', async ({
  page,
  open,
  app,
}) => {
  await open('five');
  await page.keyboard.press('r');
  await page.keyboard.press('F5');
  await page.keyboard.press('4');
  await page.keyboard.press('r');
  const asked = (await app.commands()).filter(({ type }) => type === 'refresh');
  expect(asked).toEqual([
    { type: 'refresh' },
    { type: 'refresh' },
    { type: 'refresh', program: 'northwind' },
  ]);
  await page.keyboard.press(',');
  await expect(heading(page, 'Settings')).toBeFocused();
});

test('H hides names and money, and shows them again', async ({ page, open, app }) => {
  await open('five');
  const button = page.getByRole('button', { name: 'Hide figures' });
  await page.keyboard.press('h');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('H');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  expect(await app.commands()).toEqual([
    { type: 'change-settings', patch: { figuresHidden: true } },
    { type: 'change-settings', patch: { figuresHidden: false } },
  ]);
});

test('W tells what changed, and W or Alt+Left leads back to where one was', async ({ page, open }) => {
  await open('five');
  await page.keyboard.press('w');
  await expect(heading(page, 'What changed')).toBeFocused();
  await page.keyboard.press('w');
  await expect(page.getByRole('button', { name: 'What changed' })).toBeFocused();
  await page.keyboard.press('4');
  await page.keyboard.press('w');
  await expect(page.getByRole('combobox', { name: 'Program', exact: true })).toHaveValue('northwind');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(heading(page, 'Northwind Affiliates')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.locator('[data-program="northwind"]')).toBeFocused();
  // There is nothing behind the list.
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.locator('[data-program="northwind"]')).toBeFocused();
});

test('single keys are letters while a key is typed', async ({ page, open, app }) => {
  await open('no-program');
  await page.keyboard.type('r,1hw/');
  await expect(page.getByLabel('API key')).toHaveValue('r,1hw/');
  expect(await app.commands()).toEqual([]);
});

test('keys held with Ctrl, Alt or Cmd are left to others', async ({ page, open, app }) => {
  await open('five');
  for (const held of ['Control', 'Alt', 'Meta']) await page.keyboard.press(`${held}+r`);
  expect(await app.commands()).toEqual([]);
});

test('a digit chooses a program, and the way back leads to its row', async ({ page, open }) => {
  await open('five');
  await page.keyboard.press('3');
  await expect(heading(page, 'Kettle & Co. Partners')).toBeFocused();
  await page.getByRole('button', { name: 'Programs' }).press('Enter');
  await expect(page.locator('[data-program="kettle"]')).toBeFocused();
});

test('the way back leads to the button that one came by', async ({ page, open }) => {
  await open('five');
  for (const name of ['Settings', 'What changed', 'Add program']) {
    await page.getByRole('button', { name, exact: true }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('5 waiting');
    await page.getByRole('button', { name: /^(Back|Close)$/ }).press('Enter');
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
  }
});

test('the way back to the settings leads to the button that one came by', async ({ page, open }) => {
  await open('settings');
  for (const [name, title] of [
    ['Health', 'Health'],
    ['Add program', 'Add a program'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).press('Enter');
    await expect(heading(page, title)).toBeVisible();
    await page.getByRole('button', { name: /^(Back|Close)$/ }).press('Enter');
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
  }
});

test('health is walked and its diagnostics are read and copied by keyboard alone', async ({
  page,
  open,
  app,
}) => {
  await open('health');
  await heading(page, 'Health').focus();
  expect(await walk(page, Array(6).fill('Tab'))).toEqual(['Try', 'Try', 'Try', 'Try', 'Try', 'Show them']);
  await page.keyboard.press('Enter');
  const report = page.getByRole('region', { name: 'Diagnostics' });
  await expect(report).toBeVisible();
  expect(await focused(page)).toBe('Copy');
  await page.keyboard.press('Tab');
  await expect(report).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => report.evaluate((one) => one.scrollTop)).toBeGreaterThan(0);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  expect((await app.commands()).at(-1)).toEqual({ type: 'copy-diagnostics' });
});

test('everything is removed by keyboard alone, and Keep is what Enter does first', async ({
  page,
  open,
  app,
}) => {
  await open('settings');
  await page.getByRole('button', { name: 'Remove…' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect((await app.commands()).at(-1)).toEqual({ type: 'remove-everything' });
  await expect(page.getByLabel('API key')).toBeFocused();
});

test('arrows, Home and End move between the rows and stop at the ends', async ({ page, open }) => {
  await open('five');
  const keys = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'End', 'ArrowDown', 'ArrowUp', 'Home'];
  expect(await walk(page, keys)).toEqual([
    'harbor',
    'paperplane',
    'harbor',
    'harbor',
    'weekly-press',
    'weekly-press',
    'northwind',
    'harbor',
  ]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbor Hosting');
});

test('arrows, Home and End scroll where there are no rows', async ({ page, open }) => {
  await open('long');
  const scrolled = () => page.locator('main').evaluate((main) => main.scrollTop);
  await page.keyboard.press('ArrowDown');
  await expect.poll(scrolled).toBe(40);
  await page.keyboard.press('End');
  await expect.poll(scrolled).toBeGreaterThan(100);
  await page.keyboard.press('Home');
  await expect.poll(scrolled).toBe(0);
});

test('everything in the list and in a program is reached by Tab, in reading order', async ({
  page,
  open,
}) => {
  const foot = ['Open Partnero', 'What changed', 'Hide figures', 'Refresh', 'Settings'];
  const rows = ['harbor', 'paperplane', 'kettle', 'northwind', 'weekly-press', 'Add program'];
  await open('five');
  expect(await walk(page, Array(11).fill('Tab'))).toEqual([...rows, ...foot]);
  await page.keyboard.press('1');
  const inProgram = await walk(page, Array(20).fill('Tab'));
  const atFoot = inProgram.indexOf('Open Partnero');
  expect(inProgram[0]).toBe('Replace key');
  expect(inProgram.slice(atFoot, atFoot + foot.length)).toEqual(foot);
});

test('everything in what changed is reached by Tab, in reading order', async ({ page, open }) => {
  await open('five');
  await page.keyboard.press('w');
  await expect(heading(page, 'What changed')).toBeFocused();
  expect(await walk(page, Array(6).fill('Tab'))).toEqual([
    'Program',
    'All',
    'Approvals',
    'Payouts',
    'Figures',
    'Open Partnero',
  ]);
});

test('the focus is always to be seen', async ({ page, open }) => {
  for (const state of ['waiting', 'nine', 'timeline'] as const) {
    await open(state);
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(outline, `${state} ${await focused(page)}`).toBe('solid 2px');
    }
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

test.describe('keys that are pressed before what acts on them is loaded', () => {
  const press = async (page: Page, address: string, keys: readonly string[]) => {
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route(/\/later-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(address);
    await page.locator('[data-program]').first().waitFor();
    for (const key of keys) await page.keyboard.press(key);
    await expect(page.locator('html')).not.toHaveAttribute('data-whole');
    letThrough();
    await page.locator('html[data-settled]').waitFor();
  };

  test('are acted on in their order', async ({ page, origin, app }) => {
    await press(page, `${origin}/?five`, ['r', ',']);
    await expect(heading(page, 'Settings')).toBeFocused();
    expect((await app.commands()).map(({ type }) => type)).toEqual(['refresh']);
  });

  test('are written into the filter when they are letters', async ({ page, origin }) => {
    await press(page, `${origin}/?nine`, ['n', 'o', 'r']);
    const field = page.getByRole('searchbox');
    await expect(field).toHaveValue('nor');
    await expect(field).toBeFocused();
    await page.keyboard.press('t');
    await expect(field).toHaveValue('nort');
  });
});
