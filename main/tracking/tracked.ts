import type { Memory } from '../domain/absorb-poll.js';
import type { Polling, ProgramState, Waiting } from '../domain/app-state.js';
import { errorInBrief } from '../domain/diagnostics.js';
import { figureSpecs, type WaitingKind } from '../domain/figures.js';
import { emptyHistory } from '../domain/history.js';
import { type Hold, holdOf } from '../domain/hold.js';
import { initialsOf } from '../domain/initials.js';
import { emptyLedger, type LedgerEntry } from '../domain/ledger.js';
import { movedSince } from '../domain/looked.js';
import { staleAfterMs } from '../domain/pace.js';
import { nothingRemembered } from '../domain/remembered.js';
import type { ProgramId, ProgramIdentity, ProgramType, Snapshot } from '../domain/snapshot.js';
import type { Clock } from '../ports.js';
import type { ProgramRecord } from '../stores.js';

/** One program while the app runs. Times called `…AtMono` are monotonic milliseconds: they survive a wall clock that jumps. */
export interface Tracked {
  readonly id: ProgramId;
  /** Null for the demo, which is never saved. */
  record: ProgramRecord | null;
  memory: Memory;
  /** How often its key was replaced in this run: an answer to an older key says nothing of this one. */
  keySerial: number;
  /** Under way; whoever wants this program asked joins it. */
  asking: Promise<void> | null;
  /** Null: stopped until the user acts. */
  dueAtMono: number | null;
  /** Named by the server; even a wish of the user's waits for it. */
  notBeforeMono: number;
  /** End of the last attempt. */
  triedAtMono: number | null;
  /** Of the last good answer, later by all sleep since; for one that was kept from an earlier run, the start of this one. */
  goodAtMono: number | null;
  /** There was a good answer since the machine last woke, and in this run. */
  current: boolean;
  /** When what was put off by a person is owed again; null when nothing is. */
  laterAtMono: number | null;
  /** What was last written, and when. */
  saved: { text: string; atMono: number } | null;
  /** What a window was last told of it, and what that was made from. */
  view: { state: ProgramState; madeFrom: readonly unknown[] } | null;
}

export const blankMemory = (ledger: Memory['ledger']): Memory => ({
  last: null,
  ledger,
  remembered: nothingRemembered,
  recent: emptyHistory,
  trouble: null,
  failures: 0,
});

/** Of a program of which nothing but its key is left. */
export const memoryOfKeyLeft = (sinceMs: number): Memory => ({
  ...blankMemory(emptyLedger),
  trouble: { error: { kind: 'key-left' }, sinceMs },
});

export function createTracked(id: ProgramId, record: ProgramRecord | null, memory: Memory): Tracked {
  return {
    id,
    record,
    memory,
    keySerial: 0,
    asking: null,
    dueAtMono: record?.keyLeft ? null : 0,
    notBeforeMono: 0,
    triedAtMono: null,
    goodAtMono: null,
    current: false,
    laterAtMono: null,
    saved: null,
    view: null,
  };
}

/** What keeps the next run from asking it at once. */
export function holdNow({ memory, notBeforeMono, dueAtMono }: Tracked, clock: Clock): Hold | null {
  const inMs = (atMono: number) => Math.round(atMono - clock.monotonicMs());
  const waits = { leastMs: inMs(notBeforeMono), nextMs: inMs(dueAtMono ?? notBeforeMono) };
  return holdOf(memory.trouble, waits, clock.now());
}

export const identityOf = (program: Tracked): ProgramIdentity | null =>
  program.memory.last?.snapshot.identity ?? program.record?.identity ?? null;

/** Monotonic time from which its figures are old; null when there are none, or when nothing is known of their age. */
export function staleAtMono(program: Tracked, everyMs: number): number | null {
  return program.goodAtMono === null ? null : program.goodAtMono + staleAfterMs(everyMs);
}

export function isStale(program: Tracked, everyMs: number, clock: Clock): boolean {
  if (program.memory.last === null) return false;
  if (program.dueAtMono === null && program.memory.trouble !== null) return true;
  const atMono = staleAtMono(program, everyMs);
  return atMono !== null && clock.monotonicMs() >= atMono;
}

/** How it went, without its name: for diagnostics. */
export const polledInBrief = (program: Tracked): string => {
  const { trouble } = program.memory;
  return `${identityOf(program)?.type ?? 'unknown'} program: ${trouble === null ? 'answered' : errorInBrief(trouble.error)}`;
};

export interface View {
  readonly clock: Clock;
  readonly everyMs: number;
  /** For a program that has not told its name. */
  readonly unnamed: string;
}

/** What a window may see of a program; the same object as long as nothing of it changed, so that comparing is free. */
export function toProgramState(program: Tracked, view: View): ProgramState {
  const stale = isStale(program, view.everyMs, view.clock);
  const { memory, record, asking, dueAtMono, current } = program;
  const madeFrom = [memory, record, asking === null, dueAtMono, stale, current];
  if (program.view?.madeFrom.every((part, index) => part === madeFrom[index]) !== true) {
    program.view = { state: makeProgramState(program, view, stale), madeFrom };
  }
  return program.view.state;
}

function makeProgramState(program: Tracked, view: View, stale: boolean): ProgramState {
  const { memory } = program;
  const identity = identityOf(program);
  const name = identity?.name ?? identity?.publicId ?? view.unnamed;
  const type = identity?.type ?? 'unknown';
  return {
    id: program.id,
    demo: program.record === null,
    name,
    initials: initialsOf(name),
    type,
    last: memory.last,
    waiting: waitingOf(program, type),
    answeredAtMs: memory.remembered.answeredAtMs,
    looked: movedSince(memory.remembered.looked, memory.last?.snapshot ?? null),
    trend: memory.remembered.trend,
    trouble: memory.trouble,
    polling: pollingOf(program, view.clock),
    stale,
    current: program.current,
  };
}

function pollingOf(program: Tracked, clock: Clock): Polling {
  if (program.asking !== null) return { state: 'asking' };
  if (program.dueAtMono === null) return { state: 'stopped' };
  const inMs = Math.max(0, program.dueAtMono - clock.monotonicMs());
  return { state: 'waiting', nextAtMs: Math.round(clock.now() + inMs) };
}

function waitingOf({ memory }: Tracked, type: ProgramType): readonly Waiting[] {
  const { last, ledger } = memory;
  if (last === null) return [];
  return waitingKindsOf(type, last.snapshot).map((kind) =>
    toWaiting(kind, last.snapshot, ledger.entries[kind]),
  );
}

/** The kinds that a type reports; for an unknown type those that its answer told. */
function waitingKindsOf(type: ProgramType, snapshot: Snapshot): readonly WaitingKind[] {
  const kinds = figureSpecs.affiliate
    .filter(({ place }) => place === 'waiting')
    .map(({ name }) => name as WaitingKind);
  if (type === 'unknown') return kinds.filter((kind) => snapshot.figures[kind] !== undefined);
  const told = new Set<string>(figureSpecs[type].map(({ name }) => name));
  return kinds.filter((kind) => told.has(kind));
}

function toWaiting(kind: WaitingKind, snapshot: Snapshot, entry: LedgerEntry): Waiting {
  const figure = snapshot.figures[kind];
  return {
    kind,
    count: figure?.form === 'count' || figure?.form === 'tally' ? figure.value : null,
    amounts: figure?.form === 'tally' ? figure.amounts : null,
    sinceMs: entry.sinceMs,
    unseen: entry.unseen,
    confirmed: entry.lower === null,
  };
}
