import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { affiliate } from '../demo-api/answers.js';
import { addByTyping, displayedNotices, documentedKey, expect, startBeside, test } from './fixtures.js';

test('a click on a notice opens the popover on its program', async ({ launch, desktop, profile, api }) => {
  const kettle = (approvals: string) => affiliate({ name: 'Kettle & Co.', publicId: 'KETTLE01', approvals });
  api.set('glance-e2e-kettle-0003', kettle('0'));
  const running = await launch();
  const page = await running.page();
  await addByTyping(page, documentedKey);
  await page.keyboard.press(',');
  await page.getByRole('button', { name: 'Add program' }).click();
  await addByTyping(page, 'glance-e2e-kettle-0003');
  await page.keyboard.press('Escape');
  const isOnScreen = () =>
    running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((window) => window.isVisible()),
    );
  await expect.poll(isOnScreen).toBe(false);

  api.set('glance-e2e-kettle-0003', kettle('1'));
  await startBeside(desktop.env, [`--profile=${profile}`, '--refresh']);
  await expect.poll(() => displayedNotices(desktop)).toBe(1);
  await promisify(execFile)('dunstctl', ['action', '0'], { env: desktop.env });
  await expect.poll(isOnScreen).toBe(true);
  await expect(page.getByRole('heading', { name: 'Kettle & Co.' })).toBeVisible();
  await expect(page.locator('[data-figure="waiting-for-approval"] [data-value]')).toHaveText('1');
});
