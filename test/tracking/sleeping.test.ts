import { describe, expect, it } from 'vitest';
import { watchNetworkReturn } from '../../main/desktop/network-return.js';
import type { AppError } from '../../main/domain/errors.js';
import { hourMs, minuteMs } from '../../main/domain/pace.js';
import { fail, ok, type Result } from '../../main/domain/result.js';
import type { Snapshot } from '../../main/domain/snapshot.js';
import type { ProgramClient } from '../../main/ports.js';
import { createFakeClient, type FakeClient } from '../fakes/client.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

const round = 5 * minuteMs;
const offline = fail<AppError>({ kind: 'offline' });
const never = () => new Promise<Result<Snapshot, AppError>>(() => {});
const good = (key: string) => ok(affiliate({ id: key.toUpperCase(), name: key }));

/** As the real one: a request that is aborted ends at once. */
function abortable(client: FakeClient): FakeClient {
  const read: ProgramClient['read'] = (key, signal) =>
    new Promise((resolve) => {
      const abort = () => resolve(offline);
      signal.addEventListener('abort', abort);
      void client.read(key, signal).then((answer) => {
        signal.removeEventListener('abort', abort);
        resolve(answer);
      });
    });
  return { ...client, read };
}

async function withPrograms(...keys: string[]): Promise<Core> {
  const core = await startCore({ client: abortable(createFakeClient()) });
  for (const key of keys) {
    core.client.answer(key, good(key));
    await core.app.send({ type: 'add-key', key });
  }
  await core.pass(0);
  core.client.asked.length = 0;
  return core;
}

/** The wall clock goes on, the monotonic one stands still. */
const sleep = (core: Core, ms: number) => core.clock.jump(ms);

describe('falling asleep', () => {
  it('ends what is being asked, which is no failure, and asks it again once on waking', async () => {
    const core = await withPrograms('a', 'b');
    for (const key of ['a', 'b']) core.client.answer(key, never());
    await core.pass(round);
    expect(core.client.asked).toEqual(['a', 'b']);
    core.app.suspend();
    await core.pass(0);
    for (const { polling, trouble } of core.app.read().programs) {
      expect(trouble).toBeNull();
      expect(polling.state).toBe('waiting');
    }
    expect(core.client.asked).toEqual(['a', 'b']);
    for (const key of ['a', 'b']) core.client.answer(key, good(key));
    sleep(core, 8 * hourMs);
    for (let times = 0; times < 3; times += 1) core.app.nudge('woken');
    await core.pass(minuteMs);
    expect(core.client.asked).toEqual(['a', 'b', 'a', 'b']);
  });

  it('asks nobody whose turn had not come yet, either', async () => {
    const core = await withPrograms('a', 'b', 'c', 'd', 'e', 'f');
    for (const key of 'abcdef') core.client.answer(key, never());
    await core.pass(round);
    expect(core.client.asked).toHaveLength(4);
    core.app.suspend();
    await core.pass(0);
    expect(core.client.asked).toHaveLength(4);
    for (const key of 'abcdef') core.client.answer(key, good(key));
    core.app.nudge('woken');
    await core.pass(0);
    expect(core.client.asked.slice(4).sort()).toEqual([...'abcdef']);
  });

  it('that was called off without a word is over after a minute', async () => {
    const core = await withPrograms('a');
    await core.pass(round - 1_000);
    core.app.suspend();
    await core.pass(minuteMs - 1);
    expect(core.client.asked).toEqual([]);
    await core.pass(1);
    expect(core.client.asked).toEqual(['a']);
  });

  it('does not keep a person from asking', async () => {
    const core = await withPrograms('a');
    core.app.suspend();
    await core.app.send({ type: 'refresh' });
    await core.pass(0);
    expect(core.client.asked).toEqual(['a']);
  });
});

