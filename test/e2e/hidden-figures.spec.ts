import type { Page } from 'playwright/test';
import { affiliate } from '../demo-api/answers.js';
import {
  addByTyping,
  documentedKey,
  expect,
  type Running,
  shownNotices,
  startBeside,
  test,
} from './fixtures.js';

const onClipboard = ({ app }: Running) => app.evaluate(({ clipboard }) => clipboard.readText());

/** What the documented answer and the second program hold that must not be seen. */
const hidden = /My Affiliate Program|Kettle|[$€]|1,124/;

test('hidden figures leave the window, the tray, the next notice and the terminal, and come back', async ({
  launch,
  bus,
  desktop,
  profile,
  api,
}) => {
  const running = await launch();
  const page = await running.page();
  await addByTyping(page, documentedKey);
  const item = await bus.item();
  await expect.poll(() => item.tooltip()).toContain('My Affiliate Program');
  const revenue = page.locator('[data-figure="total-revenue"]');
  await expect(revenue).toContainText('$');

  await page.getByRole('button', { name: 'Hide figures' }).click();
  await expect.poll(() => item.tooltip()).toContain('Affiliate program');
  await expect(revenue).not.toContainText('$');
  const said = [
    await item.tooltip(),
    ...(await item.menu()).map(({ label }) => label),
    await page.locator('html').innerText(),
    await page.content(),
    JSON.stringify(await page.evaluate(() => window.bridge.read())),
  ];
  for (const one of said) expect(one).not.toMatch(hidden);

  await page.keyboard.press('Escape');
  const before = running.lines.length;
  api.set(documentedKey, affiliate({ approvals: '9' }));
  await startBeside(desktop.env, [`--profile=${profile}`, '--refresh']);
  await expect.poll(async () => (await shownNotices(desktop)).length).toBeGreaterThan(0);
  const [notice] = await shownNotices(desktop);
  expect(notice?.summary).toBe('Affiliate program');
  expect(notice?.body).not.toMatch(hidden);
  expect(running.lines.slice(before).join('\n')).toContain('Affiliate program: 9 for approval');
  expect(running.lines.slice(before).join('\n')).not.toMatch(hidden);

  await item.choose('Show figures');
  await expect.poll(() => item.tooltip()).toContain('My Affiliate Program: 9 for approval');
  expect((await item.menu()).map(({ label }) => label)).toContain('Hide figures');
});

const copy = (page: Page, figure: 'total-revenue' | 'total-partners') =>
  page.evaluate(async (name) => {
    const { programs } = await window.bridge.read();
    return window.bridge.send({ type: 'copy-figure', program: programs[0]?.id ?? '', figure: name });
  }, figure);

test('a copied figure is on the clipboard as it is shown, and while figures are hidden it is not', async ({
  launch,
}) => {
  const running = await launch();
  const page = await running.page();
  await addByTyping(page, documentedKey);
  const shown = await page.locator('[data-figure="total-revenue"] [data-value]').innerText();
  expect(await copy(page, 'total-revenue')).toMatchObject({ ok: true });
  await expect.poll(() => onClipboard(running)).toBe(shown);

  await page.keyboard.press('h');
  await expect(page.getByRole('main')).toContainText('Names and money are hidden.');
  expect(await copy(page, 'total-partners')).toMatchObject({ ok: false });
  expect(await onClipboard(running)).toBe(shown);
});
