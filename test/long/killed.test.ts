import { describe, expect, it } from 'vitest';
import type { App } from '../../main/app.js';
import { settled } from '../fakes/clock.js';
import { createMachine, type Machine, type Run } from './machine.js';
import { atScale, withinMs } from './scale.js';

const begun = async (machine: Machine): Promise<Run> => {
  const run = await machine.boot();
  run.app.start();
  await settled();
  return run;
};
const add = (machine: Machine, app: App, slot: number) => {
  machine.adding(slot);
  return app.send({ type: 'add-key', key: machine.server.programs[slot]?.key ?? '' });
};
const idsIn = (app: App) => app.read().programs.map(({ id }) => id);
const removeAll = async (app: App) => {
  for (const program of idsIn(app)) await app.send({ type: 'remove-program', program });
};
const figureFiles = ({ disk }: Machine) =>
  disk.paths().flatMap((path) => /^\/data\/programs\/([^.]+)\./.exec(path)?.[1] ?? []);

interface Deed {
  readonly before: (machine: Machine, app: App) => Promise<unknown>;
  readonly killed: (machine: Machine, app: App) => Promise<unknown>;
}

/** The machine after the deed was killed at this step over the edge of the process; null when it had ended before. */
async function killedAt(step: number, { before, killed }: Deed): Promise<Machine | null> {
  const machine = createMachine(step);
  const first = await begun(machine);
  await before(machine, first.app);
  await first.quit();
  const second = await begun(machine);
  second.life.endAt(step);
  await Promise.race([killed(machine, second.app), second.life.over]);
  if (second.life.isOver()) return machine;
  await second.quit();
  return null;
}

const deeds: readonly (readonly [string, Deed])[] = [
  ['adding a program', { before: async () => {}, killed: (machine, app) => add(machine, app, 0) }],
  [
    'adding a second program',
    { before: (machine, app) => add(machine, app, 1), killed: (machine, app) => add(machine, app, 0) },
  ],
  [
    'removing a program',
    {
      async before(machine, app) {
        for (const slot of [0, 1]) await add(machine, app, slot);
      },
      killed: (_, app) => app.send({ type: 'remove-program', program: idsIn(app)[0] ?? '' }),
    },
  ],
  [
    'removing everything',
    {
      async before(machine, app) {
        for (const slot of [0, 1]) await add(machine, app, slot);
      },
      killed: (_, app) => app.send({ type: 'remove-everything' }),
    },
  ],
];

describe('killed at any step of', () => {
  it.each(deeds)(
    '%s, it leaves no key and no figures of a program that is not listed',
    async (_, deed) => {
      let steps = 0;
      for (let step = 1; ; step += 1) {
        const machine = await killedAt(step, deed);
        if (machine === null) break;
        steps = step;
        const { app } = await begun(machine);
        const listed = idsIn(app);
        expect(machine.secrets.kept.size, `keys, killed at ${step}`).toBeLessThanOrEqual(listed.length);
        expect(listed, `killed at ${step}`).toEqual(expect.arrayContaining(figureFiles(machine)));
        for (const { last, trouble } of app.read().programs) {
          if (trouble === null) expect(last, `killed at ${step}`).not.toBeNull();
          else expect(['keychain', 'key-left'], `killed at ${step}`).toContain(trouble.error.kind);
        }
        await removeAll(app);
        expect([...machine.secrets.kept], `killed at ${step}`).toEqual([]);
        expect(figureFiles(machine), `killed at ${step}`).toEqual([]);
      }
      expect(steps).toBeGreaterThan(10);
    },
    withinMs,
  );
});

describe('killed at any step of', () => {
  const hourMs = 60 * 60_000;
  const stride = atScale(2, 1);
  const noticesIn = (machine: Machine) =>
    machine.takeObservations().flatMap((one) => (one.what === 'notice' ? [one] : []));
  /** One has come to wait, and it was told of. */
  async function told(seed: number) {
    const machine = createMachine(seed);
    const run = await begun(machine);
    await add(machine, run.app, 2);
    const [, , served] = machine.server.programs;
    if (served !== undefined) served.counts = { ...served.counts, 'waiting-for-approval': 1 };
    await run.app.send({ type: 'refresh' });
    await settled();
    expect(noticesIn(machine)).toHaveLength(1);
    return { machine, run, tag: `program:${idsIn(run.app)[0]}` };
  }
  /** How often it is told again until two hours later, by whoever runs then. */
  async function toldAgain(machine: Machine) {
    await begun(machine);
    await machine.clock.advance(2 * hourMs);
    return noticesIn(machine).length;
  }

  it(
    'putting a notice off, it is told again once or not at all',
    async () => {
      const times: number[] = [];
      for (let step = 1; step <= 40; step += stride) {
        const { machine, run, tag } = await told(step);
        run.life.endAt(step);
        machine.screen.later(tag);
        await settled();
        run.life.end();
        times.push(await toldAgain(machine));
      }
      expect(new Set(times)).toEqual(new Set([0, 1]));
      expect(times.lastIndexOf(0)).toBeLessThan(times.indexOf(1));
    },
    withinMs,
  );

  it(
    'telling it again, it is told once in all, or lost when it was about to be shown',
    async () => {
      const times: number[] = [];
      for (let step = 1; step <= 60; step += stride) {
        const { machine, run, tag } = await told(step);
        machine.screen.later(tag);
        await settled();
        await machine.clock.advance(hourMs - 60_000);
        expect(noticesIn(machine)).toEqual([]);
        run.life.endAt(step);
        await machine.clock.advance(60_000);
        run.life.end();
        const before = noticesIn(machine).length;
        times.push(before + (await toldAgain(machine)));
      }
      expect(times.filter((count) => count > 1)).toEqual([]);
      expect(times.filter((count) => count === 0).length).toBeLessThan(times.length / 4);
    },
    withinMs,
  );
});
