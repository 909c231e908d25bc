import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { freeze, goneAfterMs, isAlive, sendFrom } from './faults.js';
import { addByTyping, documentedKey, expect, processTree, type Running, test } from './fixtures.js';

const settingsOf = async (profile: string) =>
  JSON.parse(await readFile(join(profile, 'data', 'settings.json'), 'utf8')).data.settings;

const onlyProgram = async (page: Page): Promise<string> => {
  const { programs } = await page.evaluate(() => window.bridge.read());
  return programs[0]?.id ?? '';
};

/** Changes a setting, goes by `quit`, and expects to be gone in time, whole, with the change on disk. */
async function expectGone(running: Running, profile: string, how: string, quit: () => unknown) {
  await sendFrom(await running.page(), { type: 'change-settings', patch: { pollEveryMinutes: 17 } });
  const pids = await processTree(running.pid);
  const sinceMs = performance.now();
  await quit();
  const appMs = await goneAfterMs([running.pid], sinceMs);
  const allMs = await goneAfterMs(pids, sinceMs);
  console.log(
    `quit ${how}: the app ${Math.round(appMs)} ms, its ${pids.length} processes ${Math.round(allMs)} ms`,
  );
  expect(appMs).toBeLessThan(1_000);
  expect(allMs).toBeLessThan(1_500);
  expect(pids.filter(isAlive)).toEqual([]);
  expect((await settingsOf(profile)).pollEveryMinutes).toBe(17);
}

test.describe('with keyring, notifier and server all hung at once, the app saves what changed last and is gone within a second', () => {
  const ways: readonly (readonly [string, NodeJS.Signals | 'menu'])[] = [
    ['by its menu', 'menu'],
    ['by SIGTERM', 'SIGTERM'],
    ['by SIGINT', 'SIGINT'],
    ['by SIGHUP, as at a logout', 'SIGHUP'],
  ];
  for (const [how, way] of ways) {
    test(how, async ({ launch, desktop, bus, api, profile }) => {
      const running = await launch();
      const page = await running.page();
      await addByTyping(page, documentedKey);
      const item = await bus.item();
      api.set(documentedKey, { fault: 'silence' });
      freeze(desktop, ['keyring', 'notifier']);
      await sendFrom(page, { type: 'refresh' });
      await sendFrom(page, { type: 'test-notice' });
      await sendFrom(page, { type: 'remove-program', program: await onlyProgram(page) });
      await expect.poll(() => api.underWay()).toBe(1);
      await expectGone(running, profile, how, () =>
        way === 'menu' ? item.choose('Quit') : process.kill(running.pid, way),
      );
    });
  }
});

test('on a session bus that is frozen, the app is gone within a second as well', async ({
  launch,
  desktop,
  profile,
}) => {
  const running = await launch();
  await addByTyping(await running.page(), documentedKey);
  freeze(desktop, ['bus', 'keyring', 'notifier', 'panel']);
  await expectGone(running, profile, 'on a frozen bus', () => process.kill(running.pid, 'SIGTERM'));
});
