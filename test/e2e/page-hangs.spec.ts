import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { findElectron } from '../../scripts/setup/electron.mjs';
import { isAlive } from './faults.js';
import { addByTyping, documentedKey, expect, processTree, root, sandboxSwitches, test } from './fixtures.js';

const run = promisify(execFile);

/** Processes of pages below one. */
async function pagesOf(pid: number): Promise<readonly number[]> {
  const isPage = (one: number) =>
    readFile(`/proc/${one}/cmdline`, 'utf8').then(
      (line) => line.includes('--type=renderer'),
      () => false,
    );
  const found = (await processTree(pid)).map(async (one) => ((await isPage(one)) ? [one] : []));
  return (await Promise.all(found)).flat();
}

test('a page that hangs is replaced when somebody tries to use it, and tray and polling go on', async ({
  launch,
  desktop,
  bus,
  api,
  profile,
}) => {
  test.setTimeout(120_000);
  const first = await launch();
  await addByTyping(await first.page(), documentedKey);
  await first.quit();
  // Not Playwright's: with a debugger at it, Chromium takes no page for hanging.
  const { executable } = await findElectron();
  const switches = [`--profile=${profile}`, `--api-url=${api.origin}`, '--show'];
  const app = spawn(executable, [...sandboxSwitches, root, ...switches], {
    env: desktop.env,
    stdio: 'ignore',
  });
  const pid = app.pid ?? 0;
  try {
    const xdotool = async (...args: string[]) =>
      (await run('xdotool', args, { env: desktop.env })).stdout.trim();
    const windows = () => xdotool('search', '--onlyvisible', '--name', 'Partnero Glance').catch(() => '');
    await expect.poll(windows, { timeout: 15_000 }).toMatch(/^\d+$/);
    const [hanging = 0] = await pagesOf(pid);
    const window = await windows();
    process.kill(hanging, 'SIGSTOP');
    await xdotool('mousemove', '--window', window, '100', '200', 'click', '1');
    const before = api.requests.length;
    const item = await bus.item();
    expect(await item.tooltip()).toContain('2 for approval');
    await item.choose('Refresh');
    await expect.poll(() => api.requests.length).toBeGreaterThan(before);
    // Chromium waits 15 s before it takes a page for hanging.
    await expect.poll(() => isAlive(hanging), { timeout: 60_000 }).toBe(false);
    await expect.poll(windows, { timeout: 10_000 }).toMatch(/^\d+$/);
    expect(await windows()).not.toBe(window);
    expect(await pagesOf(pid)).toHaveLength(1);
  } finally {
    app.kill('SIGKILL');
  }
});
