import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { root } from './fixtures.js';

const processes = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const environ = readFileSync(`/proc/${pid}/environ`, 'utf8');
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        return [{ pid, environ, command }];
      } catch {
        return [];
      }
    });

test('npm start without a display shows the demo, saves a picture, and leaves nothing behind', async () => {
  test.setTimeout(180_000);
  const home = await mkdtemp(join(tmpdir(), 'glance-start-'));
  // Everything that it starts inherits this, however deep.
  const mark = `GLANCE_START_TEST=${process.pid}-${Date.now()}`;
  const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env;
  const [name = '', value = ''] = mark.split('=');
  const started = spawn('npm', ['start', '--', `--profile=${join(home, 'profile')}`], {
    cwd: root,
    env: { ...env, [name]: value },
    detached: true,
  });
  let said = '';
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  await expect.poll(() => said, { timeout: 120_000 }).toMatch(/A picture of the screen: .*\.png/);
  expect(said).toContain('No display here');
  expect(said).toMatch(/Electron \d+/);
  expect(said).toMatch(/Northwind Affiliates \(Demo\): /);
  process.kill(started.pid ?? 0, 'SIGTERM');
  await once(started, 'exit');
  await expect
    .poll(() =>
      processes()
        .filter(({ environ }) => environ.includes(mark))
        .map(({ command }) => command),
    )
    .toEqual([]);
  await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});
