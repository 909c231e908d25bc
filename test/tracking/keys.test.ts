import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../main/domain/result.js';
import { createFakeClient } from '../fakes/client.js';
import { startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

const northwind = ok(affiliate());
const kettle = ok(affiliate({ id: 'KETTLE01', name: 'Kettle' }));

describe('adding a key', () => {
  it('tries it, keeps it under the program’s public id, and shows the program', async () => {
    const core = await startCore();
    core.client.answer('good', northwind);
    const added = await core.app.send({ type: 'add-key', key: '  good\n' });
    expect(added).toEqual({ ok: true, value: { program: core.program().id, added: true } });
    expect([...core.secrets.kept]).toEqual([['MOBTGEKX', 'good']]);
    expect(core.program()).toMatchObject({ name: 'Northwind', type: 'affiliate', trouble: null });
  });

  it('that is refused keeps nothing', async () => {
    const core = await startCore();
    const added = await core.app.send({ type: 'add-key', key: 'wrong' });
    expect(added).toEqual({ ok: false, error: { kind: 'key-refused', status: 401 } });
    expect([...core.secrets.kept]).toEqual([]);
    expect(core.app.read().programs).toEqual([]);
  });

  it('that is empty asks nobody', async () => {
    const core = await startCore();
    const added = await core.app.send({ type: 'add-key', key: ' ' });
    expect(added).toEqual({ ok: false, error: { kind: 'not-a-key', why: 'empty' } });
    expect(core.client.asked).toEqual([]);
  });

  it('without a keychain keeps nothing, on disk either', async () => {
    const core = await startCore();
    core.client.answer('good', northwind);
    core.secrets.setState('unavailable');
    const added = await core.app.send({ type: 'add-key', key: 'good' });
    expect(added).toEqual({ ok: false, error: { kind: 'keychain', state: 'unavailable' } });
    expect(core.app.read().programs).toEqual([]);
    const again = await startCore({ after: core });
    expect(again.app.read().programs).toEqual([]);
  });

  it('of a program that is here replaces its key in place', async () => {
    const core = await startCore();
    core.client.answer('old', northwind);
    core.client.answer('new', northwind);
    await core.app.send({ type: 'add-key', key: 'old' });
    const { id } = core.program();
    const added = await core.app.send({ type: 'add-key', key: 'new' });
    expect(added).toEqual({ ok: true, value: { program: id, added: false } });
    expect(core.app.read().programs).toHaveLength(1);
    expect([...core.secrets.kept]).toEqual([['MOBTGEKX', 'new']]);
  });

  it('twice at once makes one program', async () => {
    const core = await startCore();
    core.client.answer('good', northwind);
    await Promise.all([1, 2].map(() => core.app.send({ type: 'add-key', key: 'good' })));
    expect(core.app.read().programs).toHaveLength(1);
  });

  it('of a program without a public id gives it a local one, which stays', async () => {
    const core = await startCore();
    core.client.answer('good', ok(affiliate({ id: null })));
    await core.app.send({ type: 'add-key', key: 'good' });
    const { id } = core.program();
    expect([...core.secrets.kept]).toEqual([[id, 'good']]);
    await core.app.send({ type: 'add-key', key: 'good' });
    expect(core.program().id).toBe(id);
    expect(core.app.read().programs).toHaveLength(1);
  });

  it('of two programs of one name makes two', async () => {
    const core = await startCore();
    core.client.answer('one', northwind);
    core.client.answer('two', ok(affiliate({ id: 'OTHER001' })));
    await core.app.send({ type: 'add-key', key: 'one' });
    await core.app.send({ type: 'add-key', key: 'two' });
    expect(core.app.read().programs.map(({ name }) => name)).toEqual(['Northwind', 'Northwind']);
  });

  it.each([
    ['on a server of this machine', createFakeClient('loopback'), undefined, 'MOBTGEKX@loopback'],
    ['in another profile', createFakeClient(), 'profile-1a2b', 'MOBTGEKX@profile-1a2b'],
    ['in both', createFakeClient('loopback'), 'profile-1a2b', 'MOBTGEKX@loopback.profile-1a2b'],
  ])('%s never touches the account of every day', async (_, client, profile, account) => {
    const core = await startCore({ client, ...(profile === undefined ? {} : { profile }) });
    client.answer('good', northwind);
    await core.app.send({ type: 'add-key', key: 'good' });
    expect([...core.secrets.kept]).toEqual([[account, 'good']]);
  });
});

describe('replacing a key', () => {
  it('with one that works ends the trouble at once', async () => {
    const core = await startCore();
    core.client.answer('old', northwind);
    await core.app.send({ type: 'add-key', key: 'old' });
    core.client.answer('old', fail({ kind: 'key-refused', status: 401 }));
    await core.app.send({ type: 'refresh' });
    await core.pass(0);
    expect(core.program().trouble).not.toBeNull();
    core.client.answer('new', northwind);
    const replaced = await core.app.send({ type: 'replace-key', program: core.program().id, key: 'new' });
    expect(replaced.ok).toBe(true);
    expect(core.program()).toMatchObject({ trouble: null, polling: { state: 'waiting' } });
  });

  it('with another program’s key replaces nothing and says which it opens', async () => {
    const core = await startCore();
    core.client.answer('old', northwind);
    core.client.answer('other', kettle);
    await core.app.send({ type: 'add-key', key: 'old' });
    const replaced = await core.app.send({ type: 'replace-key', program: core.program().id, key: 'other' });
    expect(replaced).toEqual({ ok: false, error: { kind: 'other-program', name: 'Kettle' } });
    expect([...core.secrets.kept]).toEqual([['MOBTGEKX', 'old']]);
  });
});

describe('removing a program', () => {
  it('takes its key out of the keychain and its figures off the disk', async () => {
    const core = await startCore();
    core.client.answer('good', northwind);
    await core.app.send({ type: 'add-key', key: 'good' });
    const removed = await core.app.send({ type: 'remove-program', program: core.program().id });
    expect(removed.ok).toBe(true);
    expect([...core.secrets.kept]).toEqual([]);
    expect(core.app.read().programs).toEqual([]);
    const again = await startCore({ after: core });
    expect(again.app.read().programs).toEqual([]);
  });

  it.each(['locked', 'denied', 'timed-out', 'unavailable'] as const)(
    'keeps it while it is not sure that its key is out of the keychain, which is %s',
    async (state) => {
      const core = await startCore();
      core.client.answer('good', northwind);
      await core.app.send({ type: 'add-key', key: 'good' });
      const { id } = core.program();
      core.secrets.setState(state);
      const removed = await core.app.send({ type: 'remove-program', program: id });
      expect(removed).toEqual({ ok: false, error: { kind: 'keychain', state } });
      core.app.dispose();
      const again = await startCore({ after: core });
      expect(again.app.read().programs).toHaveLength(1);
      again.secrets.setState('unlocked');
      expect((await again.app.send({ type: 'remove-program', program: id })).ok).toBe(true);
      expect([...again.secrets.kept]).toEqual([]);
    },
  );

  it('works where there is no keychain that could hold its key', async () => {
    const core = await startCore();
    core.client.answer('good', northwind);
    await core.app.send({ type: 'add-key', key: 'good' });
    core.app.dispose();
    core.secrets.setState('none');
    const again = await startCore({ after: core });
    expect((await again.app.send({ type: 'remove-program', program: again.program().id })).ok).toBe(true);
    expect(again.app.read().programs).toEqual([]);
  });

  it('and adding it again is a first sight', async () => {
    const core = await startCore();
    core.client.answer('good', northwind);
    await core.app.send({ type: 'add-key', key: 'good' });
    await core.app.send({ type: 'remove-program', program: core.program().id });
    core.client.answer('good', ok(affiliate({ approvals: 5 })));
    await core.app.send({ type: 'add-key', key: 'good' });
    await core.pass(0);
    expect(core.notifier.shown).toEqual([]);
  });
});

describe('a key', () => {
  it('of Partnero is never sent to a server of this machine, nor the other way round', async () => {
    const first = await startCore();
    first.client.answer('good', northwind);
    await first.app.send({ type: 'add-key', key: 'good' });
    first.app.dispose();
    const loopback = createFakeClient('loopback');
    const second = await startCore({ after: first, client: loopback });
    await second.app.send({ type: 'refresh' });
    await second.pass(60_000);
    expect(loopback.asked).toEqual([]);
    expect(second.program()).toMatchObject({
      last: { snapshot: { identity: { name: 'Northwind' } } },
      trouble: { error: { kind: 'other-origin', addedFor: 'partnero' } },
    });
  });

  it('behind a locked keychain is asked for again when the user unlocks it', async () => {
    const first = await startCore();
    first.client.answer('good', northwind);
    await first.app.send({ type: 'add-key', key: 'good' });
    first.app.dispose();
    first.secrets.setState('locked');
    const second = await startCore({ after: first });
    await second.pass(0);
    expect(second.program().trouble?.error).toEqual({ kind: 'keychain', state: 'locked' });
    second.secrets.answerPrompt('unlock');
    expect(await second.app.send({ type: 'unlock', program: second.program().id })).toEqual({
      ok: true,
      value: null,
    });
    await second.pass(0);
    expect(second.program().trouble).toBeNull();
  });
});

describe('the demo', () => {
  it('needs no key and no network, says that it is one, and is not kept', async () => {
    const core = await startCore();
    await core.app.send({ type: 'start-demo' });
    await core.pass(0);
    expect(core.program()).toMatchObject({ demo: true, trouble: null });
    expect(core.program().last).not.toBeNull();
    expect(core.client.asked).toEqual([]);
    await core.pass(10 * 60_000);
    expect(core.notifier.shown.length).toBeGreaterThan(0);
    for (const { title, body } of core.notifier.shown) expect(`${title} ${body}`).toMatch(/Demo/);
    expect([...core.secrets.kept]).toEqual([]);
    const again = await startCore({ after: core });
    expect(again.app.read().programs).toEqual([]);
  });

  it('ends when it is left', async () => {
    const core = await startCore();
    await core.app.send({ type: 'start-demo' });
    await core.pass(0);
    await core.app.send({ type: 'leave-demo' });
    await core.pass(60_000);
    expect(core.app.read().programs).toEqual([]);
  });
});

it('a key that was changed in the keychain by somebody else is found by Refresh after the old one was refused', async () => {
  const core = await startCore();
  core.client.answer('old', northwind);
  await core.app.send({ type: 'add-key', key: 'old' });
  core.client.answer('old', fail({ kind: 'key-refused', status: 401 }));
  await core.app.send({ type: 'refresh' });
  await core.pass(0);
  core.secrets.kept.set('MOBTGEKX', 'new');
  core.client.answer('new', northwind);
  await core.app.send({ type: 'refresh' });
  await core.pass(0);
  expect(core.program().trouble).toBeNull();
});
