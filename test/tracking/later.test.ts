import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs } from '../../main/domain/pace.js';
import { fail, ok } from '../../main/domain/result.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate, type Told } from '../fakes/snapshots.js';

const round = 5 * minuteMs;
const yearMs = 365 * 24 * hourMs;
const northwind = (told: Told = {}) => ok(affiliate(told));
const kettle = (told: Told = {}) => ok(affiliate({ id: 'KETTLE', name: 'Kettle', ...told }));
const told = (core: Core) => core.notifier.shown.map(({ title, body }) => `${title}: ${body}`);

/** The person has just put off the only notice, which told of one more in Northwind: 3 in all. */
async function putOff(): Promise<Core> {
  const core = await startCore();
  core.client.answer('one', northwind({ approvals: 2 }));
  core.client.answer('two', kettle());
  for (const key of ['one', 'two']) await core.app.send({ type: 'add-key', key });
  await core.pass(0);
  core.client.answer('one', northwind({ approvals: 3 }));
  await core.pass(round);
  expect(told(core)).toEqual(['Northwind: 1 more partner waits for approval, 3 in all']);
  await sayLater(core);
  core.notifier.shown.length = 0;
  return core;
}

async function sayLater(core: Core, tag = core.notifier.onScreen()[0]?.tag ?? 'none'): Promise<void> {
  core.notifier.later(tag);
  await core.pass(0);
}

async function restart(core: Core, closedMs: number): Promise<Core> {
  await core.app.flush();
  core.app.dispose();
  core.clock.jump(closedMs);
  const next = await startCore({ after: core });
  await next.pass(0);
  return next;
}

describe('what is put off', () => {
  it('goes from the screen, and is told again once, after an hour', async () => {
    const core = await putOff();
    expect(core.notifier.onScreen()).toEqual([]);
    await core.pass(hourMs - 1);
    expect(told(core)).toEqual([]);
    await core.pass(1);
    expect(told(core)).toEqual(['Northwind: 1 more partner waits for approval, 3 in all']);
    await core.pass(5 * hourMs);
    expect(told(core)).toHaveLength(1);
  });

  it('may be put off again', async () => {
    const core = await putOff();
    await core.pass(hourMs);
    await sayLater(core);
    await core.pass(hourMs - 1);
    expect(told(core)).toHaveLength(1);
    await core.pass(1);
    expect(told(core)).toHaveLength(2);
  });

  it('is told as it is then', async () => {
    const core = await putOff();
    core.client.answer('one', northwind({ approvals: 2 }));
    core.client.answer('two', kettle({ approvals: 1 }));
    await core.pass(round);
    expect(told(core)).toEqual(['Kettle: 1 partner waits for approval']);
    await sayLater(core, core.notifier.onScreen()[0]?.tag);
    core.client.answer('two', kettle({ approvals: 1, requested: 4 }));
    await core.pass(round);
    await core.pass(hourMs - round);
    expect(told(core).slice(1)).toEqual([
      'Kettle: 4 payouts are requested',
      'Kettle: 1 partner waits for approval',
    ]);
  });

  it.each([
    ['nobody waits any more', 0],
    ['no more wait than before it', 2],
  ])('is not told when %s', async (_, approvals) => {
    const core = await putOff();
    core.client.answer('one', northwind({ approvals }));
    await core.pass(2 * hourMs);
    expect(told(core)).toEqual([]);
  });

  it('is told with somebody new, and then not again', async () => {
    const core = await putOff();
    core.client.answer('one', northwind({ approvals: 4 }));
    await core.pass(round);
    expect(told(core)).toEqual(['Northwind: 1 more partner waits for approval, 4 in all']);
    await core.pass(2 * hourMs);
    expect(told(core)).toHaveLength(1);
  });

  it('counts as told once it is looked at', async () => {
    const core = await putOff();
    core.app.windowInFront(true);
    core.app.windowInFront(false);
    await core.pass(2 * hourMs);
    expect(told(core)).toEqual([]);
  });

  it('that told of several programs is told of those that still have it', async () => {
    const core = await putOff();
    core.client.answer('one', northwind({ approvals: 5 }));
    core.client.answer('two', kettle({ requested: 1 }));
    await core.app.send({ type: 'refresh' });
    await core.pass(0);
    expect(told(core)).toHaveLength(1);
    await sayLater(core);
    core.client.answer('one', northwind({ approvals: 0 }));
    await core.pass(hourMs);
    expect(told(core).slice(1)).toEqual(['Kettle: 1 payout is requested']);
  });

  it('goes with its program', async () => {
    const core = await putOff();
    await core.app.send({ type: 'remove-program', program: core.program('Northwind').id });
    await core.pass(2 * hourMs);
    expect(told(core)).toEqual([]);
  });

  it('is told of a refused key too, unless the key works by then', async () => {
    const core = await putOff();
    for (const key of ['one', 'two']) core.client.answer(key, fail({ kind: 'key-refused', status: 401 }));
    await core.pass(round);
    expect(told(core)).toEqual(['Partnero refused 2 keys: Northwind: key refused\nKettle: key refused']);
    await sayLater(core);
    core.client.answer('new', kettle());
    await core.app.send({ type: 'replace-key', program: core.program('Kettle').id, key: 'new' });
    await core.pass(hourMs);
    expect(told(core).at(-1)).toMatch(/^Northwind: .*\nPartnero refused this key, so reading has stopped$/);
    expect(told(core)).toHaveLength(2);
  });
});

