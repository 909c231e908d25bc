import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileSystem, realFileSystem } from '../../main/disk/file-system.js';
import { minuteMs } from '../../main/domain/pace.js';
import { ok } from '../../main/domain/result.js';
import { createFakeClock, type FakeClock } from '../fakes/clock.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

const writeMs = 5_000;

/** The real disk, where from `slowDown` on a write takes five seconds to get there. */
function slowDisk(clockOf: () => FakeClock) {
  let isSlow = false;
  const fs: FileSystem = {
    ...realFileSystem,
    async open(...given) {
      const file = await realFileSystem.open(...given);
      return {
        chmod: (mode) => file.chmod(mode),
        writeFile: (text) => file.writeFile(text),
        async sync() {
          if (isSlow) await clockOf().sleep(writeMs, new AbortController().signal);
          await file.sync();
        },
        close: () => file.close(),
      };
    },
  };
  return {
    fs,
    slowDown() {
      isSlow = true;
    },
  };
}

const revenueShown = (core: Core) => core.program().last?.snapshot.figures['total-revenue'];
const revenueKept = async (core: Core) => {
  const file = await readFile(join(core.folder, 'programs', `${core.program().id}.json`), 'utf8');
  return JSON.parse(file).data.last.snapshot.figures['total-revenue'];
};
const told = (usd: string) => ({ form: 'money', value: { usd } });

/** Real files need a real moment, in which no time passes. */
const moment = async () => {
  for (let n = 0; n < 20; n += 1) await new Promise((resolve) => setTimeout(resolve, 2));
};

/** One program, whose next answer tells `$2`, on a disk that has just become slow. */
async function onSlowDisk() {
  const clock = createFakeClock();
  const disk = slowDisk(() => clock);
  const core = await startCore({ fs: disk.fs, clock });
  core.client.answer('good', ok(affiliate()));
  await core.app.send({ type: 'add-key', key: 'good' });
  await core.pass(0);
  disk.slowDown();
  core.client.answer('good', ok(affiliate({ revenue: { usd: '$2' } })));
  const written = async () => {
    for (let n = 0; n < 5; n += 1) {
      await clock.advance(writeMs);
      await moment();
    }
  };
  return { core, clock, written };
}

describe('a disk that takes five seconds for a write', () => {
  it('keeps no figure from being shown, and has it in the end', async () => {
    const { core, written } = await onSlowDisk();
    await core.app.send({ type: 'refresh' });
    await moment();
    expect(revenueShown(core)).toMatchObject(told('$2'));
    expect(await revenueKept(core)).toMatchObject(told('$1,124.90'));
    await written();
    expect(await revenueKept(core)).toMatchObject(told('$2'));
    expect(core.app.read().troubles).toEqual([]);
  });

  it('keeps the rounds that follow from nothing', async () => {
    const { core, clock, written } = await onSlowDisk();
    for (const usd of ['$3', '$4', '$5']) {
      core.client.answer('good', ok(affiliate({ revenue: { usd } })));
      await clock.advance(5 * minuteMs);
      await moment();
      expect(revenueShown(core)).toMatchObject(told(usd));
      await written();
    }
  });
});
