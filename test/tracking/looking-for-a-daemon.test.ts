import { describe, expect, it } from 'vitest';
import { realFileSystem } from '../../main/disk/file-system.js';
import { minuteMs } from '../../main/domain/pace.js';
import { ok } from '../../main/domain/result.js';
import { type Core, type Given, startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

const round = 5 * minuteMs;

/** Somebody waits, and nobody was told of it before the daemon is looked for. */
async function withProgram(given: Given = {}): Promise<Core> {
  const core = await startCore(given);
  core.client.answer('key', ok(affiliate({ approvals: 2 })));
  await core.app.send({ type: 'add-key', key: 'key' });
  await core.pass(0);
  core.client.answer('key', ok(affiliate({ approvals: 3 })));
  return core;
}

/** Quit as the app does it. */
async function quit(core: Core): Promise<void> {
  core.app.stopTelling();
  await core.app.flush();
  core.app.dispose();
}

async function again(core: Core): Promise<Core> {
  const next = await startCore({ after: core });
  await next.pass(0);
  return next;
}

describe('a notice for which a daemon is looked for', () => {
  it('is owed still when the app quits meanwhile, and told once by the next run', async () => {
    const first = await withProgram();
    const appear = first.notifier.hide();
    await first.pass(round);
    await quit(first);
    appear();
    await first.pass(0);
    expect(first.notifier.shown).toEqual([]);
    const second = await again(first);
    expect(second.notifier.shown).toHaveLength(1);
    await quit(second);
    expect((await again(second)).notifier.shown).toHaveLength(1);
  });

  it('is owed still when the app is killed meanwhile', async () => {
    const first = await withProgram();
    const appear = first.notifier.hide();
    await first.pass(round);
    first.app.stopTelling();
    first.app.dispose();
    appear();
    expect((await again(first)).notifier.shown).toHaveLength(1);
  });

  it('is not sent, and owed still, when the app quits while a slow disk writes that it is about to be', async () => {
    let isSlow = false;
    let write = () => {};
    const written = new Promise<void>((resolve) => {
      write = resolve;
    });
    const fs: typeof realFileSystem = {
      ...realFileSystem,
      async rename(from, to) {
        if (isSlow && to.includes('programs')) await written;
        await realFileSystem.rename(from, to);
      },
    };
    const first = await withProgram({ fs });
    const appear = first.notifier.hide();
    await first.pass(round);
    isSlow = true;
    appear();
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    const quitting = quit(first);
    write();
    await quitting;
    await first.pass(0);
    expect(first.notifier.shown).toEqual([]);
    expect((await again(first)).notifier.shown).toHaveLength(1);
  });

  it('says what is true once one is found', async () => {
    const core = await withProgram();
    const appear = core.notifier.hide();
    await core.pass(round);
    core.client.answer('key', ok(affiliate({ approvals: 5 })));
    await core.pass(round);
    appear();
    await core.pass(0);
    expect(core.notifier.shown.map(({ body }) => body)).toEqual([expect.stringContaining('5')]);
    await core.pass(round);
    expect(core.notifier.shown).toHaveLength(1);
  });

  it('is not told when it was looked at meanwhile', async () => {
    const core = await withProgram();
    const appear = core.notifier.hide();
    await core.pass(round);
    core.app.windowInFront(true);
    appear();
    await core.pass(round);
    expect(core.notifier.shown).toEqual([]);
    expect(core.app.read().troubles).toEqual([]);
  });
});
