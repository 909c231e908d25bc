import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../main/domain/pace.js';
import { ok } from '../../main/domain/result.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

const round = 5 * minuteMs;

/** A rise that nobody could be told of. */
async function owing(): Promise<Core> {
  const core = await startCore();
  core.client.answer('key', ok(affiliate({ approvals: 2 })));
  await core.app.send({ type: 'add-key', key: 'key' });
  await core.pass(0);
  core.notifier.setAvailable(false);
  core.client.answer('key', ok(affiliate({ approvals: 3 })));
  await core.pass(round);
  expect(core.app.read().troubles).toContainEqual({ kind: 'no-notifier' });
  return core;
}

describe('what is owed', () => {
  it.each([
    ['its kind was switched off', { notifyApprovals: false }],
    ['notices were paused', { noticesPaused: true }],
  ])('is not told once %s, nor later', async (_, patch) => {
    const core = await owing();
    await core.app.send({ type: 'change-settings', patch });
    core.notifier.setAvailable(true);
    await core.pass(round);
    await core.app.send({ type: 'change-settings', patch: { notifyApprovals: true, noticesPaused: false } });
    await core.pass(2 * round);
    expect(core.notifier.shown).toEqual([]);
  });

  it('is told although another kind was switched off', async () => {
    const core = await owing();
    await core.app.send({ type: 'change-settings', patch: { notifyPayoutsRequested: false } });
    core.notifier.setAvailable(true);
    await core.pass(0);
    expect(core.notifier.shown).toHaveLength(1);
  });

  it('and was looked at meanwhile leaves no trouble once somebody shows notices again', async () => {
    const core = await owing();
    core.app.windowInFront(true);
    core.app.windowInFront(false);
    core.notifier.setAvailable(true);
    await core.pass(0);
    expect(core.notifier.shown).toEqual([]);
    expect(core.app.read().troubles).not.toContainEqual({ kind: 'no-notifier' });
  });
});

describe('telling', () => {
  it('goes on after a notifier that broke its promise not to throw', async () => {
    const core = await startCore();
    core.client.answer('key', ok(affiliate({ approvals: 2 })));
    await core.app.send({ type: 'add-key', key: 'key' });
    await core.pass(0);
    const { show } = core.notifier;
    let broken = 0;
    core.notifier.show = async () => {
      broken += 1;
      throw new Error('broken');
    };
    const bugs: unknown[] = [];
    const onBug = (bug: unknown) => bugs.push(bug);
    process.on('unhandledRejection', onBug);
    core.client.answer('key', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    process.removeListener('unhandledRejection', onBug);
    expect(broken).toBe(1);
    core.notifier.show = show;
    core.client.answer('key', ok(affiliate({ approvals: 4 })));
    await core.pass(round);
    expect(core.notifier.shown).toHaveLength(1);
  });
});
