import { describe, expect, it } from 'vitest';
import { createClock } from '../../main/desktop/clock.js';
import type { AppError } from '../../main/domain/errors.js';
import { emptyLedger } from '../../main/domain/ledger.js';
import { hourMs, minuteMs } from '../../main/domain/pace.js';
import { fail, ok, type Result } from '../../main/domain/result.js';
import type { Snapshot } from '../../main/domain/snapshot.js';
import { startPoller } from '../../main/tracking/poller.js';
import { isDue, scheduleNext, untilNextMs } from '../../main/tracking/schedule.js';
import { blankMemory, createTracked } from '../../main/tracking/tracked.js';
import { settled } from '../fakes/clock.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate, type Told } from '../fakes/snapshots.js';
import { createMachine } from '../long/machine.js';

const round = 5 * minuteMs;
const offline = fail<AppError>({ kind: 'offline' });

async function withProgram(told: Told = {}): Promise<Core> {
  const core = await startCore();
  core.client.answer('key', ok(affiliate(told)));
  await core.app.send({ type: 'add-key', key: 'key' });
  await core.pass(0);
  core.client.asked.length = 0;
  return core;
}

const minutesToNext = ({ clock, program }: Core) => {
  const { polling } = program();
  return polling.state === 'waiting' ? (polling.nextAtMs - clock.now()) / minuteMs : polling.state;
};

describe('a server', () => {
  it('that fails for an hour is asked less and less often, and as often as ever once it is well', async () => {
    const core = await withProgram();
    core.client.answer('key', fail({ kind: 'server-failed', status: 500 }));
    await core.pass(round);
    const asked = [core.client.asked.length];
    for (let rounds = 0; rounds < 12; rounds += 1) {
      await core.pass(round);
      asked.push(core.client.asked.length);
    }
    expect(asked.at(-1)).toBeLessThanOrEqual(5);
    expect(core.program()).toMatchObject({ trouble: { error: { status: 500 } }, last: expect.anything() });
    core.client.answer('key', ok(affiliate()));
    await core.app.send({ type: 'refresh' });
    await core.pass(0);
    expect(core.program().trouble).toBeNull();
    expect(minutesToNext(core)).toBe(5);
  });
});

describe('another interval', () => {
  it('that is set while a request is under way counts from its answer, and asks nobody a second time', async () => {
    const core = await withProgram();
    let answer = (_: Result<Snapshot, AppError>) => {};
    core.client.answer(
      'key',
      new Promise<Result<Snapshot, AppError>>((resolve) => {
        answer = resolve;
      }),
    );
    await core.pass(round);
    await core.app.send({ type: 'change-settings', patch: { pollEveryMinutes: 1 } });
    await core.pass(10_000);
    expect(core.client.asked).toHaveLength(1);
    answer(ok(affiliate()));
    await core.pass(0);
    expect(minutesToNext(core)).toBe(1);
  });

  it('that is set while it backs off is backed off from', async () => {
    const core = await withProgram();
    core.client.answer('key', offline);
    await core.pass(round);
    expect(minutesToNext(core)).toBe(10);
    await core.app.send({ type: 'change-settings', patch: { pollEveryMinutes: 1 } });
    expect(minutesToNext(core)).toBe(2);
  });
});

describe('a clock', () => {
  it.each([
    ['falls back to 1970', (nowMs: number) => -nowMs],
    ['leaps to 2100', (nowMs: number) => Date.UTC(2100, 0, 1) - nowMs],
  ])('that %s asks no sooner and no later, and tells nothing twice', async (_, by) => {
    const core = await withProgram({ approvals: 1 });
    core.client.answer('key', ok(affiliate({ approvals: 2 })));
    await core.pass(round);
    core.client.asked.length = 0;
    core.clock.jump(by(core.clock.now()));
    await core.pass(round - 1);
    expect(core.client.asked).toEqual([]);
    await core.pass(1);
    for (let rounds = 0; rounds < 2; rounds += 1) await core.pass(round);
    expect(core.client.asked).toHaveLength(3);
    expect(core.notifier.shown).toHaveLength(1);
  });
});

describe('a machine', () => {
  it.each([
    ['stood still for ten seconds', round + 10_000],
    ['was asleep for a hundred rounds', 100 * round],
  ])('that %s asks once, and then at its usual time', async (_, passedMs) => {
    let nowMs = 0;
    const timers: { readonly ms: number; readonly wake: () => void }[] = [];
    const clock = createClock({
      wallMs: () => nowMs,
      monotonicMs: () => nowMs,
      after(ms, wake) {
        timers.push({ ms, wake });
        return () => {};
      },
    });
    const program = createTracked('p', null, blankMemory(emptyLedger));
    const pace = { clock, random: () => 0, everyMs: () => round };
    let asked = 0;
    const beginDue = () => {
      if (!isDue(program, pace)) return;
      asked += 1;
      scheduleNext(program, pace);
    };
    const poller = startPoller({
      clock,
      beginDue,
      untilNextMs: () => untilNextMs([program], pace),
    });
    nowMs += passedMs;
    timers.at(-1)?.wake();
    await settled();
    expect(asked).toBe(2);
    expect(timers.map(({ ms }) => ms)).toEqual([round, round]);
    poller.stop();
  });
});

describe('a key', () => {
  it('that somebody took out of the keychain stops its program at the next start, and the figures stay', async () => {
    const first = await withProgram();
    first.app.dispose();
    const key = first.secrets.kept.get('MOBTGEKX') ?? '';
    first.secrets.kept.clear();
    const second = await startCore({ after: first });
    await second.pass(hourMs);
    expect(second.program()).toMatchObject({
      last: { snapshot: { identity: { name: 'Northwind' } } },
      trouble: { error: { kind: 'keychain', state: 'absent' } },
      polling: { state: 'stopped' },
    });
    expect(second.secrets.reads.filter(({ asked }) => asked)).toEqual([]);
    await second.app.send({ type: 'replace-key', program: second.program().id, key });
    expect(second.program().trouble).toBeNull();
  });
});

describe('a click on a notice', () => {
  it('of an earlier run opens the list', async () => {
    const first = await withProgram({ approvals: 1 });
    first.client.answer('key', ok(affiliate({ approvals: 2 })));
    await first.pass(round);
    first.app.dispose();
    const second = await startCore({ after: first });
    second.notifier.click(second.notifier.shown[0]?.tag ?? '');
    expect(second.window).toEqual(['show']);
    expect(second.app.read().place).toMatchObject({ view: 'home', program: null });
  });
});

describe('a disk that is full', () => {
  it('changes a line and nothing else, and what was missed is written once there is room', async () => {
    const machine = createMachine(1);
    const { app, life } = await machine.boot();
    app.start();
    const [program] = machine.server.programs;
    await app.send({ type: 'add-key', key: program?.key ?? '' });
    machine.disk.setFull(true);
    if (program !== undefined) program.counts = { ...program.counts, 'payouts-requested': 3 };
    await machine.clock.advance(3 * round);
    expect(app.read().troubles).toEqual([{ kind: 'disk-failed', reason: 'full' }]);
    expect(app.read().programs[0]?.waiting[1]).toMatchObject({ count: 3 });
    expect(machine.takeObservations().filter(({ what }) => what === 'notice')).toHaveLength(1);
    machine.disk.setFull(false);
    await app.send({ type: 'retry-disk' });
    expect(app.read().troubles).toEqual([]);
    life.end();
    const next = await machine.boot();
    await settled();
    expect(next.app.read().programs[0]?.waiting[1]).toMatchObject({ count: 3 });
  });
});
