import { affiliate, html } from '../demo-api/answers.js';
import { addByTyping, documentedKey, expect, test } from './fixtures.js';

test.describe('a key that does not work gets one line, and the program there goes on undisturbed', () => {
  const cases = [
    ['a wrong key', 'not-the-right-key', null, /refused this key/],
    ['an empty key', '', null, /Paste the program’s API key first/],
    ['a web page for an answer', 'html-key', html(), /could not be read: a web page/],
    [
      'an answer of another shape',
      'odd-key',
      { json: { status: 1, data: { hello: 'there' } } },
      /could not be read/,
    ],
    ['an answer that says no', 'no-key', { json: { status: 0, message: 'No such plan' } }, /No such plan/],
  ] as const;
  for (const [what, key, answer, line] of cases) {
    test(what, async ({ launch, api }) => {
      if (answer !== null) api.set(key, answer);
      const page = await (await launch()).page();
      await addByTyping(page, documentedKey);
      await page.keyboard.press(',');
      await page.getByRole('button', { name: 'Add program' }).click();
      await page.getByLabel('API key').fill(key);
      await page.getByRole('button', { name: 'Add program' }).click();
      await expect(page.getByText(line).first()).toBeVisible();
      await page.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: 'Back' }).click();
      await expect(page.locator('[data-figure="total-revenue"] [data-value]')).toHaveText('$1,124.90');
    });
  }
});

test('a key pasted with spaces and quotes works', async ({ launch }) => {
  const page = await (await launch()).page();
  await page.getByLabel('API key').fill(`  "${documentedKey}" \n`);
  await page.getByRole('button', { name: 'Add program' }).click();
  await expect(page.getByRole('button', { name: 'Done' })).toBeVisible();
});

test('without a keyring nothing is kept, and a line says so', async ({ launch, desktop }) => {
  await desktop.stop('keyring');
  const page = await (await launch()).page();
  await page.getByLabel('API key').fill(documentedKey);
  await page.getByRole('button', { name: 'Add program' }).click();
  await expect(page.getByText(/No keychain can be found here/).first()).toBeVisible();
});

test('a key that stops working stops its program alone, says so once, and can be replaced', async ({
  launch,
  api,
}) => {
  const page = await (await launch()).page();
  await addByTyping(page, documentedKey);
  api.set(documentedKey, null);
  await page.keyboard.press('r');
  await expect(page.getByRole('status')).toContainText('Partnero refused this key');
  await expect(page.locator('[data-figure="total-revenue"] [data-value]')).toHaveText('$1,124.90');
  api.set('glance-e2e-replacement-0002', affiliate());
  await page.getByRole('button', { name: 'Replace key' }).click();
  await page.getByLabel('API key').fill('glance-e2e-replacement-0002');
  await page.getByRole('button', { name: 'Replace key' }).click();
  await expect(page.getByRole('status')).toHaveText('');
});