describe('the hour', () => {
  it('waits for quiet hours to end', async () => {
    const core = await putOff();
    await core.app.send({ type: 'change-settings', patch: { quietHours: { fromHour: 13, untilHour: 15 } } });
    await core.pass(3 * hourMs - 2 * round);
    expect(told(core)).toEqual([]);
    await core.pass(round);
    expect(told(core)).toHaveLength(1);
  });

  it.each([
    ['all notices are paused', { noticesPaused: true }],
    ['its kind is switched off', { notifyApprovals: false }],
  ])('ends in silence when %s', async (_, patch) => {
    const core = await putOff();
    await core.app.send({ type: 'change-settings', patch });
    await core.pass(hourMs);
    await core.app.send({ type: 'change-settings', patch: { noticesPaused: false, notifyApprovals: true } });
    await core.pass(2 * hourMs);
    expect(told(core)).toEqual([]);
  });

  it('that ends with nobody to show it ends when somebody appears', async () => {
    const core = await putOff();
    core.notifier.setAvailable(false);
    await core.pass(hourMs);
    expect(told(core)).toEqual([]);
    core.notifier.setAvailable(true);
    await core.pass(0);
    expect(told(core)).toHaveLength(1);
  });

  it('goes on over a restart', async () => {
    const core = await restart(await putOff(), 20 * minuteMs);
    await core.pass(40 * minuteMs - 1);
    expect(told(core)).toEqual([]);
    await core.pass(1);
    expect(told(core)).toHaveLength(1);
    const third = await restart(core, hourMs);
    await third.pass(2 * hourMs);
    expect(told(third)).toHaveLength(1);
  });

  it('that is over while the app is closed is told at the next start', async () => {
    const core = await restart(await putOff(), 3 * hourMs);
    expect(told(core)).toHaveLength(1);
  });

  it.each([
    ['back a year', -yearMs],
    ['back an hour', -hourMs],
  ])('is neither shorter nor longer by a clock that is set %s', async (_, jumpMs) => {
    const core = await putOff();
    core.clock.jump(jumpMs);
    await core.pass(hourMs - 1);
    expect(told(core)).toEqual([]);
    await core.pass(1);
    expect(told(core)).toHaveLength(1);
  });

  it('begins anew at a start with a clock that was set back a year', async () => {
    const core = await restart(await putOff(), -yearMs);
    await core.pass(hourMs - 1);
    expect(told(core)).toEqual([]);
    await core.pass(1);
    expect(told(core)).toHaveLength(1);
  });

  it('is over at once by a clock that is set a year ahead, as after a long sleep', async () => {
    const core = await putOff();
    core.clock.jump(yearMs);
    core.app.nudge('woken');
    await core.pass(round);
    expect(told(core)).toHaveLength(1);
    await core.pass(2 * hourMs);
    expect(told(core)).toHaveLength(1);
  });

  it('is waited for although nobody is asked any more', async () => {
    const core = await putOff();
    for (const key of ['one', 'two']) core.client.answer(key, fail({ kind: 'key-refused', status: 401 }));
    await core.pass(round);
    core.notifier.shown.length = 0;
    await core.pass(hourMs - round);
    expect(told(core)).toHaveLength(1);
  });
});
