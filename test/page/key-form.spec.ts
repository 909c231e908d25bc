import type { Page } from 'playwright/test';
import type { CommandError } from '../../main/commands.js';
import { expect, test } from './fixtures.js';

const key = 'marker-key-0123456789';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('takes a key on the first run, shows the program found, and is done', async ({ page, open, app }) => {
  await open('no-program');
  await expect(page.getByText(/only reads.*api\.partnero\.com.*keychain/)).toBeVisible();
  await page.getByLabel('API key').fill(key);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Key accepted and kept in the keychain.').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Northwind Affiliates' })).toBeVisible();
  await expect(page.locator('[data-figure="waiting-for-approval"] [data-value]')).toHaveText('2');
  expect(await app.commands()).toEqual([{ type: 'add-key', key }]);
  expect(await page.content()).not.toContain(key);
  await button(page, 'Done').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Northwind Affiliates' })).toBeFocused();
});

test('says of notices what is true with the settings as they are', async ({ page, open }) => {
  await open('key-accepted');
  await expect(page.getByText('You will be told when somebody waits')).toBeVisible();
  await open('key-accepted-paused');
  await expect(page.getByText('You will be told when somebody waits')).toHaveCount(0);
  await expect(page.getByText('Notices are paused.')).toBeVisible();
});

test('offers a test notice, and says when nobody shows notices here', async ({ page, open, app }) => {
  await open('no-program');
  await page.getByLabel('API key').fill(key);
  await button(page, 'Add program').click();
  await app.answerWith('test-notice', { ok: false, error: { kind: 'nobody-shows-notices' } });
  await button(page, 'Send a test notice').click();
  await expect(page.getByText(/none could be sent/)).toBeVisible();
  await app.answerWith('test-notice', { ok: true, value: null });
  await button(page, 'Send a test notice').click();
  await expect(page.getByText('Sent. It should show now.')).toBeVisible();
});

test('adds another from the program found, with an empty field', async ({ page, open }) => {
  await open('add-another');
  await page.getByLabel('API key').fill(key);
  await button(page, 'Add program').click();
  await expect(page.getByText(/was here already/).first()).toBeVisible();
  await button(page, 'Add another').click();
  await expect(page.getByLabel('API key')).toHaveValue('');
  await expect(page.getByLabel('API key')).toBeFocused();
});

const refusals: readonly (readonly [string, CommandError, RegExp])[] = [
  ['an empty key', { kind: 'not-a-key', why: 'empty' }, /Paste/],
  ['odd characters', { kind: 'not-a-key', why: 'odd-characters' }, /no API key/],
  ['a key much too long', { kind: 'not-a-key', why: 'too-long' }, /too long/],
  ['a refused key', { kind: 'key-refused', status: 401 }, /refused this key/],
  ['being offline', { kind: 'offline' }, /Offline/],
  ['no answer', { kind: 'timed-out', afterMs: 15_000 }, /did not answer/],
  ['no secure connection', { kind: 'tls' }, /secure connection/],
  ['being asked to wait', { kind: 'rate-limited', retryAfterMs: 300_000 }, /wait until 10:47/],
  ['a failing server', { kind: 'server-failed', status: 502 }, /502/],
  ['a declining server', { kind: 'rejected', status: 422, message: 'No such plan' }, /No such plan/],
  ['an unreadable answer', { kind: 'unreadable', where: 'HTML' }, /could not be read/],
  ['an answer too large', { kind: 'too-large', limitBytes: 5 * 2 ** 20 }, /5 MiB/],
  ['a locked keychain', { kind: 'keychain', state: 'locked' }, /locked/],
  ['no keychain', { kind: 'keychain', state: 'unavailable' }, /No keychain/],
];
for (const [what, error, line] of refusals) {
  test(`says in one line what is wrong and the way out: ${what}`, async ({ page, open, app }) => {
    await open('no-program');
    await app.answerWith('add-key', { ok: false, error });
    const field = page.getByLabel('API key');
    await field.fill(key);
    await button(page, 'Add program').click();
    await expect(page.locator('.refusal')).toHaveText(line);
    await expect(page.locator('#page > [aria-live=polite]')).toHaveText(line);
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(line);
    await expect(field).toHaveValue(key);
  });
}

test('offers to add the program that a replacing key opens, with the key as typed', async ({
  page,
  open,
  app,
}) => {
  await open('key-refused');
  await app.answerWith('replace-key', {
    ok: false,
    error: { kind: 'other-program', name: 'Northwind Affiliates' },
  });
  await page.getByRole('status').getByRole('button', { name: 'Replace key' }).click();
  await page.getByLabel('API key').fill(key);
  await button(page, 'Replace key').click();
  await expect(page.locator('.refusal')).toHaveText(
    'This key opens “Northwind Affiliates”, not “Harbor Hosting”. Add it as a program of its own?',
  );
  await button(page, 'Add program').click();
  await expect(page.getByText('Key accepted and kept in the keychain.').first()).toBeVisible();
  expect(await app.commands()).toEqual([
    { type: 'replace-key', program: 'harbor', key },
    { type: 'add-key', key },
  ]);
});

