import { absorbCount } from './absorb-count.js';
import type { Trouble } from './app-state.js';
import type { AppError } from './errors.js';
import { type FigureName, figureSpecs, waitingKinds } from './figures.js';
import { pointValue, type TimelineEvent } from './history.js';
import { contradicts } from './identity.js';
import type { Ledger } from './ledger.js';
import { fail, type Result } from './result.js';
import type { DatedSnapshot, ProgramIdentity, Snapshot } from './snapshot.js';
import type { Wishes } from './telling.js';

/** What is known of one program. Only a good answer replaces a snapshot; a failure moves trouble alone. */
export interface Memory {
  readonly last: DatedSnapshot | null;
  readonly ledger: Ledger;
  readonly trouble: Trouble | null;
  /** Failures in a row. */
  readonly failures: number;
}

export interface PollContext extends Wishes {
  readonly atMs: number;
  readonly watched: boolean;
  /** Who the program is; null for one that is seen for the first time. */
  readonly identity: ProgramIdentity | null;
}

export interface Absorbed {
  readonly memory: Memory;
  readonly events: readonly TimelineEvent[];
}

export function absorbPoll(
  memory: Memory,
  answer: Result<Snapshot, AppError>,
  context: PollContext,
): Absorbed {
  const outcome = ownAnswer(answer, context.identity);
  return outcome.ok
    ? absorbAnswer(memory, outcome.value, context)
    : { memory: absorbFailure(memory, outcome.error, context), events: [] };
}

function ownAnswer(answer: Result<Snapshot, AppError>, identity: ProgramIdentity | null) {
  if (!answer.ok || identity === null || !contradicts(identity, answer.value.identity)) return answer;
  const { name, publicId } = answer.value.identity;
  return fail<AppError>({ kind: 'other-program', name: name ?? publicId ?? '' });
}

function absorbFailure(memory: Memory, error: AppError, context: PollContext): Memory {
  const { ledger, trouble } = memory;
  const news = error.kind === 'key-refused' && ledger.refusal === null;
  const refusal = context.announcesRefusal && !context.watched ? 'owed' : 'told';
  return {
    ...memory,
    ledger: news ? { ...ledger, refusal } : ledger,
    trouble: { error, sinceMs: trouble?.error.kind === error.kind ? trouble.sinceMs : context.atMs },
    failures: memory.failures + 1,
  };
}

function absorbAnswer(memory: Memory, snapshot: Snapshot, context: PollContext): Absorbed {
  const { atMs, watched } = context;
  const events: TimelineEvent[] = [];
  const entries = { ...memory.ledger.entries };
  for (const kind of waitingKinds) {
    const figure = snapshot.figures[kind];
    const count = figure?.form === 'count' || figure?.form === 'tally' ? figure.value : null;
    const absorbed = absorbCount(entries[kind], count, { atMs, announces: context.announces(kind), watched });
    entries[kind] = absorbed.entry;
    if (absorbed.change !== null) events.push({ ...absorbed.change, atMs, figure: kind });
  }
  if (memory.last !== null) events.push(...movedFigures(memory.last.snapshot, snapshot, atMs));
  return {
    memory: {
      last: { snapshot, takenAtMs: atMs },
      ledger: { entries, refusal: null },
      trouble: null,
      failures: 0,
    },
    events,
  };
}

const headline: ReadonlySet<FigureName> = new Set(
  Object.values(figureSpecs)
    .flat()
    .filter(({ place }) => place === 'headline')
    .map(({ name }) => name),
);

/** Headline figures that both answers tell, and tell differently. */
function movedFigures(before: Snapshot, after: Snapshot, atMs: number): readonly TimelineEvent[] {
  return [...headline].flatMap((figure) => {
    const was = pointValue(before.figures[figure]);
    const is = pointValue(after.figures[figure]);
    if (was === undefined || is === undefined || JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ kind: 'moved' as const, atMs, figure, was, is }];
  });
}
