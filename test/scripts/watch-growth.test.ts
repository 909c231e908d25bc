import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchGrowth } from '../../scripts/setup/watch-growth.mjs';

describe('a download', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'glance-growth-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is given up when nothing comes', async () => {
    const { signal, stop } = watchGrowth([folder], {
      withoutProgressMs: 50,
      inAllMs: 60_000,
      lookEveryMs: 10,
    });
    await expect.poll(() => signal.aborted, { timeout: 5_000 }).toBe(true);
    stop();
  });

  it('goes on while it grows, but not for ever', async () => {
    const { signal, stop } = watchGrowth([folder], {
      withoutProgressMs: 2_000,
      inAllMs: 300,
      lookEveryMs: 10,
    });
    const startedAtMs = Date.now();
    while (!signal.aborted && Date.now() - startedAtMs < 5_000) {
      appendFileSync(join(folder, 'file'), 'more');
      await sleep(10);
    }
    stop();
    expect(signal.aborted).toBe(true);
    expect(Date.now() - startedAtMs).toBeGreaterThanOrEqual(300);
  });
});
