import { rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { realFileSystem } from '../../main/disk/file-system.js';
import { minuteMs } from '../../main/domain/pace.js';
import { ok } from '../../main/domain/result.js';
import { systemError } from '../disk/breaking-disk.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

const round = 5 * minuteMs;
const denied = { kind: 'disk-failed', reason: 'denied' } as const;

/** What is there can be read, and nothing can be written. */
const readOnly: typeof realFileSystem = {
  ...realFileSystem,
  open: async () => {
    throw systemError('EROFS');
  },
};

const revenue = (core: Core) => core.program().last?.snapshot.figures['total-revenue'];

describe('a folder that cannot be written', () => {
  it('is one line of trouble from the start', async () => {
    const core = await startCore({ diskTrouble: denied });
    expect(core.app.read().troubles).toEqual([denied]);
  });

  it('tells of a rise all the same, and the next run tells it once more, for it cannot know', async () => {
    const first = await startCore();
    first.client.answer('key', ok(affiliate({ approvals: 2 })));
    await first.app.send({ type: 'add-key', key: 'key' });
    await first.pass(0);
    await first.app.flush();
    first.app.dispose();
    const told = () => first.notifier.shown.length;
    first.client.answer('key', ok(affiliate({ approvals: 3 })));
    for (const times of [1, 2]) {
      const core = await startCore({ after: first, fs: readOnly });
      await core.pass(3 * round);
      expect(told()).toBe(times);
      expect(core.app.read().troubles).toMatchObject([{ kind: 'disk-failed', reason: 'read-only' }]);
      await core.app.flush();
      core.app.dispose();
    }
    const core = await startCore({ after: first });
    await core.pass(0);
    core.app.dispose();
    await startCore({ after: first });
    await core.pass(round);
    expect(told()).toBe(3);
  });

  it('keeps keys working and new figures in memory, and is tried again with each', async () => {
    const core = await startCore({ diskTrouble: denied });
    await rm(core.folder, { recursive: true });
    // Below a file nobody can make a folder, whoever runs this.
    await writeFile(core.folder, '');
    core.client.answer('key', ok(affiliate({ revenue: { usd: '$1.00' } })));
    expect((await core.app.send({ type: 'add-key', key: 'key' })).ok).toBe(true);
    core.client.answer('key', ok(affiliate({ revenue: { usd: '$2.00' } })));
    await core.pass(round);
    expect(JSON.stringify(revenue(core))).toContain('$2.00');
    expect(core.app.read().troubles).toMatchObject([{ kind: 'disk-failed' }]);
    expect([...core.secrets.kept.values()]).toEqual(['key']);

    await rm(core.folder);
    core.client.answer('key', ok(affiliate({ revenue: { usd: '$3.00' } })));
    await core.pass(round);
    await core.app.send({ type: 'retry-disk' });
    expect(core.app.read().troubles).toEqual([]);
    core.app.dispose();
    const again = await startCore({ after: core });
    expect(JSON.stringify(revenue(again))).toContain('$3.00');
  });
});
