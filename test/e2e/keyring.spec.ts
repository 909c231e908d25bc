import type { Desktop } from '../../scripts/desktop.mjs';
import { goneAfterMs } from './faults.js';
import {
  accountOf,
  addByTyping,
  documentedKey,
  expect,
  keyInKeyring,
  type Launch,
  processTree,
  type Running,
  test,
} from './fixtures.js';
import { hasPrompter, offerPrompter, promptWindow } from './prompter.js';

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

/** Started behind a locked keyring whose prompt somebody could answer. */
async function behindLocked(launch: Launch, desktop: Desktop): Promise<Running> {
  const first = await launch();
  await addByTyping(await first.page(), documentedKey);
  await first.quit();
  await desktop.stop('keyring');
  await desktop.start('keyring', 'locked');
  offerPrompter(desktop);
  const second = await launch(['--show']);
  await expect((await second.page()).getByRole('status')).toContainText('The keychain is locked');
  expect(await promptWindow(desktop)).toBe('');
  return second;
}

test.describe('the keyring’s own prompt', () => {
  test.skip(!hasPrompter, 'no prompter is installed');

  test('that nobody answers keeps nothing from quitting within a second', async ({ launch, desktop }) => {
    const running = await behindLocked(launch, desktop);
    const page = await running.page();
    await page.getByRole('button', { name: 'Unlock' }).click();
    await expect.poll(() => promptWindow(desktop), { timeout: 10_000 }).not.toBe('');
    const pids = await processTree(running.pid);
    const sinceMs = performance.now();
    process.kill(running.pid, 'SIGTERM');
    const quitMs = await goneAfterMs(pids, sinceMs);
    console.log(`quit with a prompt open: all ${pids.length} processes ${Math.round(quitMs)} ms`);
    expect(quitMs).toBeLessThan(1_000);
  });
});
