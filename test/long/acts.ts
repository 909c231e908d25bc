import { settled } from '../fakes/clock.js';
import type { CountEvent, Event } from './events.js';
import type { Stage } from './stage.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** What is to be known of what was done. */
export interface Act {
  /** Everything that is owed is to be told, whoever was asked. */
  readonly tellsAll?: true;
  /** One pass over the programs: at most one notice. */
  readonly oneRound?: true;
  /** A key was tried, which is a request of its own; `added` is the program that is new by it. */
  readonly tried?: { readonly slot: number; readonly isTaken: boolean; readonly added: string | null };
}

type Of<T extends Event['do']> = Extract<Event, { readonly do: T }>;
type Acts = { readonly [T in Event['do']]: (stage: Stage, event: Of<T>) => Promise<Act> | Act };

const nothing: Act = {};

/** At Partnero; the app learns of it when it asks. */
export function change(stage: Stage, { slot, kind, is }: CountEvent): void {
  const program = stage.served(slot);
  const next = is === 'one more' ? (program.counts[kind] ?? 0) + 1 : is;
  program.counts = { ...program.counts, [kind]: next };
}

/** Does it, and comes back when the app has come to rest, or is dead. */
export async function act(stage: Stage, event: Event): Promise<Act> {
  const perform = acts[event.do] as (stage: Stage, event: Event) => Promise<Act> | Act;
  const done = await Promise.race([perform(stage, event), stage.run.life.over]);
  return done ?? nothing;
}

const acts: Acts = {
  count: (stage, event) => {
    change(stage, event);
    return nothing;
  },
  'answer with': (stage, { slot, failure }) => {
    stage.served(slot).failure = failure;
    return nothing;
  },
  'answer after': (stage, { slot, seconds }) => {
    stage.served(slot).delayMs = seconds * 1_000;
    return nothing;
  },
  'refuse key': (stage, { slot }) => {
    stage.served(slot).key = `key-of-${slot}-${stage.event}`;
    return nothing;
  },
  'replace key': (stage, { slot }) => {
    if (stage.idOf(slot) === undefined) return nothing;
    stage.served(slot).key = `key-of-${slot}-${stage.event}`;
    return giveKey(stage, { slot });
  },
  add: giveKey,
  async remove({ run, judge, idOf }, { slot }) {
    const program = idOf(slot);
    if (program === undefined) return nothing;
    const removed = await run.app.send({ type: 'remove-program', program });
    if (removed.ok) judge.programs.delete(program);
    return nothing;
  },
  async 'remove everything'({ run, judge, event }) {
    for (const program of judge.programs.values()) {
      program.knows.mayForget();
      program.keptIn = event;
    }
    await run.app.send({ type: 'remove-everything' });
    const left = run.app.read().programs.map(({ id }) => id);
    for (const id of [...judge.programs.keys()]) if (!left.includes(id)) judge.programs.delete(id);
    return nothing;
  },
  async pass({ machine }, { minutes }) {
    await machine.clock.advance(minutes * minuteMs);
    return nothing;
  },
  async refresh({ run, machine }) {
    const isAlone = machine.server.underWay() + machine.screen.underWay() === 0;
    await run.app.send({ type: 'refresh' });
    return isAlone ? { oneRound: true } : nothing;
  },
  async sleep({ run, machine }, { minutes }) {
    run.app.suspend();
    await settled();
    machine.clock.jump(minutes * minuteMs);
    run.app.nudge('woken');
    return nothing;
  },
  'set clock': ({ machine }, { byDays }) => {
    machine.clock.jump(byDays * dayMs);
    return nothing;
  },
  restart: () => nothing,
  'kill at': ({ run }, { crossing }) => {
    run.life.endAt(crossing);
    return nothing;
  },
  async settings({ run }, { patch }) {
    await run.app.send({ type: 'change-settings', patch });
    return nothing;
  },
  screen: ({ machine }, { state }) => {
    const appears = machine.screen.state() === 'gone' && state !== 'gone';
    machine.screen.become(state);
    return appears ? { tellsAll: true } : nothing;
  },
  keychain: ({ machine }, { state }) => {
    machine.secrets.setState(state);
    return nothing;
  },
  look,
};

/** As typed by a person: a new program is added, one that is there gets another key. */
async function giveKey(stage: Stage, { slot }: { readonly slot: number }): Promise<Act> {
  const served = stage.served(slot);
  const { key, delayMs } = served;
  // It would open, and add, another program.
  if (served.failure === 'another program') return nothing;
  served.delayMs = 0;
  const program = stage.idOf(slot);
  stage.machine.adding(slot);
  const result = await (program === undefined
    ? stage.run.app.send({ type: 'add-key', key })
    : stage.run.app.send({ type: 'replace-key', program, key }));
  served.delayMs = delayMs;
  const accepted = result.ok ? (result.value as { readonly program: string }) : null;
  const tried = {
    slot,
    isTaken: result.ok,
    added: program === undefined ? (accepted?.program ?? null) : null,
  };
  return result.ok && program !== undefined ? { tried, tellsAll: true } : { tried };
}

async function look(stage: Stage, { at }: Of<'look'>): Promise<Act> {
  const { app } = stage.run;
  if (at === 'away') {
    stage.lookedAt = null;
    app.windowInFront(false);
    app.windowClosed();
    return nothing;
  }
  const program = typeof at === 'number' ? stage.idOf(at) : undefined;
  if (typeof at === 'number' && program === undefined) return nothing;
  const isInFront = stage.lookedAt !== null;
  stage.lookedAt = program ?? (at as 'home' | 'elsewhere');
  stage.judge.looked(stage.scene());
  await app.send(
    program === undefined
      ? { type: 'looking', at: at as 'home' | 'elsewhere' }
      : { type: 'looking', at: 'program', program },
  );
  if (!isInFront) app.windowInFront(true);
  return nothing;
}
