import { readlink } from 'node:fs/promises';
import { expect } from 'playwright/test';
import { fuses, readFuses } from '../../scripts/package/fuses.mjs';
import { affiliate } from '../demo-api/answers.js';
import {
  accountOf,
  displayedNotices,
  documentedKey,
  filesWith,
  keyInKeyring,
  shownNotices,
} from './fixtures.js';
import { keyboardOf, renderersOf, test, user } from './packaged.js';

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

  // With no program it opens, with the field for the key ready to be typed into.
  const keyboard = keyboardOf(desktop);
  await expect.poll(() => keyboard.windows(app.pid), { timeout: 20_000 }).toHaveLength(1);
  const [window = ''] = await keyboard.windows(app.pid);
  await keyboard.focus(window);
  await keyboard.type(documentedKey);
  await keyboard.press('Return');
  await expect.poll(() => api.requests.map(({ key }) => key)).toEqual([documentedKey]);
  await expect.poll(() => item.tooltip()).toMatch(/My Affiliate Program.*2 for approval/);
  expect(await keyInKeyring(desktop, await accountOf(profile))).toBe(documentedKey);
  expect(await filesWith(`${profile}/data/programs`, 'My Affiliate Program')).not.toEqual([]);
  expect(await filesWith(profile, documentedKey)).toEqual([]);
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
