import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs } from '../../main/domain/pace.js';
import { fail, ok } from '../../main/domain/result.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate, type Told } from '../fakes/snapshots.js';

const round = 5 * minuteMs;
/** It is noon when a core starts. */
const quietNow = { quietHours: { fromHour: 11, untilHour: 14 } };

const kettle = (told: Told = {}) => ok(affiliate({ id: 'KETTLE', name: 'Kettle', ...told }));

async function quietCore(): Promise<Core> {
  const core = await startCore();
  await core.app.send({ type: 'change-settings', patch: quietNow });
  core.client.answer('key-1', ok(affiliate({ approvals: 2 })));
  core.client.answer('key-2', kettle());
  for (const key of ['key-1', 'key-2']) await core.app.send({ type: 'add-key', key });
  await core.pass(0);
  return core;
}
const titles = (core: Core) => core.notifier.shown.map(({ title, body }) => `${title}: ${body}`);

describe('in quiet hours', () => {
  it('nothing is announced, and all of it is one notice when they end', async () => {
    const core = await quietCore();
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    core.client.answer('key-2', kettle({ requested: 1 }));
    await core.pass(round);
    core.client.answer('key-1', ok(affiliate({ approvals: 5 })));
    await core.pass(2 * hourMs - 2 * round - 1);
    expect(titles(core)).toEqual([]);
    expect(core.program('Northwind').waiting[0]).toMatchObject({ count: 5, unseen: true });
    await core.pass(1);
    expect(titles(core)).toHaveLength(1);
    expect(titles(core)[0]).toMatch(/Northwind.*5.*\n.*Kettle/);
    await core.pass(2 * hourMs);
    expect(titles(core)).toHaveLength(1);
  });

  it('their end is waited for, and asks nobody', async () => {
    const core = await quietCore();
    await core.pass(10 * minuteMs);
    await core.app.send({ type: 'change-settings', patch: { pollEveryMinutes: 60 } });
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(hourMs + minuteMs);
    expect(core.program('Northwind').waiting[0]?.count).toBe(3);
    core.client.asked.length = 0;
    await core.pass(49 * minuteMs - 1);
    expect(titles(core)).toEqual([]);
    await core.pass(1);
    expect(titles(core)).toHaveLength(1);
    expect(core.client.asked).toEqual([]);
  });

  it('what is owed stays owed through a restart', async () => {
    const core = await quietCore();
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    core.app.dispose();
    const next = await startCore({ after: core });
    await next.pass(hourMs);
    expect(titles(next)).toEqual([]);
    await next.pass(hourMs);
    expect(titles(next)).toHaveLength(1);
    expect(titles(next)[0]).toContain('3');
  });

  it('what is owed is told at once after a restart that comes when they are over', async () => {
    const core = await quietCore();
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    core.app.dispose();
    core.clock.jump(4 * hourMs);
    const next = await startCore({ after: core });
    await next.pass(0);
    expect(titles(next)).toHaveLength(1);
  });

  it('what was handled meanwhile is not told at all', async () => {
    const core = await quietCore();
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    core.client.answer('key-1', ok(affiliate({ approvals: 0 })));
    await core.pass(3 * hourMs);
    expect(titles(core)).toEqual([]);
  });

  it('what was looked at meanwhile is not told either', async () => {
    const core = await quietCore();
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    core.app.windowInFront(true);
    core.app.windowInFront(false);
    await core.pass(3 * hourMs);
    expect(titles(core)).toEqual([]);
  });

  it.each([
    ['they are switched off', { quietHours: null }, 1],
    ['they are set to other hours', { quietHours: { fromHour: 22, untilHour: 7 } }, 1],
    ['they go on', { quietHours: { fromHour: 12, untilHour: 15 } }, 0],
    ['its kind is switched off with them', { quietHours: null, notifyApprovals: false }, 0],
  ])('what is owed is told at once, or not, when %s', async (_, patch, notices) => {
    const core = await quietCore();
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    await core.app.send({ type: 'change-settings', patch });
    await core.pass(0);
    expect(titles(core)).toHaveLength(notices);
  });

  it('what is owed counts as told once notices are paused, also when they go on before the end', async () => {
    const core = await quietCore();
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(round);
    await core.app.send({ type: 'change-settings', patch: { noticesPaused: true } });
    await core.pass(0);
    await core.app.send({ type: 'change-settings', patch: { noticesPaused: false } });
    await core.pass(3 * hourMs);
    expect(titles(core)).toEqual([]);
  });

  it('a refused key waits too, though its program is not asked any more', async () => {
    const core = await quietCore();
    core.client.answer('key-1', fail({ kind: 'key-refused', status: 401 }));
    await core.pass(round);
    expect(titles(core)).toEqual([]);
    await core.pass(2 * hourMs);
    expect(titles(core)).toHaveLength(1);
  });

  it('a test notice is shown', async () => {
    const core = await quietCore();
    expect((await core.app.send({ type: 'test-notice' })).ok).toBe(true);
    expect(core.notifier.shown.map(({ tag }) => tag)).toEqual(['test']);
  });

  it('end by the clock on the wall in the night in which summer time begins', async () => {
    const core = await startCore();
    // 28 March, 23:30 in Berlin.
    core.clock.jump(Date.UTC(2026, 2, 28, 22, 30) - core.clock.now());
    const night = { fromHour: 23, untilHour: 7 };
    await core.app.send({ type: 'change-settings', patch: { quietHours: night, pollEveryMinutes: 60 } });
    core.client.answer('key-1', ok(affiliate({ approvals: 2 })));
    await core.app.send({ type: 'add-key', key: 'key-1' });
    core.client.answer('key-1', ok(affiliate({ approvals: 3 })));
    await core.pass(5 * hourMs);
    core.client.answer('key-1', fail({ kind: 'offline' }));
    await core.pass(1.5 * hourMs - 1);
    expect(titles(core)).toEqual([]);
    await core.pass(1);
    expect(titles(core)).toHaveLength(1);
  });
});