describe('eight hours of sleep', () => {
  it('give one round when the machine tells, however often', async () => {
    const core = await withPrograms('a', 'b');
    await core.pass(2 * minuteMs);
    core.app.suspend();
    sleep(core, 8 * hourMs);
    for (let times = 0; times < 3; times += 1) {
      core.app.nudge('woken');
      await core.pass(500);
    }
    await core.pass(minuteMs);
    expect(core.client.asked).toEqual(['a', 'b']);
  });

  it('give one round at the next tick when nobody tells, also for those in a long back-off', async () => {
    const core = await withPrograms('a', 'b');
    core.client.answer('b', fail({ kind: 'server-failed', status: 503 }));
    await core.pass(40 * minuteMs);
    core.client.answer('b', good('b'));
    await core.pass(minuteMs);
    core.client.asked.length = 0;
    sleep(core, 8 * hourMs);
    await core.pass(round);
    expect([...core.client.asked].sort()).toEqual(['a', 'b']);
    expect(core.program('b').trouble).toBeNull();
  });

  it.each([
    ['the machine tells', (core: Core) => core.app.nudge('woken')],
    ['nobody tells, and the popover is opened', (core: Core) => core.app.windowInFront(true)],
  ])(
    'right after an answer, with %s, are no missed rounds, but nothing is said of now before the one answer',
    async (_, wake) => {
      const core = await withPrograms('a');
      await core.pass(round + 5_000);
      expect(core.client.asked).toEqual(['a']);
      let tell = () => {};
      core.client.answer(
        'a',
        new Promise((resolve) => {
          tell = () => resolve(good('a'));
        }),
      );
      sleep(core, 8 * hourMs);
      wake(core);
      await core.pass(0);
      expect(core.client.asked).toEqual(['a', 'a']);
      expect(core.program()).toMatchObject({ stale: false, current: false });
      tell();
      await core.pass(0);
      expect(core.program()).toMatchObject({ stale: false, current: true });
    },
  );

  it.each([
    ['does not count', sleep],
    ['counts', (core: Core, ms: number) => core.clock.oversleep(ms)],
  ])('that the clock %s leave figures to grow old by two rounds of waking time', async (_, sleeps) => {
    const core = await withPrograms('a');
    core.client.answer('a', offline);
    await core.pass(round);
    for (let nights = 0; nights < 2; nights += 1) {
      sleeps(core, 8 * hourMs);
      core.app.nudge('woken');
      await core.pass(minuteMs);
      expect(core.program()).toMatchObject({ stale: false, current: false });
    }
    await core.pass(2 * round);
    expect(core.program().stale).toBe(true);
  });

  it('that nobody told of and the clock counts leave figures as old as they were', async () => {
    const core = await withPrograms('a');
    await core.pass(round);
    core.client.answer('a', never());
    core.clock.oversleep(8 * hourMs);
    await core.pass(0);
    expect(core.program()).toMatchObject({ stale: false, current: false });
    core.client.answer('a', offline);
    await core.pass(4 * round);
    expect(core.program().stale).toBe(true);
  });

  it('in the middle of a request end it when nobody tells, as when somebody does', async () => {
    const core = await withPrograms('a', 'b');
    core.client.answer('a', never());
    await core.pass(round);
    expect(core.client.asked).toEqual(['a', 'b']);
    core.client.answer('a', good('a'));
    sleep(core, 8 * hourMs);
    await core.pass(round);
    expect(core.client.asked.slice(2, 4).sort()).toEqual(['a', 'b']);
    expect(core.program('a')).toMatchObject({ trouble: null, stale: false, polling: { state: 'waiting' } });
  });

  it('in the middle of a request that fails on waking are no failure, and it is asked again', async () => {
    const core = await withPrograms('a');
    let fails = () => {};
    const failing = new Promise<typeof offline>((resolve) => {
      fails = () => resolve(offline);
    });
    core.client.answer('a', failing);
    await core.pass(round);
    core.client.answer('a', good('a'));
    sleep(core, 8 * hourMs);
    fails();
    await core.pass(0);
    expect(core.client.asked).toEqual(['a', 'a']);
    expect(core.program().trouble).toBeNull();
  });

  it('give one round within a second and a half of a network that comes up later, and no burst', async () => {
    const core = await withPrograms('a', 'b', 'c', 'd', 'e', 'f');
    let online = false;
    const asks = () => core.client.asked.length;
    const network = watchNetworkReturn({ isOnline: () => online }, core.clock, {
      onReturn: () => core.app.nudge('woken'),
      probe: core.app.probe,
    });
    await core.pass(2 * minuteMs);
    core.app.suspend();
    sleep(core, 8 * hourMs);
    for (const key of 'abcdef') core.client.answer(key, offline);
    core.app.nudge('woken');
    network.expectSoon();
    await core.pass(12_000);
    expect(asks()).toBe(6);
    online = true;
    for (const key of 'abcdef') core.client.answer(key, good(key));
    await core.pass(1_500);
    expect(core.client.asked.slice(6).sort()).toEqual([...'abcdef']);
    expect(core.client.mostAtOnce()).toBeLessThanOrEqual(4);
    await core.pass(minuteMs);
    expect(asks()).toBe(12);
    network.stop();
  });

  it('give one round within a second and a half of names that can be looked up later than the link is up, and no burst', async () => {
    const core = await withPrograms('a', 'b', 'c', 'd', 'e', 'f');
    const asks = () => core.client.asked.length;
    const network = watchNetworkReturn({ isOnline: () => true }, core.clock, {
      onReturn: () => core.app.nudge('woken'),
      probe: core.app.probe,
    });
    core.app.onChange(({ programs }) => {
      if (programs.some(({ trouble }) => trouble?.error.kind === 'offline')) network.expect();
    });
    await core.pass(2 * minuteMs);
    core.app.suspend();
    sleep(core, 8 * hourMs);
    for (const key of 'abcdef') core.client.answer(key, offline);
    network.expectSoon();
    core.app.nudge('woken');
    await core.pass(0);
    expect(asks()).toBe(6);
    await core.pass(12_000);
    expect(asks()).toBeLessThanOrEqual(6 + 12);
    const before = asks();
    for (const key of 'abcdef') core.client.answer(key, good(key));
    await core.pass(1_500);
    expect(core.client.asked.slice(before).sort()).toEqual([...'abcdef']);
    expect(core.app.read().programs.every(({ trouble }) => trouble === null)).toBe(true);
    await core.pass(2 * minuteMs);
    expect(asks()).toBe(before + 6);
    network.stop();
  });

  it('without any network after them are backed off from as ever, whatever was tried meanwhile', async () => {
    const core = await withPrograms('a');
    const network = watchNetworkReturn({ isOnline: () => true }, core.clock, {
      onReturn: () => core.app.nudge('woken'),
      probe: core.app.probe,
    });
    core.app.onChange(() => network.expect());
    await core.pass(2 * minuteMs);
    core.app.suspend();
    sleep(core, 8 * hourMs);
    core.client.answer('a', offline);
    network.expectSoon();
    core.app.nudge('woken');
    await core.pass(0);
    const { polling, trouble } = core.program();
    await core.pass(minuteMs);
    expect(core.client.asked.length).toBeGreaterThan(20);
    expect(core.program()).toMatchObject({ trouble, polling: { state: 'waiting' } });
    core.client.asked.length = 0;
    const nextInMs = polling.state === 'waiting' ? polling.nextAtMs - core.clock.now() : 0;
    await core.pass(nextInMs - 1_000);
    expect(core.client.asked).toEqual([]);
    await core.pass(2_000);
    expect(core.client.asked).toEqual(['a']);
    network.stop();
  });

  it('count for a wait that the server named: once it is over, it is over', async () => {
    const core = await withPrograms('a', 'b');
    core.client.answer('a', fail({ kind: 'rate-limited', retryAfterMs: hourMs }));
    core.client.answer('b', fail({ kind: 'rate-limited', retryAfterMs: 20 * hourMs }));
    await core.pass(round);
    for (const key of ['a', 'b']) core.client.answer(key, good(key));
    core.client.asked.length = 0;
    const { polling } = core.program('b');
    core.app.suspend();
    sleep(core, 8 * hourMs);
    core.app.nudge('woken');
    await core.pass(0);
    expect(core.client.asked).toEqual(['a']);
    expect(core.program('b').polling).toEqual(polling);
    await core.app.send({ type: 'refresh' });
    await core.pass(0);
    expect(core.client.asked).not.toContain('b');
  });

  it('that nobody told of do not: the clock may have been set, and the server had no rest', async () => {
    const core = await withPrograms('a');
    core.client.answer('a', fail({ kind: 'rate-limited', retryAfterMs: hourMs }));
    await core.pass(round);
    core.client.asked.length = 0;
    sleep(core, 8 * hourMs);
    await core.app.send({ type: 'refresh' });
    core.app.nudge('woken');
    await core.pass(50 * minuteMs);
    expect(core.client.asked).toEqual([]);
    await core.pass(20 * minuteMs);
    expect(core.client.asked).toEqual(['a']);
  });

  it('ask once, not twice, when the machine tells and the clocks do, too', async () => {
    const core = await withPrograms('a');
    await core.pass(2 * minuteMs);
    core.app.suspend();
    sleep(core, 8 * hourMs);
    core.app.nudge('woken');
    await core.pass(round - 1);
    expect(core.client.asked).toEqual(['a']);
  });
});

