import type { AppError } from '../../main/domain/errors.js';
import type { WaitingKind } from '../../main/domain/figures.js';
import { fail, ok, type Result } from '../../main/domain/result.js';
import type { Snapshot } from '../../main/domain/snapshot.js';
import type { Clock, ProgramClient } from '../../main/ports.js';
import { affiliate } from '../fakes/snapshots.js';
import type { Life } from './life.js';

export type Counts = Readonly<Record<WaitingKind, number | null>>;
export type Answer = Result<Snapshot, AppError>;

/** A program at Partnero, with the key that opens it. Its place in the list is how events name it. */
export interface ServedProgram {
  readonly name: string;
  readonly publicId: string;
  key: string;
  counts: Counts;
  /** What it answers instead; `another program` is an answer with a good key about somebody else. */
  failure: AppError | 'another program' | null;
  /** How long its answer takes. It tells what was so when it was asked. */
  delayMs: number;
}

/** An answer that reached a process. */
export interface Heard {
  readonly what: 'answer';
  readonly slot: number;
  /** The event during which it was asked. */
  readonly askedIn: number;
  readonly answer: Answer;
}

export interface Server {
  readonly programs: readonly ServedProgram[];
  /** Requests that were not answered yet. */
  underWay(): number;
  asked(): number;
  client(life: Life, events: { readonly number: () => number; hear(heard: Heard): void }): ProgramClient;
}

const nobody: Counts = { 'waiting-for-approval': 0, 'payouts-requested': 0, 'payouts-resubmitted': 0 };

/** Two of one name, and two that are known by theirs. */
const names = ['Twin', 'Twin', 'Harbor', 'Kettle'];

export const firstKey = (slot: number): string => `key-of-${slot}-1`;

export function createServer(clock: Clock): Server {
  const programs: ServedProgram[] = names.map((name, slot) => ({
    name,
    publicId: `PROGRAM${slot}`,
    key: firstKey(slot),
    counts: nobody,
    failure: null,
    delayMs: 0,
  }));
  let underWay = 0;
  let asked = 0;

  function answerOf(program: ServedProgram, key: string): Answer {
    if (program.failure !== null && program.failure !== 'another program') return fail(program.failure);
    if (key !== program.key) return fail({ kind: 'key-refused', status: 401 });
    const { name, publicId, counts } = program;
    return ok(
      affiliate({
        id: program.failure === null ? publicId : 'SOMEBODY',
        name,
        approvals: counts['waiting-for-approval'],
        requested: counts['payouts-requested'],
        resubmitted: counts['payouts-resubmitted'],
      }),
    );
  }

  return {
    programs,
    underWay: () => underWay,
    asked: () => asked,
    client: (life, events) => ({
      originKind: 'partnero',
      async read(secret, signal) {
        const key = secret.reveal();
        await life.cross();
        const slot = programs.findIndex((_, index) => key.startsWith(`key-of-${index}-`));
        const program = programs[slot];
        if (program === undefined) return fail({ kind: 'key-refused', status: 401 });
        const answer = answerOf(program, key);
        const askedIn = events.number();
        asked += 1;
        underWay += 1;
        // A process that is killed meanwhile has hung up.
        if (program.delayMs > 0) await Promise.race([clock.sleep(program.delayMs, signal), life.over]);
        underWay -= 1;
        await life.cross();
        if (signal.aborted) return fail({ kind: 'offline' });
        events.hear({ what: 'answer', slot, askedIn, answer });
        return answer;
      },
    }),
  };
}
