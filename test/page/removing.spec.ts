import { expect, test } from './fixtures.js';

test('asks without the name while names are hidden, and with it when they are shown', async ({
  page,
  open,
}) => {
  await open('hidden-settings');
  await page.getByRole('button', { name: 'Remove program' }).first().click();
  await expect(page.getByText('Remove this program and its key?')).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('Remove Harbor Hosting and its key?')).toBeVisible();
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
  await expect(page.locator('#page > [aria-live=polite]')).toHaveText('The program is removed.');
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
