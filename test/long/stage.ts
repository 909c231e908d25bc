import { isQuiet } from '../../main/domain/quiet-hours.js';
import { createJudge, type Judge, type Scene } from './judge.js';
import { createMachine, type Machine, type Run, slotOf } from './machine.js';
import type { Answer, ServedProgram } from './server.js';

/** A machine, the app that runs on it now, and who judges it. */
export interface Stage {
  readonly machine: Machine;
  readonly judge: Judge;
  run: Run;
  event: number;
  lookedAt: Scene['lookedAt'];
  /** What the key of a program that was being added had opened when the app was killed. */
  tried: { readonly slot: number; readonly answer: Answer } | null;
  scene(): Scene;
  isQuiet(): boolean;
  /** The program behind a place in the list, if the app has it. */
  idOf(slot: number): string | undefined;
  served(slot: number): ServedProgram;
  slotOf(id: string): number;
}

export async function createStage(seed: number): Promise<Stage> {
  const machine = createMachine(seed);
  const served = (slot: number) => {
    const program = machine.server.programs[slot];
    if (program === undefined) throw new Error(`There is no program ${slot}`);
    return program;
  };
  const stage: Stage = {
    machine,
    judge: createJudge((id) => served(slotOf(id)).name),
    run: await machine.boot(),
    event: 0,
    lookedAt: null,
    tried: null,
    scene: () => ({
      event: stage.event,
      settings: stage.run.app.read().settings,
      lookedAt: stage.lookedAt,
      hourOf: machine.clock.localHour,
    }),
    isQuiet: () =>
      isQuiet(stage.run.app.read().settings.quietHours, machine.clock.localHour(machine.clock.now())),
    idOf: (slot) => [...stage.judge.programs.keys()].find((id) => slotOf(id) === slot),
    served,
    slotOf,
  };
  return stage;
}
