import { describe, expect, it } from 'vitest';
import type { App } from '../../main/app.js';
import { settled } from '../fakes/clock.js';
import { createMachine, type Machine, type Run } from './machine.js';
import { withinMs } from './scale.js';

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
        await removeAll(app);
        expect([...machine.secrets.kept], `killed at ${step}`).toEqual([]);
        expect(figureFiles(machine), `killed at ${step}`).toEqual([]);
      }
      expect(steps).toBeGreaterThan(10);
    },
    withinMs,
  );
});
