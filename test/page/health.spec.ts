import { expect, test } from './fixtures.js';

test('each outside part has its line, since when it is so, and can be tried', async ({ page, open, app }) => {
  await open('health-ill');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Health');
  const part = (name: string) => page.locator(`[data-part=${name}]`);
  await expect(part('network')).toContainText('Partnero does not answer. Since 10:22');
  await expect(part('keychain')).toContainText('It is locked.');
  await expect(part('notifications')).toContainText('Nothing on this desktop shows them.');
  await expect(part('tray')).toContainText('This desktop has no tray.');
  await expect(part('disk')).toContainText('This app may not write to its folder.');
  for (const name of ['network', 'keychain', 'notifications', 'tray', 'disk'])
    await part(name).getByRole('button', { name: 'Try' }).click();
  const tried = (await app.commands()).filter(({ type }) => type === 'try-part');
  expect(tried.map((one) => 'part' in one && one.part)).toEqual([
    'network',
    'keychain',
    'notifications',
    'tray',
    'disk',
  ]);
  await expect(part('network')).toContainText('Partnero answers.');
});

test('what was not met yet is no trouble', async ({ page, open }) => {
  await open('health');
  await expect(page.locator('[data-part=notifications]')).toContainText('None was sent yet.');
  await expect(page.locator('.ill')).toHaveCount(0);
});

test('diagnostics are read before they are copied', async ({ page, open, app }) => {
  await open('health');
  await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(page.getByRole('region', { name: 'Diagnostics' })).toContainText('electron: 45.4.1');
  expect((await app.commands()).map(({ type }) => type)).not.toContain('copy-diagnostics');
  await page.getByRole('button', { name: 'Copy' }).click();
  expect((await app.commands()).at(-1)).toEqual({ type: 'copy-diagnostics' });
  await expect(page.getByText('Copied.')).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});
