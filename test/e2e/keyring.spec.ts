import { accountOf, addByTyping, documentedKey, expect, keyInKeyring, test } from './fixtures.js';

test('behind a locked keyring the last figures are shown, with one line and no prompt', async ({
  launch,
  desktop,
}) => {
  const first = await launch();
  await addByTyping(await first.page(), documentedKey);
  await first.quit();
  await desktop.stop('keyring');
  await desktop.start('keyring', 'locked');
  const second = await launch(['--show']);
  const page = await second.page();
  await expect(page.locator('[data-figure="total-revenue"] [data-value]')).toHaveText('$1,124.90');
  await expect(page.getByRole('status')).toContainText('The keychain is locked');
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
});

test('removing a program takes its key out of the keyring', async ({ launch, desktop, profile }) => {
  const page = await (await launch()).page();
  await addByTyping(page, documentedKey);
  const account = await accountOf(profile);
  expect(await keyInKeyring(desktop, account)).toBe(documentedKey);
  await page.keyboard.press(',');
  await page.getByRole('button', { name: 'Remove program' }).click();
  await page.getByRole('button', { name: 'Remove program' }).click();
  await expect.poll(() => keyInKeyring(desktop, account)).toBeNull();
});