it('a clock that is set by seconds, or back, is no sleep', async () => {
  const core = await withPrograms('a', 'b');
  core.client.answer('b', fail({ kind: 'server-failed', status: 503 }));
  await core.pass(round);
  core.client.asked.length = 0;
  for (const jump of [59_000, -8 * hourMs]) core.clock.jump(jump);
  await core.pass(round);
  expect(core.client.asked).toEqual(['a']);
});

it('a clock that is set back a year does not make figures old, nor new for ever', async () => {
  const core = await withPrograms('a');
  await core.pass(round);
  core.clock.jump(-365 * 24 * hourMs);
  core.app.windowInFront(true);
  await core.pass(0);
  expect(core.client.asked).toEqual(['a']);
  expect(core.program().stale).toBe(false);
  core.app.suspend();
  await core.pass(3 * round);
  expect(core.client.asked.length).toBeGreaterThan(1);
  core.client.answer('a', offline);
  await core.pass(4 * round);
  expect(core.program().stale).toBe(true);
});

it('a clock that is set a year ahead gives one round, however often the popover is opened', async () => {
  const core = await withPrograms('a', 'b');
  await core.pass(2 * minuteMs);
  core.clock.jump(365 * 24 * hourMs);
  for (let times = 0; times < 5; times += 1) {
    core.app.windowInFront(true);
    core.app.windowInFront(false);
    await core.pass(1_000);
  }
  expect(core.client.asked).toEqual(['a', 'b']);
});

it('a network that comes and goes twenty times in ten seconds gives one request once it stays', async () => {
  const core = await withPrograms('a');
  let online = true;
  const network = watchNetworkReturn({ isOnline: () => online }, core.clock, {
    onReturn: () => core.app.nudge('woken'),
    probe: core.app.probe,
  });
  core.app.onChange(({ programs }) => {
    if (programs.some(({ trouble }) => trouble?.error.kind === 'offline')) network.expect();
  });
  online = false;
  core.client.answer('a', offline);
  await core.pass(round);
  expect(core.client.asked).toEqual(['a']);
  core.client.asked.length = 0;
  for (let edges = 0; edges < 40; edges += 1) {
    online = !online;
    core.client.answer('a', online ? good('a') : offline);
    await core.pass(250);
  }
  online = true;
  core.client.answer('a', good('a'));
  await core.pass(minuteMs);
  expect(core.client.asked).toEqual(['a']);
  expect(core.program().trouble).toBeNull();
  network.stop();
});
