import { expect, test } from './fixtures.js';

test('asks once, in its place, and then shows the welcome', async ({ page, open, app }) => {
  await open('settings');
  await page.getByRole('button', { name: 'Remove…' }).click();
  await expect(page.getByText('Remove all programs with their keys')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.getByRole('button', { name: 'Keep' }).click();
  expect(await app.commands()).toEqual([]);
  await expect(page.getByRole('button', { name: 'Remove…' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.getByRole('button', { name: 'Remove everything' }).click();
  expect(await app.commands()).toEqual([{ type: 'remove-everything' }]);
  await expect(page.getByRole('button', { name: 'Add program' })).toBeVisible();
  await expect(page.locator('#page > [aria-live=polite]')).toHaveText('Everything is removed.');
});

test('names what could not be removed, and why', async ({ page, open }) => {
  await open('everything-left');
  const left = page.getByRole('alert');
  await expect(left).toContainText('These programs stay, because their keys could not be removed.');
  await expect(left).toContainText('Kettle & Co. Partners');
  await expect(left).toContainText('The keychain is locked, so the key was not removed.');
  await expect(left).toContainText('p-3f0c6a52.history.json.unreadable-2026-11-20T07-12-44-120Z');
  await expect(page.getByRole('listitem').filter({ hasText: 'Northwind' }).first()).toContainText(
    'Its key could not be removed from the keychain.',
  );
});

test('names no program while names are hidden', async ({ page, open, app }) => {
  await open('everything-left');
  const state = await app.read();
  const settings = { ...state.settings, figuresHidden: true };
  await app.push({ ...state, revision: 99, settings });
  await expect(page.getByRole('alert')).not.toContainText('Kettle');
});

test('a key that is left has its way out where its program is shown', async ({ page, open, app }) => {
  await open('key-left');
  await expect(page.getByRole('status')).toContainText('Its key could not be removed from the keychain.');
  await page.getByRole('button', { name: 'Remove key' }).click();
  expect(await app.commands()).toEqual([{ type: 'remove-program', program: 'northwind' }]);
});
