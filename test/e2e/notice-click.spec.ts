import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { affiliate } from '../demo-api/answers.js';
import {
  addByTyping,
  displayedNotices,
  documentedKey,
  expect,
  type Running,
  startBeside,
  test,
} from './fixtures.js';

const kettleKey = 'glance-e2e-kettle-0003';
const kettle = (approvals: string) => affiliate({ name: 'Kettle & Co.', publicId: 'KETTLE01', approvals });

const isOnScreen = ({ app }: Running) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()));

/** Two programs, and nobody looks at them. */
async function addTwo(running: Running) {
  const page = await running.page();
  await addByTyping(page, documentedKey);
  await page.keyboard.press(',');
  await page.getByRole('button', { name: 'Add program' }).click();
  await addByTyping(page, kettleKey);
  await page.keyboard.press('Escape');
  await expect.poll(() => isOnScreen(running)).toBe(false);
  return page;
}

test('a click on a notice opens the popover on its program', async ({ launch, desktop, profile, api }) => {
  api.set(kettleKey, kettle('0'));
  const running = await launch();
  const page = await addTwo(running);
  api.set(kettleKey, kettle('1'));
  await startBeside(desktop.env, [`--profile=${profile}`, '--refresh']);
  await expect.poll(() => displayedNotices(desktop)).toBe(1);
  await promisify(execFile)('dunstctl', ['action', '0'], { env: desktop.env });
  await expect.poll(() => isOnScreen(running)).toBe(true);
  await expect(page.getByRole('heading', { name: 'Kettle & Co.' })).toBeVisible();
  await expect(page.locator('[data-figure="waiting-for-approval"] [data-value]')).toHaveText('1');
});

test('a notice that is put off goes, opens nothing, and is kept for later', async ({
  launch,
  desktop,
  profile,
  api,
}) => {
  api.set(kettleKey, kettle('0'));
  const running = await launch();
  await addTwo(running);
  api.set(kettleKey, kettle('1'));
  await startBeside(desktop.env, [`--profile=${profile}`, '--refresh']);
  await expect.poll(() => displayedNotices(desktop)).toBe(1);
  const beganMs = Date.now();
  await promisify(execFile)('dunstctl', ['context'], { env: desktop.env });
  await expect.poll(() => displayedNotices(desktop)).toBe(0);
  const programs = join(profile, 'data', 'programs');
  const laterTimes = () =>
    readdirSync(programs)
      .filter((name) => /^[^.]+\.json$/.test(name))
      .flatMap((name) => {
        const { data } = JSON.parse(readFileSync(join(programs, name), 'utf8'));
        return data.ledger.laterAtMs === null ? [] : [data.ledger.laterAtMs];
      });
  await expect.poll(laterTimes).toHaveLength(1);
  expect(laterTimes()[0] - beganMs).toBeGreaterThanOrEqual(3_600_000);
  expect(await isOnScreen(running)).toBe(false);
});
