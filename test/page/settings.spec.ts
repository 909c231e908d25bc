import type { SettingsPatch } from '../../main/settings.js';
import { expect, test } from './fixtures.js';

const switches: readonly (readonly [string, SettingsPatch])[] = [
  ['Somebody asks for approval', { notifyApprovals: false }],
  ['A payout is requested', { notifyPayoutsRequested: false }],
  ['A payout is requested again', { notifyPayoutsResubmitted: false }],
  ['Pause all notices', { noticesPaused: true }],
  ['Hide figures', { figuresHidden: true }],
  ['Keep the window open', { keepWindowOpen: true }],
];
for (const [name, patch] of switches) {
  test(`the switch "${name}" sends its own setting and nothing else`, async ({ page, open, app }) => {
    await open('settings');
    const change = { type: 'change-settings', patch };
    await page.getByRole('switch', { name }).first().click();
    expect(await app.commands()).toEqual([change]);
    expect((await app.read()).settings).toMatchObject(patch);
  });
}

test('start at login shows what the system says, now and after a change', async ({ page, open, app }) => {
  await open('settings');
  const toggle = page.getByRole('switch', { name: 'Start at login' });
  await expect(toggle).not.toBeChecked();
  await toggle.click();
  await expect(toggle).toBeChecked();
  expect(await app.commands()).toEqual([{ type: 'start-at-login', on: true }]);
  // It was asked to stop, and the system goes on.
  await app.answerWith('start-at-login', { ok: true, value: true });
  await toggle.click();
  await expect.poll(async () => (await app.commands()).length).toBe(2);
  await expect(toggle).toBeChecked();
});

const choices: readonly (readonly [string, string, SettingsPatch])[] = [
  ['Quiet hours', '20:00 – 8:00', { quietHours: { fromHour: 20, untilHour: 8 } }],
  ['Amber after', '3 days', { waitingLongDays: 3 }],
  ['Red after', '30 days', { waitingOverDays: 30 }],
  ['Ask Partnero', 'every 10 min', { pollEveryMinutes: 10 }],
  ['Language', 'Deutsch', { language: 'de' }],
  ['Theme', 'Dark', { theme: 'dark' }],
  ['Text size', '125%', { textPercent: 125 }],
];
for (const [name, option, patch] of choices) {
  test(`the choice "${name}" sends its own setting and nothing else`, async ({ page, open, app }) => {
    await open('settings');
    const choice = page.getByRole('combobox', { name });
    await choice.selectOption(option);
    expect(await app.commands()).toEqual([{ type: 'change-settings', patch }]);
    expect((await app.read()).settings).toMatchObject(patch);
  });

  test(`the choice "${name}" goes back when it could not be changed`, async ({ page, open, app }) => {
    await open('settings');
    await app.answerWith('change-settings', { ok: false, error: { kind: 'not-allowed' } });
    const choice = page.getByRole('combobox', { name });
    const before = await choice.inputValue();
    await choice.selectOption(option);
    await expect(choice).toHaveValue(before);
  });
}

test('red comes after amber, whichever is chosen first', async ({ page, open }) => {
  await open('settings');
  const amber = page.getByRole('combobox', { name: 'Amber after' });
  const red = page.getByRole('combobox', { name: 'Red after' });
  await expect(amber.locator('option')).toHaveText(['1 day', '2 days', '3 days', '4 days']);
  await expect(red.locator('option').first()).toHaveText('3 days');
  await expect(red.locator('option').last()).toHaveText('30 days');
  await red.selectOption('10 days');
  await amber.selectOption('9 days');
  await expect(red.locator('option').first()).toHaveText('10 days');
  await expect(amber.locator('option').last()).toHaveText('9 days');
});

test('quiet hours say what will happen', async ({ page, open, app }) => {
  await open('settings');
  const row = page.locator('.set').filter({ hasText: 'Quiet hours' });
  await expect(row).toContainText('Notices come at any time of day.');
  await row.getByRole('combobox').selectOption('22:00 – 8:00');
  await expect(row).toContainText('From 22:00 nothing is announced; at 8:00 you get one summary.');
  await row.getByRole('combobox').selectOption('off');
  expect((await app.commands()).at(-1)).toEqual({ type: 'change-settings', patch: { quietHours: null } });
  const state = await app.read();
  const quietHours = { fromHour: 13, untilHour: 15 };
  await app.push({ ...state, revision: 9, settings: { ...state.settings, quietHours } });
  await expect(row.getByRole('combobox').locator('option:checked')).toHaveText('13:00 – 15:00');
});

test('a language is spoken at once, with its own numbers, and the focus stays', async ({ page, open }) => {
  await open('settings');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const language = page.getByRole('combobox', { name: 'Language' });
  await language.focus();
  await language.selectOption('Deutsch');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Einstellungen');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('combobox', { name: 'Sprache' })).toBeFocused();
  const sizes = page.getByRole('combobox', { name: 'Textgröße' }).locator('option');
  await expect(sizes).toHaveText(['80 %', '90 %', '100 %', '110 %', '125 %', '150 %']);
});

test('text grows and shrinks, and spaces stay', async ({ page, open }) => {
  await open('settings');
  const title = page.getByRole('heading', { level: 1 });
  const size = () => title.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  const before = await size();
  await page.getByRole('combobox', { name: 'Text size' }).selectOption('150%');
  await expect.poll(size).toBe(before * 1.5);
  const edge = await page.locator('.content').evaluate((one) => getComputedStyle(one).paddingInlineStart);
  expect(edge).toBe('16px');
});

test('text beside the icon is chosen only where there is room for it', async ({ page, open, app }) => {
  await open('settings');
  const beside = page.getByRole('combobox', { name: 'Text beside the icon' });
  await expect(beside).toHaveCount(0);
  await app.push({ ...(await app.read()), revision: 9, platform: 'darwin' });
  await expect(beside.locator('option')).toHaveText(['Nothing', 'Number waiting', 'First figure']);
  await beside.selectOption('First figure');
  expect(await app.commands()).toEqual([{ type: 'change-settings', patch: { trayText: 'figure' } }]);
});

test('keeping the window open is not offered where there is no other way', async ({ page, open, app }) => {
  await open('settings');
  const keep = page.getByRole('switch', { name: 'Keep the window open' });
  await expect(keep).toBeVisible();
  await app.push({ ...(await app.read()), revision: 9, ordinaryWindow: true });
  await expect(keep).toHaveCount(0);
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

test('goes back to where it was opened, by way of adding a program', async ({ page, open }) => {
  await open('five');
  await page.locator('[data-program="northwind"]').click();
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
