import { createHash } from 'node:crypto';
import { appendFile, cp, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { fuses, readFuses } from '../../scripts/package/fuses.mjs';
import { affiliate } from '../demo-api/answers.js';
import {
  accountOf,
  displayedNotices,
  documentedKey,
  filesWith,
  keyInKeyring,
  root,
  shownNotices,
} from './fixtures.js';
import { addByKeyboard, buildPackage, keyboardOf, renderersOf, test, user } from './packaged.js';

test('a packaged app takes a key, tells figures in tray and notice, keeps them, and quits by its menu', async ({
  desktop,
  bus,
  profile,
  api,
  start,
}) => {
  const app = start();
  await expect.poll(() => bus.items(), { timeout: 20_000 }).toHaveLength(1);
  const item = await bus.item();

  await addByKeyboard(desktop, app, documentedKey);
  await expect.poll(() => api.requests.map(({ key }) => key)).toEqual([documentedKey]);
  await expect.poll(() => item.tooltip()).toMatch(/My Affiliate Program.*2 for approval/);
  expect(await keyInKeyring(desktop, await accountOf(profile))).toBe(documentedKey);
  expect(await filesWith(`${profile}/data/programs`, 'My Affiliate Program')).not.toEqual([]);
  expect(await filesWith(profile, documentedKey)).toEqual([]);
  const keyboard = keyboardOf(desktop);
  await keyboard.press('Return'); // “Done”
  await keyboard.press('Escape');
  await expect.poll(() => keyboard.windows(app.pid)).toEqual([]);

  api.set(documentedKey, affiliate({ approvals: '5' }));
  await item.choose('Refresh');
  await expect.poll(() => displayedNotices(desktop)).toBe(1);
  const [notice] = await shownNotices(desktop);
  expect(`${notice?.summary} ${notice?.body}`).toMatch(/My Affiliate Program.*3/);
  await expect.poll(() => item.tooltip()).toContain('5 for approval');

  await item.choose('Quit');
  expect(await app.ended).toEqual([0, null]);
  await expect.poll(() => bus.items()).toEqual([]);

  // And all of it is there again, without a question.
  const asked = api.requests.length;
  const again = start(['--hidden']);
  await expect.poll(() => bus.items(), { timeout: 20_000 }).toHaveLength(1);
  const itemAgain = await bus.item();
  await expect.poll(() => itemAgain.tooltip()).toContain('5 for approval');
  expect(api.requests.length - asked).toBeLessThanOrEqual(1);
  start(['--quit']);
  expect(await again.ended).toEqual([0, null]);
});

test('a packaged app runs its page as an ordinary user in the sandbox of Chromium', async ({ start }) => {
  const app = start(['--show']);
  await expect.poll(() => renderersOf(app.pid), { timeout: 20_000 }).not.toEqual([]);
  const outside = await readlink(`/proc/${app.pid}/ns/user`);
  for (const { uid, seccomp, namespace, line } of await renderersOf(app.pid)) {
    expect(uid).toBe(user?.uid ?? process.getuid?.());
    expect(seccomp).toBe(2);
    expect(namespace).not.toBe(outside);
    expect(line).not.toContain('no-sandbox');
  }
});

test('a packaged app has every fuse that its Electron knows set as decided', async ({ executable }) => {
  const set = await readFuses(executable);
  expect(Object.keys(set).length).toBeGreaterThanOrEqual(7);
  expect(fuses).toMatchObject(set);
});

test('a packaged app hands no key to a keytar.node that it was not built with', async ({
  installed,
  desktop,
  profile,
  api,
  start,
}) => {
  const app = start();
  await addByKeyboard(desktop, app, documentedKey);
  await expect.poll(() => accountOf(profile).catch(() => null)).not.toBeNull();
  start(['--quit']);
  await app.ended;

  const binary = join(installed, 'resources/app.asar.unpacked/node_modules/keytar/build/Release/keytar.node');
  await cp(binary, `${binary}.good`);
  // It would still load.
  await appendFile(binary, 'x');
  const asked = api.requests.length;
  try {
    start(['--hidden']);
    const log = () => readFile(join(profile, 'logs/glance.log'), 'utf8').catch(() => '');
    const line = 'Keychain: keytar.node is not the file that this app was built with';
    await expect.poll(log, { timeout: 20_000 }).toContain(line);
    expect(api.requests).toHaveLength(asked);
  } finally {
    await cp(`${binary}.good`, binary);
    await rm(`${binary}.good`);
  }
});

test('two clean builds of the package have the same archive, byte for byte', async ({ installed }) => {
  const hashOf = async (folder: string) =>
    createHash('sha256')
      .update(await readFile(join(folder, 'resources/app.asar')))
      .digest('hex');
  for (const folder of ['out', 'dist']) await rm(join(root, folder), { recursive: true });
  await buildPackage();
  expect(await hashOf(join(root, 'dist/linux-unpacked'))).toBe(await hashOf(installed));
});
