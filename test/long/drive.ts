import { settled } from '../fakes/clock.js';
import { type Act, act, change } from './acts.js';
import type { Event } from './events.js';
import { BrokenRule } from './judge.js';
import { type Observation, slotOf } from './machine.js';
import type { Heard } from './server.js';
import { createStage, type Stage } from './stage.js';

const minuteMs = 60_000;

/** The app on its machine, with somebody who watches whether it keeps the rules. */
export interface Drive {
  readonly stage: Stage;
  /** Throws what rule was broken. */
  step(event: Event): Promise<void>;
  /** Starts the app anew. */
  boot(): Promise<void>;
  end(): void;
}

export async function startDrive(seed: number): Promise<Drive> {
  const stage = await createStage(seed);
  stage.run.app.start();
  await settled();
  return {
    stage,
    boot: () => boot(stage),
    async step(event) {
      stage.event = stage.machine.nextEvent();
      stage.judge.begin();
      const wasQuiet = stage.isQuiet();
      if (event.do === 'restart') return restart(stage, event);
      const done = await act(stage, event);
      await settled();
      if (stage.run.life.isOver()) return afterKill(stage, event);
      judgeAtRest(stage, done, wasQuiet);
    },
    end() {
      stage.run.app.dispose();
      stage.run.life.end();
    },
  };
}

async function restart(
  stage: Stage,
  { closedMinutes, meanwhile }: Extract<Event, { readonly do: 'restart' }>,
): Promise<void> {
  const isOrderly = await stage.run.quit();
  stage.judge.observe(stage.machine.takeObservations(), stage.scene());
  if (!isOrderly) stage.judge.killed();
  for (const event of meanwhile) change(stage, event);
  await stage.machine.clock.advance(closedMinutes * minuteMs);
  await boot(stage);
}

async function afterKill(stage: Stage, event: Event): Promise<void> {
  let observations = stage.machine.takeObservations();
  if (event.do === 'add' && stage.idOf(event.slot) === undefined) {
    const first = firstAnswer(observations, event.slot);
    stage.tried = first === undefined ? null : { slot: event.slot, answer: first.answer };
    observations = observations.filter((one) => one !== first);
  }
  stage.judge.observe(observations, stage.scene());
  stage.judge.killed();
  await boot(stage);
}

async function boot(stage: Stage): Promise<void> {
  const { machine, judge } = stage;
  stage.event = machine.nextEvent();
  stage.lookedAt = null;
  stage.run = await machine.boot();
  const ids = stage.run.app.read().programs.map(({ id }) => id);
  for (const id of [...judge.programs.keys()]) if (!ids.includes(id)) judge.programs.delete(id);
  for (const id of ids) {
    if (judge.programs.has(id)) continue;
    judge.appeared(id, stage.event, stage.tried?.slot === slotOf(id) ? stage.tried.answer : null);
    // It may have been killed before it kept what the key had opened.
    judge.programs.get(id)?.knows.mayForget();
  }
  stage.tried = null;
  judge.begin();
  const wasQuiet = stage.isQuiet();
  stage.run.app.start();
  await settled();
  judgeAtRest(stage, { oneRound: true }, wasQuiet);
}

const firstAnswer = (observations: readonly Observation[], slot: number): Heard | undefined =>
  observations.find((one): one is Heard => one.what === 'answer' && one.slot === slot);

/** Takes the answer that a key was tried with for what it was. */
function withoutTried(stage: Stage, { tried }: Act): readonly Observation[] {
  const observations = stage.machine.takeObservations();
  if (tried === undefined) return observations;
  const first = firstAnswer(observations, tried.slot);
  const id = stage.idOf(tried.slot);
  const program = id === undefined ? undefined : stage.judge.programs.get(id);
  if (tried.isTaken && tried.added === null) {
    if (program !== undefined) program.acceptedIn = stage.event;
    return observations;
  }
  if (tried.added !== null) stage.judge.appeared(tried.added, stage.event, first?.answer ?? null);
  return observations.filter((one) => one !== first);
}

/** Judges what was seen during an event that nobody was killed in. */
function judgeAtRest(stage: Stage, done: Act, wasQuiet: boolean): void {
  const { judge, machine } = stage;
  const observations = withoutTried(stage, done);
  judge.observe(observations, stage.scene());
  const notices = observations.filter(({ what }) => what === 'notice').length;
  if (done.oneRound && notices > 1) throw new BrokenRule(`${notices} notices in one round`);
  if (machine.server.underWay() + machine.screen.underWay() === 0) {
    judge.atRest(stage.scene(), {
      isTaken: machine.screen.state() === 'there' || machine.screen.state() === 'frozen',
      isQuiet: wasQuiet || stage.isQuiet(),
      tellsAll: done.tellsAll === true,
    });
  }
  judge.mayLetGo();
}