test('replaces a key and comes back to the program', async ({ page, open, app }) => {
  await open('key-refused');
  await page.getByRole('status').getByRole('button', { name: 'Replace key' }).click();
  await page.getByLabel('API key').fill(key);
  await button(page, 'Replace key').click();
  await button(page, 'Done').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Harbor Hosting' })).toBeVisible();
  expect(await app.commands()).toEqual([{ type: 'replace-key', program: 'harbor', key }]);
});

test('wipes what was typed when the form is left', async ({ page, open }) => {
  await open('add-another');
  const field = await page.getByLabel('API key').elementHandle();
  await page.getByLabel('API key').fill(key);
  await button(page, 'Close').click();
  await expect(page.getByLabel('API key')).toHaveCount(0);
  expect(await field?.evaluate((input: HTMLInputElement) => input.value)).toBe('');
});

test('sends a key once, however often it is pressed while it is tried', async ({ page, open, app }) => {
  await open('no-program');
  await app.holdAnswers();
  await page.getByLabel('API key').fill(key);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await button(page, 'Add program').click();
  await expect(page.locator('form')).toHaveAttribute('aria-busy', 'true');
  expect(await app.commands()).toEqual([{ type: 'add-key', key }]);
});

test('starts the demo with one press, and leaves it with another', async ({ page, open, app }) => {
  await open('no-program');
  await button(page, 'Try the demo').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Demo program' })).toBeVisible();
  await button(page, 'Leave the demo').click();
  await expect(page.getByLabel('API key')).toBeVisible();
  expect(await app.commands()).toEqual([{ type: 'start-demo' }, { type: 'leave-demo' }]);
});

test('asks main to open the help, and never opens an address itself', async ({ page, open, app }) => {
  await open('no-program');
  await button(page, 'Where is it?').click();
  expect(await app.commands()).toEqual([{ type: 'open', target: 'key-help' }]);
  await expect(page.locator('a')).toHaveCount(0);
});

const noKeychain = { ok: false, error: { kind: 'keychain', state: 'unavailable' } } as const;
const forRun = 'Use it for this run only';

test('without a keychain offers to use the key for this run only, and says what that means', async ({
  page,
  open,
  app,
}) => {
  await open('no-program');
  await app.answerWith('add-key', noKeychain);
  await page.getByLabel('API key').fill(key);
  await expect(button(page, forRun)).toHaveCount(0);
  await button(page, 'Add program').click();
  await expect(button(page, forRun)).toHaveAccessibleDescription(
    'The key is kept in memory and is gone when the app quits; nothing is written.',
  );
  await button(page, forRun).click();
  await expect(page.getByText(/^Key accepted\. It is kept in memory/).first()).toBeVisible();
  await expect(page.getByText(/kept in the keychain/)).toHaveCount(0);
  expect(await app.commands()).toEqual([
    { type: 'add-key', key },
    { type: 'add-key', key, keep: 'run' },
  ]);
});

test('replaces a key for this run only, and only of the program whose key it was to be', async ({
  page,
  open,
  app,
}) => {
  await open('key-refused');
  await app.answerWith('replace-key', noKeychain);
  await page.getByRole('status').getByRole('button', { name: 'Replace key' }).click();
  await page.getByLabel('API key').fill(key);
  await button(page, 'Replace key').click();
  await button(page, forRun).click();
  await expect(page.getByText(/It is kept in memory/).first()).toBeVisible();
  expect((await app.commands()).at(-1)).toEqual({ type: 'replace-key', program: 'harbor', key, keep: 'run' });
});

test('adds for this run only the program that a replacing key opened', async ({ page, open, app }) => {
  await open('key-refused');
  await app.answerWith('replace-key', { ok: false, error: { kind: 'other-program', name: 'Northwind' } });
  await app.answerWith('add-key', noKeychain);
  await page.getByRole('status').getByRole('button', { name: 'Replace key' }).click();
  await page.getByLabel('API key').fill(key);
  await button(page, 'Replace key').click();
  await button(page, 'Add program').click();
  await button(page, forRun).click();
  await expect(page.getByText(/It is kept in memory/).first()).toBeVisible();
  expect((await app.commands()).at(-1)).toEqual({ type: 'add-key', key, keep: 'run' });
});
