import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freeze, sendFrom } from './faults.js';
import { addByTyping, documentedKey, expect, test } from './fixtures.js';
import { type LoopDelay, measureLoop, readLoop } from './loop-delay.js';

/** Far more than a busy machine takes, far less than any call that waits for a part that hangs. */
const neverMs = 1_000;

test('the main process never stalls: notifier and keyring frozen, server silent, disk failing, page flooding, tray host killed', async ({
  launch,
  desktop,
  api,
  profile,
}) => {
  test.setTimeout(90_000);
  const running = await launch();
  const page = await running.page();
  await addByTyping(page, documentedKey);
  const { programs } = await page.evaluate(() => window.bridge.read());
  const program = programs[0]?.id ?? '';
  const data = join(profile, 'data');
  const figures: [string, LoopDelay][] = [];
  const during = async (what: string, fault: () => Promise<unknown>) => {
    await fault();
    figures.push([what, await readLoop(running)]);
  };
  await measureLoop(running);

  await during('nothing wrong', () => sleep(2_000));
  const thaw = freeze(desktop, ['notifier', 'keyring']);
  await during('notifier frozen', async () => {
    await sendFrom(page, { type: 'test-notice' });
    await sleep(4_000);
  });
  await during('keyring frozen', async () => {
    await sendFrom(page, { type: 'remove-program', program });
    await sendFrom(page, { type: 'add-key', key: documentedKey });
    await sleep(6_000);
  });
  thaw();
  await during('server silent', async () => {
    api.set(documentedKey, { fault: 'silence' });
    await sendFrom(page, { type: 'refresh' });
    await sleep(3_000);
  });
  await during('disk failing', async () => {
    await rename(data, `${data}-away`);
    await writeFile(data, 'in the way');
    for (const minutes of [15, 30, 60]) {
      await sendFrom(page, { type: 'change-settings', patch: { pollEveryMinutes: minutes } });
      await sleep(500);
    }
    await rm(data);
    await rename(`${data}-away`, data);
    await sendFrom(page, { type: 'retry-disk' });
    await sleep(500);
  });
  await during('page flooding', async () => {
    const flood = page.evaluate(() => {
      for (let n = 0; n < 20_000; n += 1) void window.bridge.read();
    });
    await Promise.race([flood.catch(() => {}), sleep(10_000)]);
    await sleep(2_000);
  });
  await during('tray host killed, and started again', async () => {
    await desktop.stop('panel', { signal: 'SIGKILL' });
    await desktop.start('panel');
    await sleep(2_000);
  });

  for (const [what, { p999Ms, longestMs }] of figures)
    console.log(`event loop, ${what}: p99.9 ${p999Ms} ms, longest ${longestMs} ms`);
  for (const [what, { longestMs }] of figures) expect(longestMs, what).toBeLessThan(neverMs);
});
