import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, root, sandboxSwitches, test } from './fixtures.js';

test('the packaged app starts, has its tray item, and quits by its menu', async ({
  desktop,
  bus,
  profile,
  api,
}) => {
  test.setTimeout(180_000);
  await promisify(execFile)(process.execPath, [join(root, 'scripts/package.mjs')], { cwd: root });
  const executable = join(root, 'dist/linux-unpacked/partnero-glance');
  const switches = [`--profile=${profile}`, `--api-url=${api.origin}`, '--hidden'];
  const app = spawn(executable, [...sandboxSwitches, ...switches], { env: desktop.env, stdio: 'ignore' });
  const ended = once(app, 'exit');
  await expect.poll(() => bus.items(), { timeout: 20_000 }).toHaveLength(1);
  const item = await bus.item();
  await expect.poll(() => item.tooltip()).toContain('Partnero Glance');
  await item.choose('Quit');
  expect(await ended).toEqual([0, null]);
});
