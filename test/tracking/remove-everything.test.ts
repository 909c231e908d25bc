import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealEnvelope } from '../../main/disk/envelope.js';
import { realFileSystem } from '../../main/disk/file-system.js';
import { minuteMs } from '../../main/domain/pace.js';
import { fail, ok } from '../../main/domain/result.js';
import { defaultSettings } from '../../main/settings.js';
import { type Core, type Given, startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

async function withTwo(given: Given = {}): Promise<Core> {
  const core = await startCore(given);
  core.client.answer('one', ok(affiliate({ approvals: 2 })));
  core.client.answer('two', ok(affiliate({ id: 'KETTLE01', name: 'Kettle' })));
  await core.app.send({ type: 'add-key', key: 'one' });
  await core.app.send({ type: 'add-key', key: 'two' });
  await core.app.send({ type: 'change-settings', patch: { pollEveryMinutes: 30, notifyApprovals: false } });
  await core.pass(0);
  return core;
}

const removeEverything = (core: Core) => core.app.send({ type: 'remove-everything' });
const filesIn = async (core: Core) =>
  (await readdir(core.folder, { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** The real disk, on which files of these names cannot be deleted. */
const holding = (isHeld: (path: string) => boolean): typeof realFileSystem => ({
  ...realFileSystem,
  async rm(path, how) {
    if (isHeld(path)) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    await realFileSystem.rm(path, how);
  },
});

describe('removing everything', () => {
  it('leaves no key, no file and no setting, and the app runs on as on its first run', async () => {
    const core = await withTwo();
    await writeFile(join(core.folder, 'programs', 'p-gone.history.json.unreadable-2026'), 'old');
    await writeFile(join(core.folder, 'settings.json.unreadable-2026'), 'old');
    expect(await removeEverything(core)).toEqual({ ok: true, value: { keys: [], files: [] } });
    expect([...core.secrets.kept]).toEqual([]);
    expect(await filesIn(core)).toEqual([]);
    expect(core.lines).toEqual([]);
    expect(core.app.read()).toMatchObject({ programs: [], settings: defaultSettings, troubles: [] });
    await core.app.send({ type: 'add-key', key: 'one' });
    expect(core.program()).toMatchObject({ name: 'Northwind', trouble: null });
  });

  it('stays done after a restart', async () => {
    const core = await withTwo();
    await removeEverything(core);
    await core.app.flush();
    core.app.dispose();
    const again = await startCore({ after: core });
    expect(again.app.read()).toMatchObject({ programs: [], settings: defaultSettings, troubles: [] });
  });

  it('ends the demo and takes notices along', async () => {
    const core = await startCore();
    await core.app.send({ type: 'start-demo' });
    await core.pass(10 * minuteMs);
    expect(core.notifier.onScreen().length).toBeGreaterThan(0);
    await removeEverything(core);
    expect(core.app.read().programs).toEqual([]);
    expect(core.notifier.onScreen()).toEqual([]);
  });

  it('while an answer is on its way keeps nothing of it', async () => {
    const core = await withTwo();
    let answer = () => {};
    core.client.answer(
      'one',
      new Promise((resolve) => {
        answer = () => resolve(ok(affiliate({ approvals: 5 })));
      }),
    );
    void core.app.send({ type: 'refresh' });
    await core.pass(0);
    await removeEverything(core);
    answer();
    await core.pass(60 * minuteMs);
    expect(await filesIn(core)).toEqual([]);
    expect(core.app.read().programs).toEqual([]);
  });
});

describe('a key that could not be removed with everything', () => {
  async function leftBehind(): Promise<Core> {
    const core = await withTwo();
    core.secrets.setState('locked');
    const keys = core.app.read().programs.map(({ id }) => ({ program: id, state: 'locked' }));
    const removed = await removeEverything(core);
    expect(removed).toMatchObject({ ok: true, value: { files: [] } });
    expect(removed.ok && removed.value).toMatchObject({ keys: expect.arrayContaining(keys) });
    return core;
  }

  it('keeps its program listed with the reason, without figures, and nobody asks with it', async () => {
    const core = await leftBehind();
    expect(core.app.read().programs).toHaveLength(2);
    const left = { last: null, trouble: { error: { kind: 'key-left' } }, polling: { state: 'stopped' } };
    expect(core.program('Kettle')).toMatchObject(left);
    expect(core.app.read().settings).toEqual(defaultSettings);
    expect(await filesIn(core)).toEqual(['settings.json']);
    core.client.asked.length = 0;
    await core.app.send({ type: 'refresh' });
    core.app.nudge('opened');
    await core.pass(60 * minuteMs);
    expect(core.client.asked).toEqual([]);
  });

  it('is still told of after a restart, until it can be removed', async () => {
    const core = await leftBehind();
    await core.app.flush();
    core.app.dispose();
    const again = await startCore({ after: core });
    await again.pass(60 * minuteMs);
    expect(again.program('Kettle').trouble?.error).toEqual({ kind: 'key-left' });
    again.secrets.setState('unlocked');
    await again.app.send({ type: 'remove-program', program: again.program('Kettle').id });
    expect(again.app.read().programs.map(({ name }) => name)).toEqual(['Northwind']);
    expect(await removeEverything(again)).toEqual({ ok: true, value: { keys: [], files: [] } });
    expect([...again.secrets.kept]).toEqual([]);
    expect(await filesIn(again)).toEqual([]);
  });

  it('is of use again when its program is added again', async () => {
    const core = await leftBehind();
    core.secrets.setState('unlocked');
    await core.app.send({ type: 'add-key', key: 'two' });
    expect(core.program('Kettle').trouble).toBeNull();
    await core.app.flush();
    core.app.dispose();
    const again = await startCore({ after: core });
    await again.pass(minuteMs);
    expect(again.program('Kettle')).toMatchObject({ trouble: null, polling: { state: 'waiting' } });
    expect(again.program('Northwind').trouble?.error).toEqual({ kind: 'key-left' });
  });

  it('is nowhere when it was kept for this run only', async () => {
    const core = await startCore();
    core.secrets.setState('unavailable');
    core.client.answer('one', ok(affiliate()));
    await core.app.send({ type: 'add-key', key: 'one', keep: 'run' });
    expect(await removeEverything(core)).toEqual({ ok: true, value: { keys: [], files: [] } });
    expect(core.app.read().programs).toEqual([]);
  });

  it('lets a keychain that says no ask once, not once for each program', async () => {
    const core = await withTwo();
    let asked = 0;
    const { forget } = core.secrets;
    core.secrets.forget = async (account) => {
      asked += 1;
      return forget(account);
    };
    core.secrets.setState('denied');
    await removeEverything(core);
    expect(asked).toBe(1);
  });
});

describe('a file that could not be deleted with everything', () => {
  it('is named, and the others are gone', async () => {
    const core = await withTwo({ fs: holding((path) => path.endsWith('stuck.json')) });
    await writeFile(join(core.folder, 'programs', 'stuck.json'), 'x');
    expect(await removeEverything(core)).toEqual({ ok: true, value: { keys: [], files: ['stuck.json'] } });
    expect(await filesIn(core)).toEqual(['stuck.json']);
    expect(core.app.read().programs).toEqual([]);
  });

  it('does not bring back what it holds', async () => {
    const core = await withTwo({ fs: holding((path) => path.endsWith('.last-good.json')) });
    const removed = await removeEverything(core);
    expect(removed.ok && removed.value).toMatchObject({
      files: expect.arrayContaining(['settings.last-good.json']),
    });
    core.app.dispose();
    const again = await startCore({ after: core });
    expect(again.app.read()).toMatchObject({ programs: [], settings: defaultSettings });
  });

  it('is a list of programs from a newer version, whose keys this one does not know', async () => {
    const first = await startCore();
    const text = sealEnvelope('{"settings":{},"programs":[]}', { version: 99, writtenAtMs: 0 });
    await writeFile(join(first.folder, 'settings.json'), text);
    first.app.dispose();
    const core = await startCore({ after: first });
    const removed = await removeEverything(core);
    expect(removed).toEqual({ ok: true, value: { keys: [], files: ['settings.json'] } });
    expect(existsSync(join(core.folder, 'settings.json'))).toBe(true);
  });
});

it('a failed answer is no reason to keep a program that is to go', async () => {
  const core = await withTwo();
  core.client.answer('one', fail({ kind: 'offline' }));
  await core.app.send({ type: 'refresh' });
  await core.pass(0);
  await removeEverything(core);
  expect(core.app.read().programs).toEqual([]);
});
