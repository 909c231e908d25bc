import { rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../main/domain/pace.js';
import { ok } from '../../main/domain/result.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

const round = 5 * minuteMs;
const denied = { kind: 'disk-failed', reason: 'denied' } as const;

const revenue = (core: Core) => core.program().last?.snapshot.figures['total-revenue'];

describe('a folder that cannot be written', () => {
  it('is one line of trouble from the start', async () => {
    const core = await startCore({ diskTrouble: denied });
    expect(core.app.read().troubles).toEqual([denied]);
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
