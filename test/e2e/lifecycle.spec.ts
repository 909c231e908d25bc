import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { goneAfterMs, sendFrom } from './faults.js';
import { addByTyping, documentedKey, expect, launchOn, startBeside, test } from './fixtures.js';

const run = promisify(execFile);

test('a second launch shows the first one’s window and ends', async ({ launch, desktop, profile, api }) => {
  const first = await launch();
  const page = await first.page();
  await page.keyboard.press('Escape');
  const isOnScreen = () =>
    first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((window) => window.isVisible()),
    );
  await expect.poll(isOnScreen).toBe(false);
  const second = await startBeside(desktop.env, [`--profile=${profile}`, `--api-url=${api.origin}`]);
  expect(second.code).toBe(0);
  await expect.poll(isOnScreen).toBe(true);
});

test('--quit ends the one that runs, and with nothing running ends well', async ({
  launch,
  desktop,
  profile,
}) => {
  const first = await launch(['--hidden']);
  const ended = once(first.app.process(), 'exit');
  expect((await startBeside(desktop.env, [`--profile=${profile}`, '--quit'])).code).toBe(0);
  await ended;
  expect((await startBeside(desktop.env, [`--profile=${profile}`, '--quit'])).code).toBe(0);
});

test('another API than Partnero’s or this computer’s is refused with a sentence', async ({
  desktop,
  profile,
}) => {
  const refused = await startBeside(desktop.env, [
    `--profile=${profile}`,
    '--api-url=https://api.example.com',
  ]);
  expect(refused.code).toBe(2);
  expect(refused.said).toContain('--api-url takes https://api.partnero.com or an address of this computer');
});

test('each poll prints one readable line without the key', async ({ launch }) => {
  const running = await launch();
  const page = await running.page();
  await page.getByLabel('API key').pressSequentially(documentedKey);
  await page.getByRole('button', { name: 'Add program' }).click();
  await expect(page.getByRole('button', { name: 'Done' })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(() => running.lines.join('\n')).toMatch(/My Affiliate Program: 2 for approval/);
  expect(running.lines.join('\n')).not.toContain(documentedKey);
});

test('a file for a profile is refused with a sentence', async ({ desktop, profile }) => {
  const file = join(profile, 'a-file');
  await writeFile(file, '');
  const refused = await startBeside(desktop.env, [`--profile=${file}`]);
  expect(refused.code).toBe(2);
  expect(refused.said).toContain('cannot be used to keep files in');
});

test('a profile that nothing can be kept in is told of in the terminal, and keeps nobody from starting', async ({
  desktop,
}) => {
  const started = await startBeside(desktop.env, ['--profile=/proc/nope', '--quit']);
  expect(started.said).toContain('a temporary folder stands in for it');
  expect(started.code).toBe(0);
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

test('a second launch finds the first one also on a disk that filled up meanwhile', async ({
  desktop,
  profile,
}) => {
  test.skip(!mayMount, 'only root may mount');
  const disk = await mkdtemp(join(profile, 'disk-'));
  await run('mount', ['-t', 'tmpfs', 'tmpfs', disk]);
  try {
    const switches = [`--profile=${disk}`];
    const first = await launchOn(desktop, [...switches, '--hidden']);
    const { files, ffree } = await statfs(disk);
    await run('mount', ['-o', `remount,nr_inodes=${files - ffree}`, disk]);
    await expect(writeFile(join(disk, 'one-more'), '')).rejects.toThrow('ENOSPC');
    const second = await startBeside(desktop.env, switches);
    expect([second.code, second.said]).toEqual([
      0,
      expect.stringContaining('is running already and was told'),
    ]);
    const ended = once(first.app.process(), 'exit');
    expect((await startBeside(desktop.env, [...switches, '--quit'])).code).toBe(0);
    await ended;
  } finally {
    await run('umount', ['-l', disk]);
  }
});

test('a second launch finds the first one also when its profile can be written again', async ({
  desktop,
  profile,
}) => {
  const blocked = join(profile, 'blocked');
  await writeFile(blocked, '');
  const switches = [`--profile=${join(blocked, 'below')}`];
  const first = await launchOn(desktop, [...switches, '--hidden']);
  await rm(blocked);
  const second = await startBeside(desktop.env, switches);
  expect([second.code, second.said]).toEqual([0, expect.stringContaining('is running already and was told')]);
  const ended = once(first.app.process(), 'exit');
  expect((await startBeside(desktop.env, [...switches, '--quit'])).code).toBe(0);
  await ended;
});

test('settings that cannot be read are set aside, and the first page says so', async ({
  launch,
  profile,
}) => {
  const first = await launch();
  await addByTyping(await first.page(), documentedKey);
  await first.quit();
  for (const name of ['settings.json', 'settings.last-good.json']) {
    await writeFile(join(profile, 'data', name), 'no settings');
  }
  const page = await (await launch()).page();
  await expect(page.getByRole('status')).toContainText('could not be read and was set aside.');
});

test('without a tray host Escape leaves the window where it is', async ({ launch, desktop }) => {
  await desktop.stop('panel');
  const running = await launch();
  const page = await running.page();
  await expect(page.getByRole('status')).toContainText('no tray');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);
  const isOnScreen = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((window) => window.isVisible()),
  );
  expect(isOnScreen).toBe(true);
});

test('an app that was killed leaves its lock, and starts again with what it had', async ({
  launch,
  profile,
}) => {
  const first = await launch();
  await addByTyping(await first.page(), documentedKey);
  await first.kill();
  expect(await readdir(profile)).toContain('SingletonLock');
  const page = await (await launch(['--show'])).page();
  await expect(page.locator('[data-figure="total-revenue"] [data-value]')).toHaveText('$1,124.90');
});

test('a display that goes away ends the app, with what changed last on disk', async ({
  launch,
  desktop,
  profile,
}) => {
  const running = await launch();
  const page = await running.page();
  await addByTyping(page, documentedKey);
  await sendFrom(page, { type: 'change-settings', patch: { pollEveryMinutes: 17 } });
  const pollEveryMinutes = async () =>
    JSON.parse(await readFile(join(profile, 'data', 'settings.json'), 'utf8')).data.settings.pollEveryMinutes;
  await expect.poll(pollEveryMinutes).toBe(17);
  const sinceMs = performance.now();
  process.kill(desktop.pids()['screen'] ?? 0, 'SIGKILL');
  const afterMs = await goneAfterMs([running.pid], sinceMs);
  console.log(`display gone: the app ${Math.round(afterMs)} ms`);
  expect(afterMs).toBeLessThan(2_000);
  expect(await pollEveryMinutes()).toBe(17);
});
