import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../main/domain/errors.js';
import { minuteMs } from '../../main/domain/pace.js';
import { fail, ok } from '../../main/domain/result.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

const round = 5 * minuteMs;

async function withProgram(): Promise<Core> {
  const core = await startCore();
  core.client.answer('key', ok(affiliate({ approvals: 2 })));
  await core.app.send({ type: 'add-key', key: 'key' });
  await core.pass(0);
  return core;
}

const remove = (core: Core) => core.app.send({ type: 'remove-program', program: core.program().id });
const files = (core: Core) => readdir(join(core.folder, 'programs'));

describe('a program that is removed', () => {
  it('while its notice is on its way leaves no file behind', async () => {
    const core = await withProgram();
    core.client.answer('key', ok(affiliate({ approvals: 3 })));
    core.notifier.hold();
    await core.pass(round);
    await remove(core);
    core.notifier.release('shown');
    await core.pass(0);
    expect(await files(core)).toEqual([]);
  });

  it('while its answer is taken in leaves no file behind', async () => {
    const core = await withProgram();
    core.client.answer('key', ok(affiliate({ approvals: 3, revenue: { usd: '$2,000.00' } })));
    void core.app.send({ type: 'refresh' });
    await remove(core);
    await core.pass(0);
    expect(await files(core)).toEqual([]);
  });

  it('takes its notice along', async () => {
    const core = await withProgram();
    core.client.answer('key', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    expect(core.notifier.onScreen()).toHaveLength(1);
    await remove(core);
    expect(core.notifier.onScreen()).toEqual([]);
  });

  it('while another notice is on its way is not announced after it', async () => {
    const core = await withProgram();
    core.client.answer('other', ok(affiliate({ id: 'KETTLE', name: 'Kettle' })));
    await core.app.send({ type: 'add-key', key: 'other' });
    await core.pass(0);
    core.notifier.hold();
    core.client.answer('other', ok(affiliate({ id: 'KETTLE', name: 'Kettle', approvals: 1 })));
    await core.app.send({ type: 'refresh', program: core.program('Kettle').id });
    await core.pass(0);
    core.client.answer('key', ok(affiliate({ approvals: 3 })));
    await core.app.send({ type: 'refresh', program: core.program('Northwind').id });
    await core.pass(0);
    await core.app.send({ type: 'remove-program', program: core.program('Northwind').id });
    core.notifier.release('shown');
    await core.pass(0);
    expect(core.notifier.shown.map(({ title }) => title)).toEqual(['Kettle']);
  });

  it('before its turn came is not asked any more', async () => {
    const core = await startCore();
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const key of names) {
      core.client.answer(key, ok(affiliate({ id: key.toUpperCase(), name: key })));
      await core.app.send({ type: 'add-key', key });
    }
    await core.pass(0);
    for (const key of names) core.client.answer(key, new Promise(() => {}));
    let release = () => {};
    core.client.answer(
      'a',
      new Promise((resolve) => {
        release = () => resolve(fail<AppError>({ kind: 'offline' }));
      }),
    );
    core.client.asked.length = 0;
    await core.app.send({ type: 'refresh' });
    await core.pass(0);
    expect(core.client.asked).not.toContain('e');
    const reads = core.secrets.reads.length;
    await core.app.send({ type: 'remove-program', program: core.program('e').id });
    release();
    await core.pass(0);
    expect(core.client.asked).not.toContain('e');
    expect(core.secrets.reads).toHaveLength(reads);
  });
});

describe('a notice', () => {
  it('of a refused key goes away when the key is replaced', async () => {
    const core = await withProgram();
    core.client.answer('key', fail<AppError>({ kind: 'key-refused', status: 401 }));
    await core.pass(round);
    expect(core.notifier.onScreen()).toHaveLength(1);
    core.client.answer('new', ok(affiliate({ approvals: 2 })));
    await core.app.send({ type: 'replace-key', program: core.program().id, key: 'new' });
    expect(core.notifier.onScreen()).toEqual([]);
  });

  it('of the demo goes away with the demo', async () => {
    const core = await startCore();
    await core.app.send({ type: 'start-demo' });
    await core.pass(10 * minuteMs);
    expect(core.notifier.shown.length).toBeGreaterThan(0);
    await core.app.send({ type: 'leave-demo' });
    expect(core.notifier.onScreen()).toEqual([]);
  });
});
