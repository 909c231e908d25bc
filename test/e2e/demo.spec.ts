import { expect, filesWith, shownNotices, test } from './fixtures.js';

test('the demo needs no key and no network, speaks as a demo, and is not kept', async ({
  launch,
  api,
  desktop,
  profile,
}) => {
  const running = await launch();
  const page = await running.page();
  await page.getByRole('button', { name: 'Try the demo' }).click();
  await expect(page.locator('[data-figure="total-partners"] [data-value]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await shownNotices(desktop)).length, { timeout: 45_000 }).toBeGreaterThan(0);
  for (const { summary, body } of await shownNotices(desktop)) expect(`${summary} ${body}`).toContain('Demo');
  expect(api.requests).toEqual([]);
  await running.quit();
  const again = await launch();
  await expect((await again.page()).getByRole('button', { name: 'Try the demo' })).toBeVisible();
  expect(await filesWith(`${profile}/data`, 'Northwind')).toEqual([]);
});
