import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../main/domain/pace.js';
import { fail, ok } from '../../main/domain/result.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate, type Told } from '../fakes/snapshots.js';

const round = 5 * minuteMs;

/** A core with one program that nobody looks at, read once. */
async function withProgram(told: Told = {}, key = 'key-1'): Promise<Core> {
  const core = await startCore();
  core.client.answer(key, ok(affiliate(told)));
  const added = await core.app.send({ type: 'add-key', key });
  expect(added.ok).toBe(true);
  await core.pass(0);
  return core;
}

const titles = (core: Core) => core.notifier.shown.map(({ title, body }) => `${title}: ${body}`);

describe('announcing', () => {
  it('is silent at first sight', async () => {
    const core = await withProgram({ approvals: 3, requested: 1 });
    await core.pass(round);
    expect(core.notifier.shown).toEqual([]);
  });

  it('tells a rise once, with the program’s name and the count', async () => {
    const core = await withProgram({ approvals: 2 });
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    await core.pass(5 * round);
    expect(titles(core)).toHaveLength(1);
    expect(titles(core)[0]).toContain('Northwind');
    expect(titles(core)[0]).toContain('3');
  });

  it('makes one notice of several changes in a round', async () => {
    const core = await withProgram({ approvals: 2 });
    core.client.answer('key-2', ok(affiliate({ id: 'KETTLE', name: 'Kettle' })));
    await core.app.send({ type: 'add-key', key: 'key-2' });
    await core.app.send({ type: 'refresh' });
    await core.pass(0);
    core.client.answer('key-1', ok(affiliate({ approvals: 3, requested: 1 })));
    core.client.answer('key-2', ok(affiliate({ id: 'KETTLE', name: 'Kettle', approvals: 1 })));
    await core.app.send({ type: 'refresh' });
    await core.pass(0);
    expect(titles(core)).toHaveLength(1);
    expect(titles(core)[0]).toContain('Northwind');
    expect(titles(core)[0]).toContain('Kettle');
  });

  it('takes a notice back when nothing of it waits any more, whatever another notice told since', async () => {
    const core = await withProgram({ approvals: 2 });
    core.client.answer('key-2', ok(affiliate({ id: 'KETTLE', name: 'Kettle' })));
    await core.app.send({ type: 'add-key', key: 'key-2' });
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    core.client.answer('key-1', ok(affiliate({ approvals: 3, requested: 1 })));
    core.client.answer('key-2', ok(affiliate({ id: 'KETTLE', name: 'Kettle', approvals: 1 })));
    await core.pass(round);
    expect(core.notifier.onScreen()).toHaveLength(2);
    core.client.answer('key-1', ok(affiliate({ approvals: 0, requested: 1 })));
    await core.pass(round);
    expect(core.notifier.onScreen()).toHaveLength(2);
    await core.pass(round);
    expect(core.notifier.onScreen().map(({ tag }) => tag)).toEqual(['round']);
  });

  it('tells after a restart what changed meanwhile, once', async () => {
    const first = await withProgram({ approvals: 2 });
    first.app.dispose();
    await first.app.flush();
    first.client.answer('key-1', ok(affiliate({ approvals: 4 })));
    const second = await startCore({ after: first });
    await second.pass(0);
    expect(titles(second)).toHaveLength(1);
    second.app.dispose();
    const third = await startCore({ after: second });
    await third.pass(round);
    expect(titles(third)).toHaveLength(1);
  });

  it('tells what changed in many programs meanwhile as one summary, whoever answers last', async () => {
    const first = await startCore();
    const names = Array.from({ length: 12 }, (_, index) => `Program-${index}`);
    const one = (name: string, approvals: number) =>
      ok(affiliate({ id: `ID${name.slice(8)}`, name, approvals }));
    for (const name of names) {
      first.client.answer(name, one(name, 1));
      await first.app.send({ type: 'add-key', key: name });
    }
    await first.pass(0);
    await first.app.flush();
    first.app.dispose();
    for (const name of names) first.client.answer(name, one(name, 3));
    let answer = () => {};
    const late = new Promise<ReturnType<typeof one>>((resolve) => {
      answer = () => resolve(one('Program-3', 3));
    });
    first.client.answer('Program-3', late);
    first.clock.jump(8 * 60 * minuteMs);
    const second = await startCore({ after: first });
    await second.pass(10_000);
    expect(titles(second)).toEqual([]);
    answer();
    await second.pass(0);
    expect(titles(second)).toHaveLength(1);
    expect(titles(second)[0]).toContain('24 more are waiting in 12 programs');
    await second.pass(5 * round);
    expect(titles(second)).toHaveLength(1);
  });

  it('has what it announces on disk before it is shown', async () => {
    const core = await withProgram({ approvals: 2 });
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    core.notifier.hold();
    await core.pass(round);
    // As if the app had been killed while the notice was on its way.
    const after = await startCore({ after: core });
    core.notifier.release('shown');
    await after.pass(2 * round);
    expect(titles(after)).toHaveLength(1);
  });

  it('keeps what nobody could show, and tells it once when somebody can', async () => {
    const core = await withProgram({ approvals: 2 });
    core.notifier.setAvailable(false);
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    expect(titles(core)).toEqual([]);
    expect(core.app.read().troubles).toContainEqual({ kind: 'no-notifier' });
    core.notifier.setAvailable(true);
    await core.pass(0);
    await core.pass(2 * round);
    expect(titles(core)).toHaveLength(1);
    expect(core.app.read().troubles).not.toContainEqual({ kind: 'no-notifier' });
  });

  it('withdraws a notice when nobody waits any more, after two answers', async () => {
    const core = await withProgram({ approvals: 0 });
    core.client.answer('key-1', ok(affiliate({ approvals: 1 })));
    await core.pass(round);
    core.client.answer('key-1', ok(affiliate({ approvals: 0 })));
    await core.pass(round);
    expect(core.notifier.withdrawn).toEqual([]);
    expect(core.program().waiting[0]).toMatchObject({ count: 0, confirmed: false });
    await core.pass(round);
    expect(core.notifier.withdrawn).toHaveLength(1);
    expect(core.program().waiting[0]).toMatchObject({ count: 0, confirmed: true });
  });

  it('says nothing of what the user is looking at, then or later', async () => {
    const core = await withProgram({ approvals: 2 });
    core.app.windowInFront(true);
    await core.app.send({ type: 'looking', at: 'home' });
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    core.app.windowInFront(false);
    await core.pass(2 * round);
    expect(core.notifier.shown).toEqual([]);
    expect(core.program().waiting[0]).toMatchObject({ count: 3, unseen: false });
  });

  it('speaks of another program than the one that is being looked at', async () => {
    const core = await withProgram({ approvals: 2 });
    core.app.windowInFront(true);
    await core.app.send({ type: 'looking', at: 'program', program: 'p-other' });
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    expect(titles(core)).toHaveLength(1);
  });

  it('is unseen until the popover is opened', async () => {
    const core = await withProgram({ approvals: 2 });
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    expect(core.program().waiting[0]?.unseen).toBe(true);
    core.app.windowInFront(true);
    expect(core.program().waiting[0]?.unseen).toBe(false);
  });

  it.each([
    ['a kind that is switched off', { notifyApprovals: false }],
    ['anything while notices are paused', { noticesPaused: true }],
  ])('does not tell %s, nor later', async (_, patch) => {
    const core = await withProgram({ approvals: 2 });
    await core.app.send({ type: 'change-settings', patch });
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    await core.app.send({ type: 'change-settings', patch: { notifyApprovals: true, noticesPaused: false } });
    await core.pass(2 * round);
    expect(core.notifier.shown).toEqual([]);
  });

  it('says once that a key was refused, and again only after it worked', async () => {
    const core = await withProgram();
    core.client.answer('key-1', fail({ kind: 'key-refused', status: 401 }));
    await core.pass(round);
    await core.pass(10 * round);
    await core.app.send({ type: 'refresh' });
    await core.pass(0);
    expect(titles(core)).toHaveLength(1);
    core.client.answer('key-1', ok(affiliate()));
    await core.app.send({ type: 'refresh' });
    await core.pass(0);
    core.client.answer('key-1', fail({ kind: 'key-refused', status: 401 }));
    await core.pass(round);
    expect(titles(core)).toHaveLength(2);
  });

  it('opens the program when its notice is clicked', async () => {
    const core = await withProgram({ approvals: 2 });
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    core.notifier.click(core.notifier.shown[0]?.tag ?? '');
    expect(core.window).toContain('show');
    expect(core.app.read().place).toMatchObject({ view: 'program', program: core.program().id });
  });
});
