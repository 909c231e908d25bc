import { describe, expect, it } from 'vitest';
import type { AppError } from '../../main/domain/errors.js';
import { dayMs, hourMs, minuteMs } from '../../main/domain/pace.js';
import { fail, ok } from '../../main/domain/result.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

const round = 5 * minuteMs;
const refused = { kind: 'key-refused', status: 401 } as const;
const northwind = ok(affiliate());

async function failingWith(error: AppError, { notified = true } = {}): Promise<Core> {
  const core = await startCore();
  core.client.answer('key', northwind);
  await core.app.send({ type: 'add-key', key: 'key' });
  await core.pass(0);
  core.notifier.setAvailable(notified);
  core.client.answer('key', fail(error));
  await core.pass(round);
  expect(core.program().trouble?.error).toEqual(error);
  return core;
}

/** Killed, and started again once this much time has passed on the wall. The server would answer now. */
async function restarted(core: Core, { afterMs = 0 } = {}): Promise<Core> {
  core.app.dispose();
  core.clock.jump(afterMs);
  core.client.answer('key', northwind);
  core.client.asked.length = 0;
  const again = await startCore({ after: core });
  await again.pass(0);
  return again;
}

describe('after a restart, a program that was asked to wait', () => {
  it('asks no sooner than the server said, whoever wishes it', async () => {
    const core = await restarted(await failingWith({ kind: 'rate-limited', retryAfterMs: hourMs }));
    expect(core.program()).toMatchObject({
      trouble: { error: { kind: 'rate-limited' } },
      last: { snapshot: { identity: { name: 'Northwind' } } },
      polling: { state: 'waiting' },
    });
    for (let times = 0; times < 5; times += 1) {
      await core.app.send({ type: 'refresh' });
      core.app.nudge('woken');
      core.app.windowInFront(true);
      core.app.windowInFront(false);
      await core.pass(11 * minuteMs);
    }
    expect(core.client.asked).toEqual([]);
    await core.pass(30 * minuteMs);
    expect(core.client.asked[0]).toBe('key');
    expect(core.program().trouble).toBeNull();
  });

  it('is asked at once when the time has come meanwhile', async () => {
    const first = await failingWith({ kind: 'rate-limited', retryAfterMs: hourMs });
    const core = await restarted(first, { afterMs: hourMs });
    expect(core.client.asked).toEqual(['key']);
    expect(core.program().trouble).toBeNull();
  });

  it('waits a day at most, whatever became of the clock', async () => {
    const first = await failingWith({ kind: 'rate-limited', retryAfterMs: hourMs });
    const core = await restarted(first, { afterMs: -365 * dayMs });
    await core.pass(dayMs - minuteMs);
    expect(core.client.asked).toEqual([]);
    await core.pass(2 * minuteMs);
    expect(core.client.asked).toEqual(['key']);
  });
});

describe('after a restart, a program whose key was refused', () => {
  it('does not try a refused key again until the user acts, and says no second time that it was refused', async () => {
    const first = await failingWith(refused);
    expect(first.notifier.shown).toHaveLength(1);
    const core = await restarted(first);
    await core.pass(dayMs);
    expect(core.client.asked).toEqual([]);
    expect(core.program()).toMatchObject({ trouble: { error: refused }, polling: { state: 'stopped' } });
    expect(core.notifier.shown).toHaveLength(1);
    await core.app.send({ type: 'refresh' });
    await core.pass(0);
    expect(core.client.asked).toEqual(['key']);
    expect(core.program().trouble).toBeNull();
    expect((await restarted(core)).client.asked).toEqual(['key']);
  });

  it('says that it was refused when nobody could be told before', async () => {
    const first = await failingWith(refused, { notified: false });
    expect(first.notifier.shown).toEqual([]);
    first.app.dispose();
    first.notifier.setAvailable(true);
    const core = await restarted(first);
    expect(core.client.asked).toEqual([]);
    expect(core.notifier.shown).toHaveLength(1);
  });
});
