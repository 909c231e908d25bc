import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'playwright/test';
import { type PackagedApp, portsOf, renderersOf, test } from './packaged.js';

/** Each of them would let somebody look in, take the sandbox away, or lead the one request elsewhere. */
const switches = [
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '-remote-debugging-port=0',
  // Chromium cuts off what is around a switch before it reads it.
  ' --remote-debugging-port=0',
  '\t--proxy-server=127.0.0.1:9',
  ' \t-log-net-log=/tmp/net.json ',
  '--inspect=0',
  '--inspect-brk=0',
  '--js-flags=--expose-gc',
  '--no-sandbox',
  '--load-extension=/tmp',
  '--proxy-server=127.0.0.1:9',
  '--proxy-pac-url=data:,',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--ignore-certificate-errors',
  '--user-data-dir=/tmp/elsewhere',
  '--disable-web-security',
  '--log-net-log=/tmp/net.json',
  '--renderer-cmd-prefix=/bin/true',
];

for (const word of switches) {
  test(`a packaged app refuses ${word} with one sentence, before anything is opened`, async ({
    start,
    bus,
    profile,
  }) => {
    const app = start(['--show', word]);
    expect(await app.ended).toEqual([2, null]);
    const [name] = word.trim().split('=');
    const ours = linesOf(app);
    expect(ours).toEqual([`${name} is not a switch that this app takes.`]);
    expect(existsSync(join(profile, 'data'))).toBe(false);
    expect(await bus.items()).toEqual([]);
  });
}

test('a packaged app that an AppImage starts without a sandbox says in one sentence what to install instead', async ({
  start,
  installed,
  profile,
}) => {
  const shown = join(profile, 'shown');
  await writeFile(join(profile, 'zenity'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${shown}'\n`, { mode: 0o755 });
  const env = {
    APPIMAGE: '/opt/Glance.AppImage',
    APPDIR: installed,
    PATH: `${profile}:${process.env['PATH']}`,
  };
  const app = start(['--no-sandbox', '--show'], env);
  expect(await app.ended).toEqual([2, null]);
  // Nobody sees a terminal after a double click.
  expect((await readFile(shown, 'utf8')).trim().split('\n').at(-1)).toBe(linesOf(app)[0]);
  expect(linesOf(app)).toEqual([
    expect.stringMatching(/^Partnero Glance runs in a sandbox only,.*\.deb or \.rpm/),
  ]);
  expect(existsSync(join(profile, 'data'))).toBe(false);
});

/** Without what Chromium itself complains of on a machine without a system bus or a graphics card. */
const linesOf = (app: PackagedApp) =>
  app
    .said()
    .split('\n')
    .filter((line) => line !== '' && !/^\[\d+:\d+\/\d+\.\d+:|^DevTools listening|^Gtk-/.test(line));

test('a packaged app does not run for root, whom Chromium gives no sandbox', async ({
  executable,
  desktop,
}) => {
  test.skip(process.getuid?.() !== 0, 'only root can try');
  for (const words of [[], ['--no-sandbox']]) {
    const child = spawn(executable, words, { env: desktop.env, stdio: 'ignore' });
    const [code] = await once(child, 'exit');
    expect(code).not.toBe(0);
  }
});

test('a packaged app takes no switch from behind --', async ({ start, bus }) => {
  const app = start(['--hidden', '--', '--inspect=0', '--remote-debugging-port=0', '--no-sandbox']);
  await expect.poll(() => bus.items(), { timeout: 20_000 }).toHaveLength(1);
  expect(await portsOf(app.pid)).toEqual([]);
});

test('a packaged app is no Node, whatever ELECTRON_RUN_AS_NODE says', async ({ start, bus, profile }) => {
  const script = join(profile, 'ran.js');
  await writeFile(script, `require('fs').writeFileSync(${JSON.stringify(`${script}.proof`)}, '')`, {
    mode: 0o644,
  });
  start(['--hidden', script], { ELECTRON_RUN_AS_NODE: '1' });
  await expect.poll(() => bus.items(), { timeout: 20_000 }).toHaveLength(1);
  expect(existsSync(`${script}.proof`)).toBe(false);
});

test('a packaged app runs nothing that NODE_OPTIONS names, and opens no port for it', async ({
  start,
  bus,
  profile,
}) => {
  const script = join(profile, 'ran.js');
  await writeFile(script, `require('fs').writeFileSync(${JSON.stringify(`${script}.proof`)}, '')`, {
    mode: 0o644,
  });
  const app = start(['--hidden'], { NODE_OPTIONS: `--require=${script} --inspect=0` });
  await expect.poll(() => bus.items(), { timeout: 20_000 }).toHaveLength(1);
  expect(await portsOf(app.pid)).toEqual([]);
  expect(existsSync(`${script}.proof`)).toBe(false);
});

test('a packaged app opens no debugger on SIGUSR1', async ({ start, bus }) => {
  const app = start(['--hidden']);
  await expect.poll(() => bus.items(), { timeout: 20_000 }).toHaveLength(1);
  app.child.kill('SIGUSR1');
  await sleep(1_000);
  expect(await portsOf(app.pid)).toEqual([]);
  expect(app.said()).not.toContain('Debugger listening');
});

test('a packaged app does not run without the sandbox that ELECTRON_DISABLE_SANDBOX takes away', async ({
  start,
}) => {
  const app = start(['--show'], { ELECTRON_DISABLE_SANDBOX: '1' });
  expect(await app.ended).toEqual([2, null]);
  expect(linesOf(app)).toEqual(['--no-sandbox is not a switch that this app takes.']);
});

test('a packaged app writes no keys of its connections to SSLKEYLOGFILE', async ({ start, profile, api }) => {
  const file = join(profile, 'keys.txt');
  start(['--demo'], { SSLKEYLOGFILE: file });
  await sleep(4_000);
  expect(api.requests).toEqual([]);
  expect(existsSync(file)).toBe(false);
});

test('a packaged app runs no app folder beside its archive', async ({ installed, start, bus }) => {
  const folder = join(installed, 'resources', 'app');
  const proof = join(folder, 'proof');
  await mkdir(folder, { mode: 0o777 });
  await writeFile(join(folder, 'package.json'), '{ "main": "main.js" }');
  await writeFile(join(folder, 'main.js'), `require('fs').writeFileSync(${JSON.stringify(proof)}, '')`);
  start(['--hidden']);
  await expect.poll(() => bus.items(), { timeout: 20_000 }).toHaveLength(1);
  expect(existsSync(proof)).toBe(false);
});

test('a packaged app listens on no port and talks to no server but the one that it asks', async ({
  start,
  bus,
}) => {
  const asked: string[] = [];
  const canary = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  await once(canary, 'listening');
  const { port } = canary.address() as AddressInfo;
  const app = start(['--demo'], { ELECTRON_RENDERER_URL: `http://127.0.0.1:${port}` });
  await expect.poll(() => bus.items(), { timeout: 20_000 }).toHaveLength(1);
  await expect.poll(() => renderersOf(app.pid)).not.toEqual([]);
  expect(await portsOf(app.pid)).toEqual([]);
  expect(asked).toEqual([]);
  canary.close();
});
