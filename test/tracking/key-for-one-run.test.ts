import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../main/domain/pace.js';
import { fail, ok } from '../../main/domain/result.js';
import { wayOutOf } from '../../main/domain/way-out.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

const key = 'for-one-run-marker';
const northwind = ok(affiliate());

async function withKeyForRun(): Promise<Core> {
  const core = await startCore();
  core.client.answer(key, northwind);
  core.secrets.setState('unavailable');
  const added = await core.app.send({ type: 'add-key', key, keep: 'run' });
  expect(added).toMatchObject({ ok: true, value: { added: true } });
  await core.pass(0);
  return core;
}

async function restarted(core: Core): Promise<Core> {
  await core.app.flush();
  core.app.dispose();
  const again = await startCore({ after: core });
  await again.pass(0);
  return again;
}

async function textOnDisk(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(1);
  const texts = files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

describe('a key for this run only', () => {
  it('is asked with as any other, without a keychain', async () => {
    const core = await withKeyForRun();
    expect(core.program()).toMatchObject({ name: 'Northwind', trouble: null });
    core.client.asked.length = 0;
    await core.pass(5 * minuteMs);
    expect(core.client.asked).toEqual([key]);
    expect(core.secrets.reads).toEqual([]);
  });

  it('is in no file, no line of the log and nothing that a window sees', async () => {
    const core = await withKeyForRun();
    await core.app.flush();
    expect(await textOnDisk(core.folder)).not.toContain(key);
    expect(core.lines.join('\n')).not.toContain(key);
    expect(JSON.stringify(core.app.read())).not.toContain(key);
  });

  it('is gone after a restart: the last figures stay, and the way out is another key', async () => {
    const core = await restarted(await withKeyForRun());
    expect(core.program()).toMatchObject({
      last: { snapshot: { identity: { name: 'Northwind' } } },
      trouble: { error: { kind: 'keychain', state: 'unavailable' } },
    });
    const { trouble } = core.program();
    expect(trouble && wayOutOf(trouble.error)).toBe('replace-key');
    const { id } = core.program();
    const replaced = await core.app.send({ type: 'replace-key', program: id, key, keep: 'run' });
    expect(replaced).toEqual({ ok: true, value: { program: id, added: false } });
    expect(core.program().trouble).toBeNull();
  });

  it('is gone after a restart with a keychain, too, which does not have it', async () => {
    const core = await withKeyForRun();
    core.secrets.setState('unlocked');
    const again = await restarted(core);
    expect(again.program().trouble?.error).toEqual({ kind: 'keychain', state: 'absent' });
    expect(again.program().last).not.toBeNull();
  });

  it('is not moved into a keychain that appears, until a person gives it again', async () => {
    const core = await withKeyForRun();
    core.secrets.setState('unlocked');
    await core.app.send({ type: 'refresh' });
    await core.pass(10 * minuteMs);
    expect(core.program().trouble).toBeNull();
    expect([...core.secrets.kept]).toEqual([]);
    await core.app.send({ type: 'add-key', key });
    expect([...core.secrets.kept]).toEqual([['MOBTGEKX', key]]);
    expect((await restarted(core)).program().trouble).toBeNull();
  });

  it('stays at hand when it is refused, so that a second try says refused again, not lost', async () => {
    const core = await withKeyForRun();
    const refused = { kind: 'key-refused', status: 401 } as const;
    core.client.answer(key, fail(refused));
    for (let times = 0; times < 2; times += 1) {
      await core.app.send({ type: 'refresh' });
      await core.pass(0);
      expect(core.program().trouble?.error).toEqual(refused);
    }
  });

  it('leaves an older key in the keychain as it is', async () => {
    const core = await startCore();
    core.client.answer('old', northwind);
    core.client.answer(key, northwind);
    await core.app.send({ type: 'add-key', key: 'old' });
    await core.app.send({ type: 'replace-key', program: core.program().id, key, keep: 'run' });
    expect([...core.secrets.kept]).toEqual([['MOBTGEKX', 'old']]);
    core.client.asked.length = 0;
    await core.pass(5 * minuteMs);
    expect(core.client.asked).toEqual([key]);
  });

  it('keeps no program from being removed after a restart, whatever the keychain says', async () => {
    const core = await restarted(await withKeyForRun());
    core.secrets.setState('locked');
    const removed = await core.app.send({ type: 'remove-program', program: core.program().id });
    expect(removed.ok).toBe(true);
    expect(core.app.read().programs).toEqual([]);
  });

  it('that took the place of one in the keychain does not hide that one when its program is removed', async () => {
    const core = await startCore();
    core.client.answer('old', northwind);
    core.client.answer(key, northwind);
    await core.app.send({ type: 'add-key', key: 'old' });
    const { id } = core.program();
    await core.app.send({ type: 'replace-key', program: id, key, keep: 'run' });
    core.secrets.setState('unavailable');
    const removed = await core.app.send({ type: 'remove-program', program: id });
    expect(removed).toEqual({ ok: false, error: { kind: 'keychain', state: 'unavailable' } });
  });

  it('that is then kept in the keychain is taken out of it with its program', async () => {
    const core = await withKeyForRun();
    core.secrets.setState('unlocked');
    await core.app.send({ type: 'add-key', key });
    await core.app.send({ type: 'remove-program', program: core.program().id });
    expect([...core.secrets.kept]).toEqual([]);
  });

  it('is forgotten with its program', async () => {
    const core = await withKeyForRun();
    const removed = await core.app.send({ type: 'remove-program', program: core.program().id });
    expect(removed.ok).toBe(true);
    const again = await core.app.send({ type: 'add-key', key });
    expect(again).toEqual({ ok: false, error: { kind: 'keychain', state: 'unavailable' } });
    expect(core.app.read().programs).toEqual([]);
  });
});
