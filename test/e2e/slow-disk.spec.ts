import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFixture } from '../demo-api/answers.js';
import { mayTrace } from '../may-trace.js';
import { goneAfterMs, sendFrom } from './faults.js';
import { addByTyping, documentedKey, expect, test } from './fixtures.js';
import { measureLoop, readLoop } from './loop-delay.js';

const revenue = '[data-figure="total-revenue"] [data-value]';

/** From now on every write of a process takes five seconds to reach its disk, as strace has it. */
async function slowDown(pid: number) {
  const slow = ['-e', 'trace=fsync', '-e', 'inject=fsync:delay_enter=5000000', '-o', '/dev/null'];
  const tracer = spawn('strace', ['-f', ...slow, '-p', String(pid)], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  while (!said.includes('attached')) said += String((await once(tracer.stderr, 'data'))[0]);
  tracer.stderr.resume();
  return { end: () => tracer.kill('SIGKILL') };
}

test.describe('a disk that takes five seconds for a write', () => {
  test.skip(!mayTrace(), 'strace is not installed, or may not look into processes here');

  test('keeps nobody waiting: figures are shown before they are written, and quitting takes a second at most', async ({
    launch,
    api,
    profile,
  }) => {
    const running = await launch();
    const page = await running.page();
    await addByTyping(page, documentedKey);
    await expect(page.locator(revenue)).toHaveText('$1,124.90');
    const settings = () => readFile(join(profile, 'data', 'settings.json'), 'utf8');
    const before = JSON.parse(await settings());
    const disk = await slowDown(running.pid);
    await measureLoop(running);
    const next = readFixture('affiliate-documented');
    next.data.stats.total_revenue.usd = '$2,000.00';
    api.set(documentedKey, { json: next });
    const sinceMs = performance.now();
    await page.keyboard.press('r');
    await expect(page.locator(revenue)).toHaveText('$2,000.00', { timeout: 3_000 });
    const shownMs = performance.now() - sinceMs;
    await sendFrom(page, { type: 'change-settings', patch: { pollEveryMinutes: 17 } });
    await expect(page.locator(revenue)).toHaveText('$2,000.00');
    const { p999Ms, longestMs } = await readLoop(running);
    const quitAtMs = performance.now();
    process.kill(running.pid, 'SIGTERM');
    const quitMs = await goneAfterMs([running.pid], quitAtMs);
    disk.end();
    console.log(
      `slow disk: shown after ${Math.round(shownMs)} ms, quit ${Math.round(quitMs)} ms, event loop p99.9 ${p999Ms} ms, longest ${longestMs} ms`,
    );
    expect(longestMs).toBeLessThan(1_000);
    expect(quitMs).toBeLessThan(1_000);
    // Whole, old or new.
    expect([before.data.settings.pollEveryMinutes, 17]).toContain(
      JSON.parse(await settings()).data.settings.pollEveryMinutes,
    );
    const again = await (await launch(['--show'])).page();
    await expect(again.locator(revenue)).toHaveText('$2,000.00');
  });
});
