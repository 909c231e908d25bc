import { readFile } from 'node:fs/promises';
import type { Desktop } from '../../scripts/desktop.mjs';
import { goneAfterMs, isAlive, sendFrom } from './faults.js';
import {
  accountOf,
  addByTyping,
  documentedKey,
  expect,
  filesWith,
  keyInKeyring,
  type Launch,
  processTree,
  type Running,
  test,
} from './fixtures.js';
import { dismissPrompt, hasPrompter, offerPrompter, promptWindow } from './prompter.js';

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

test('without a keyring a key is kept for this run alone by a click, and is in no file', async ({
  launch,
  desktop,
  profile,
}) => {
  await desktop.stop('keyring');
  const page = await (await launch()).page();
  await page.getByLabel('API key').fill(documentedKey);
  await page.getByRole('button', { name: 'Add program' }).click();
  await page.getByRole('button', { name: 'Use it for this run only' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.locator('[data-figure="total-revenue"] [data-value]')).toHaveText('$1,124.90');
  expect(await filesWith(profile, documentedKey)).toEqual([]);
});

/** Started behind a locked keyring whose prompt somebody could answer. */
async function behindLocked(launch: Launch, desktop: Desktop): Promise<Running> {
  const first = await launch();
  const page = await first.page();
  await addByTyping(page, documentedKey);
  // A popover would hide as soon as the prompt takes the focus. Its window is made anew, mostly before it hears the answer.
  await sendFrom(page, { type: 'change-settings', patch: { keepWindowOpen: true } }).catch(() => {});
  await first.quit();
  await desktop.stop('keyring');
  await desktop.start('keyring', 'locked');
  offerPrompter(desktop);
  const second = await launch(['--show']);
  await expect((await second.page()).getByRole('status')).toContainText('The keychain is locked');
  expect(await promptWindow(desktop)).toBe('');
  return second;
}

/** The processes that hold a keychain call. */
async function helpersOf(running: Running): Promise<readonly number[]> {
  const pids = await processTree(running.pid);
  const isHelper = (pid: number) =>
    readFile(`/proc/${pid}/cmdline`, 'utf8').then(
      (line) => line.includes('node.mojom.NodeService'),
      () => false,
    );
  const found = await Promise.all(pids.map(async (pid) => ((await isHelper(pid)) ? [pid] : [])));
  return found.flat();
}

test.describe('the keyring’s own prompt', () => {
  test.skip(!hasPrompter, 'no prompter is installed');

  test('opens by a click alone, can be cancelled in the app, and opens again by another click', async ({
    launch,
    desktop,
  }) => {
    const running = await behindLocked(launch, desktop);
    const page = await running.page();
    const status = page.getByRole('status');
    await status.getByRole('button', { name: 'Unlock' }).click();
    await expect.poll(() => promptWindow(desktop), { timeout: 10_000 }).not.toBe('');
    await expect(status).toContainText('Your system asks you about the keychain');
    const helpers = await helpersOf(running);
    expect(helpers).toHaveLength(1);
    await status.getByRole('button', { name: 'Cancel' }).click();
    await expect(status).toContainText('The keychain is locked');
    await expect.poll(() => helpers.filter(isAlive)).toEqual([]);
    // gnome-keyring leaves its window open for an asker that is gone; a person closes it.
    await dismissPrompt(desktop);
    await expect.poll(() => promptWindow(desktop), { timeout: 10_000 }).toBe('');
    await status.getByRole('button', { name: 'Unlock' }).click();
    await expect.poll(() => promptWindow(desktop), { timeout: 10_000 }).not.toBe('');
  });

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
