import { absorbCount } from './absorb-count.js';
import type { Trouble } from './app-state.js';
import type { AppError } from './errors.js';
import { waitingKinds } from './figures.js';
import {
  type History,
  pointValue,
  type TimelineEvent,
  wholeMoney,
  withDayPoint,
  withEvents,
} from './history.js';
import { contradicts } from './identity.js';
import type { Ledger, LedgerEntry } from './ledger.js';
import { lookedMeanwhile } from './looked.js';
import { beforeOf, isClockSure, type Known, lastKnown, type Remembered } from './remembered.js';
import { fail, type Result } from './result.js';
import type { DatedSnapshot, ProgramIdentity, Snapshot } from './snapshot.js';
import type { Wishes } from './telling.js';
import { movedFigures } from './timeline.js';
import { leadFigure, withDayValue } from './trend.js';

/** What is known of one program. Only a good answer replaces a snapshot; a failure moves trouble alone. */
export interface Memory {
  readonly last: DatedSnapshot | null;
  readonly ledger: Ledger;
  readonly remembered: Remembered;
  /** The last days and events, which may not be in the history file yet. */
  readonly recent: History;
  readonly trouble: Trouble | null;
  /** Failures in a row. */
  readonly failures: number;
}

export interface PollContext extends Wishes {
  readonly atMs: number;
  /** The local day of it, `YYYY-MM-DD`. */
  readonly day: string;
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
  const { atMs, day, watched } = context;
  const last = { snapshot, takenAtMs: atMs };
  const { entries, changes } = absorbCounts(memory.ledger.entries, snapshot, context);
  const events = [...changes, ...movedFigures(memory, last)];
  const nobodyWaits = waitingKinds.every((kind) => (entries[kind].baseline ?? 0) === 0);
  const isAnswered = nobodyWaits && changes.some(({ kind }) => kind === 'fell');
  const recent = withEvents(withDayPoint(memory.recent, snapshot, { day, atMs }), events);
  const latestMs = isClockSure(recent.days, atMs) ? atMs : Number.POSITIVE_INFINITY;
  const { answeredAtMs } = memory.remembered;
  const looked = watched ? lookedMeanwhile(memory, snapshot) : memory.remembered.looked;
  return {
    memory: {
      last,
      ledger: { ...memory.ledger, entries: notAfter(entries, latestMs), refusal: null },
      remembered: {
        answeredAtMs: isAnswered ? atMs : answeredAtMs && Math.min(answeredAtMs, latestMs),
        looked: looked && { ...looked, atMs: Math.min(looked.atMs, latestMs) },
        before: beforeOf(memory, last),
        trend: trendWith(memory, snapshot, day),
      },
      recent,
      trouble: null,
      failures: 0,
    },
    events,
  };
}

/** Nobody was first seen later than that. */
function notAfter(entries: Ledger['entries'], latestMs: number): Ledger['entries'] {
  const one = (entry: LedgerEntry): LedgerEntry =>
    entry.sinceMs !== null && entry.sinceMs > latestMs ? { ...entry, sinceMs: latestMs } : entry;
  return {
    'waiting-for-approval': one(entries['waiting-for-approval']),
    'payouts-requested': one(entries['payouts-requested']),
    'payouts-resubmitted': one(entries['payouts-resubmitted']),
  };
}

function absorbCounts(before: Ledger['entries'], snapshot: Snapshot, context: PollContext) {
  const { atMs, watched } = context;
  const changes: TimelineEvent[] = [];
  const entries = { ...before };
  for (const kind of waitingKinds) {
    const figure = snapshot.figures[kind];
    const count = figure?.form === 'count' || figure?.form === 'tally' ? figure.value : null;
    const absorbed = absorbCount(entries[kind], count, { atMs, announces: context.announces(kind), watched });
    entries[kind] = absorbed.entry;
    if (absorbed.change === null) continue;
    const isAll = absorbed.change.kind === 'rose' && absorbed.change.was === 0;
    const amounts = isAll && figure?.form === 'tally' ? wholeMoney(figure.amounts) : null;
    changes.push({ ...absorbed.change, atMs, figure: kind, amounts });
  }
  return { entries, changes };
}

function trendWith(known: Known, snapshot: Snapshot, day: string): Remembered['trend'] {
  const lead = leadFigure(snapshot);
  if (lead === null) return known.remembered.trend;
  const isSame = known.last === null || leadFigure(known.last.snapshot) === lead;
  const before = known.remembered.before[lead];
  return withDayValue(isSame ? known.remembered.trend : null, {
    day,
    value: pointValue(snapshot.figures[lead]),
    earlier: [lastKnown(known, lead), before].flatMap((past) => (past === undefined ? [] : [past.value])),
    currency: snapshot.programSettings?.currency ?? null,
  });
}
