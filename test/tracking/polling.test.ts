import { describe, expect, it } from 'vitest';
import type { AppError } from '../../main/domain/errors.js';
import { hourMs, minuteMs } from '../../main/domain/pace.js';
import { fail, ok, type Result } from '../../main/domain/result.js';
import type { Snapshot } from '../../main/domain/snapshot.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

const round = 5 * minuteMs;

async function withPrograms(...keys: string[]): Promise<Core> {
  const core = await startCore();
  for (const key of keys) {
    core.client.answer(key, ok(affiliate({ id: key.toUpperCase(), name: key })));
    await core.app.send({ type: 'add-key', key });
  }
  await core.pass(0);
  core.client.asked.length = 0;
  return core;
}

describe('a round', () => {
  it('comes every five minutes by default', async () => {
    const core = await withPrograms('a');
    await core.pass(round - 1);
    expect(core.client.asked).toEqual([]);
    await core.pass(1);
    await core.pass(2 * round);
    expect(core.client.asked).toEqual(['a', 'a', 'a']);
  });

  it('comes as often as the user wants, from now on', async () => {
    const core = await withPrograms('a');
    await core.app.send({ type: 'change-settings', patch: { pollEveryMinutes: 1 } });
    await core.pass(minuteMs);
    expect(core.client.asked).toEqual(['a']);
  });

  it('asks four at once at most', async () => {
    const core = await withPrograms('a', 'b', 'c', 'd', 'e', 'f', 'g');
    await core.app.send({ type: 'refresh' });
    await core.pass(0);
    expect(core.client.asked).toHaveLength(7);
    expect(core.client.mostAtOnce()).toBe(4);
  });

  it('joins what is being asked already', async () => {
    const core = await withPrograms('a');
    let answer = (_: Result<Snapshot, AppError>) => {};
    core.client.answer(
      'a',
      new Promise<Result<Snapshot, AppError>>((resolve) => {
        answer = resolve;
      }),
    );
    await core.app.send({ type: 'refresh' });
    await core.app.send({ type: 'refresh' });
    await core.pass(round);
    expect(core.client.asked).toEqual(['a']);
    expect(core.program().polling).toEqual({ state: 'asking' });
    answer(ok(affiliate({ id: 'A', name: 'a' })));
    await core.pass(0);
    expect(core.program().polling.state).toBe('waiting');
  });

  it('does not wait for one program that does not answer before it asks another', async () => {
    const core = await withPrograms('a', 'b');
    core.client.answer('a', new Promise<Result<Snapshot, AppError>>(() => {}));
    await core.app.send({ type: 'refresh', program: core.program('a').id });
    await core.app.send({ type: 'refresh', program: core.program('b').id });
    await core.pass(0);
    expect(core.client.asked).toEqual(['a', 'b']);
    expect(core.program('b').polling.state).toBe('waiting');
  });

  it('goes on when the wall clock jumps a year either way', async () => {
    const core = await withPrograms('a');
    for (const jump of [365 * 24 * hourMs, -2 * 365 * 24 * hourMs]) {
      core.client.asked.length = 0;
      core.clock.jump(jump);
      await core.pass(0);
      expect(core.client.asked).toEqual([]);
      await core.pass(round);
      expect(core.client.asked).toEqual(['a']);
    }
  });
});

describe('waking and opening', () => {
  it('asks once, however often the machine wakes', async () => {
    const core = await withPrograms('a');
    await core.pass(2 * minuteMs);
    for (let times = 0; times < 20; times += 1) {
      core.app.nudge('woken');
      await core.pass(500);
    }
    expect(core.client.asked).toEqual(['a']);
  });

  it('asks when the popover is opened on figures older than a minute, and not on newer ones', async () => {
    const core = await withPrograms('a');
    await core.pass(30_000);
    core.app.windowInFront(true);
    await core.pass(0);
    expect(core.client.asked).toEqual([]);
    core.app.windowInFront(false);
    await core.pass(31_000);
    core.app.windowInFront(true);
    await core.pass(0);
    expect(core.client.asked).toEqual(['a']);
  });
});

