import { expect, test } from './fixtures.js';

const switches = [
  ['Somebody asks for approval', { notifyApprovals: false }],
  ['A payout is requested', { notifyPayoutsRequested: false }],
  ['A payout is requested again', { notifyPayoutsResubmitted: false }],
  ['Pause all notices', { noticesPaused: true }],
] as const;

test('each kind of notice has its switch, and all of them one', async ({ page, open, app }) => {
  await open('settings');
  for (const [name] of switches) await page.getByRole('switch', { name }).first().click();
  expect(await app.commands()).toEqual(switches.map(([, patch]) => ({ type: 'change-settings', patch })));
  await expect(page.getByRole('switch', { name: 'Pause all notices' })).toBeChecked();
});

test('a switch that could not be changed goes back', async ({ page, open, app }) => {
  await open('settings');
  await app.answerWith('change-settings', { ok: false, error: { kind: 'not-allowed' } });
  const pause = page.getByRole('switch', { name: 'Pause all notices' });
  await pause.click();
  await expect(pause).not.toBeChecked();
});

test('the interval is one of seven, and whatever is set', async ({ page, open, app }) => {
  await open('settings');
  const interval = page.getByRole('combobox', { name: 'Ask Partnero' });
  await expect(interval).toHaveValue('5');
  await interval.selectOption('every 10 min');
  expect(await app.commands()).toEqual([{ type: 'change-settings', patch: { pollEveryMinutes: 10 } }]);
  await expect(interval).toHaveValue('10');
  await expect(interval.locator('option')).toHaveText([
    'every minute',
    'every 2 min',
    'every 5 min',
    'every 10 min',
    'every 15 min',
    'every 30 min',
    'every 60 min',
  ]);
  const state = await app.read();
  await app.push({ ...state, revision: 9, settings: { ...state.settings, pollEveryMinutes: 7 } });
  await expect(interval).toHaveValue('7');
  await expect(interval.locator('option')).toHaveCount(8);
});

test('removing a program asks once, in its place', async ({ page, open, app }) => {
  await open('settings');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Kettle' })
    .getByRole('button', { name: 'Remove program' })
    .click();
  await expect(page.getByText('Remove Kettle & Co. Partners and its key?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.getByRole('button', { name: 'Keep' }).click();
  expect(await app.commands()).toEqual([]);
  const kettle = page.getByRole('listitem').filter({ hasText: 'Kettle' });
  await expect(kettle.getByRole('button', { name: 'Remove program' })).toBeFocused();
  await kettle.getByRole('button', { name: 'Remove program' }).click();
  await kettle.getByRole('button', { name: 'Remove program' }).click();
  expect(await app.commands()).toEqual([{ type: 'remove-program', program: 'kettle' }]);
  await expect(kettle).toHaveCount(0);
  await expect(page.locator('#page > [aria-live=polite]')).toHaveText('Kettle & Co. Partners is removed.');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeFocused();
});

test('a program that could not be removed stays, with the reason', async ({ page, open, app }) => {
  await open('settings');
  await app.answerWith('remove-program', { ok: false, error: { kind: 'keychain', state: 'locked' } });
  const northwind = page.getByRole('listitem').filter({ hasText: 'Northwind' });
  await northwind.getByRole('button', { name: 'Remove program' }).click();
  await northwind.getByRole('button', { name: 'Remove program' }).click();
  await expect(northwind.locator('.refusal')).toHaveText(/keychain is locked, so the key was not removed/);
});

test('goes back to where it was opened, by way of adding a program', async ({ page, open }) => {
  await open('five');
  await page.keyboard.press('3');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Add program' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Northwind Affiliates' })).toBeVisible();
});

test('tells its version, and quits', async ({ page, open, app }) => {
  await open('settings');
  await expect(page.getByText('Partnero Glance 0.1.0')).toBeVisible();
  await page.getByRole('button', { name: 'Quit' }).click();
  expect(await app.commands()).toEqual([{ type: 'quit' }]);
});