describe('a failure', () => {
  it('changes the line of trouble and nothing else', async () => {
    const core = await withPrograms('a');
    const before = core.program();
    core.client.answer('a', fail({ kind: 'offline' }));
    await core.pass(round);
    const after = core.program();
    expect(after.trouble?.error).toEqual({ kind: 'offline' });
    expect({ ...after, trouble: null, polling: null }).toEqual({ ...before, trouble: null, polling: null });
  });

  it('backs off, and the first good answer ends it', async () => {
    const core = await withPrograms('a');
    core.client.answer('a', fail({ kind: 'offline' }));
    await core.pass(round + 2 * round + 4 * round);
    expect(core.client.asked).toHaveLength(3);
    core.client.answer('a', ok(affiliate({ id: 'A', name: 'a' })));
    await core.pass(8 * round);
    core.client.asked.length = 0;
    await core.pass(round);
    expect(core.client.asked).toHaveLength(1);
    expect(core.program().trouble).toBeNull();
  });

  it('makes figures old after two missed rounds', async () => {
    const core = await withPrograms('a');
    core.client.answer('a', fail({ kind: 'offline' }));
    await core.pass(2 * round);
    expect(core.program().stale).toBe(false);
    await core.pass(round);
    expect(core.program().stale).toBe(true);
  });

  it('keeps the user’s wish waiting only for a time that the server named', async () => {
    const core = await withPrograms('a');
    core.client.answer('a', fail({ kind: 'rate-limited', retryAfterMs: 20 * minuteMs }));
    await core.pass(round);
    core.client.asked.length = 0;
    await core.app.send({ type: 'refresh' });
    await core.pass(minuteMs);
    expect(core.client.asked).toEqual([]);
    await core.pass(19 * minuteMs);
    expect(core.client.asked).toEqual(['a']);
  });

  it('with a refused key waits for the user, who gets one try', async () => {
    const core = await withPrograms('a');
    core.client.answer('a', fail({ kind: 'key-refused', status: 401 }));
    await core.pass(round);
    expect(core.program().polling).toEqual({ state: 'stopped' });
    await core.pass(24 * hourMs);
    core.app.nudge('woken');
    await core.pass(hourMs);
    expect(core.client.asked).toHaveLength(1);
    await core.app.send({ type: 'refresh' });
    await core.pass(24 * hourMs);
    expect(core.client.asked).toHaveLength(2);
  });

  it('in one program leaves the others alone', async () => {
    const core = await withPrograms('a', 'b');
    core.client.answer('a', fail({ kind: 'key-refused', status: 401 }));
    await core.pass(2 * round + 1_000);
    expect(core.client.asked.filter((key) => key === 'b').length).toBeGreaterThanOrEqual(2);
    expect(core.program('b').trouble).toBeNull();
  });

  it('is an answer about another program', async () => {
    const core = await withPrograms('a');
    core.client.answer('a', ok(affiliate({ id: 'ANOTHER', name: 'Another' })));
    await core.pass(round);
    expect(core.program()).toMatchObject({
      name: 'a',
      trouble: { error: { kind: 'other-program', name: 'Another' } },
    });
    expect(core.program().last?.snapshot.identity.publicId).toBe('A');
  });
});

describe('after a restart', () => {
  it('shows the last figures with their time before anything is asked', async () => {
    const first = await withPrograms('a');
    const takenAtMs = first.program().last?.takenAtMs;
    await first.app.flush();
    first.app.dispose();
    first.client.answer('a', fail({ kind: 'offline' }));
    first.clock.jump(3 * hourMs);
    const second = await startCore({ after: first });
    expect(second.program()).toMatchObject({ name: 'a', last: { takenAtMs }, stale: false, current: false });
    await second.pass(0);
    const trouble = { error: { kind: 'offline' } };
    expect(second.program()).toMatchObject({ last: { takenAtMs }, stale: false, current: false, trouble });
    await second.pass(3 * round);
    expect(second.program()).toMatchObject({ last: { takenAtMs }, stale: true, current: false, trouble });
  });

  it('reads each key from the keychain once', async () => {
    const first = await withPrograms('a');
    first.app.dispose();
    const second = await startCore({ after: first });
    await second.pass(3 * round);
    expect(second.client.asked.length).toBeGreaterThanOrEqual(3);
    expect(second.secrets.reads).toHaveLength(1);
  });
});
