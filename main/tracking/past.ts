import type { CommandError } from '../commands.js';
import type { ProgramHistory, Timeline, TimelineKind } from '../domain/history.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { ProgramId } from '../domain/snapshot.js';
import { hideHistory, hideTimeline, timelineOf } from '../domain/timeline.js';
import { trendsIn } from '../domain/trend.js';
import type { Clock } from '../ports.js';
import type { Settings } from '../settings.js';
import { createLimit } from './limit.js';
import type { ProgramBook } from './program-book.js';

export interface PastDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly book: Pick<ProgramBook, 'all' | 'find' | 'history' | 'events'>;
  readonly readSettings: () => Settings;
  /** As the window knows it. */
  readonly nameOf: (program: ProgramId) => string | null;
}

type Answer<T> = Promise<Result<T, CommandError>>;

/** Each file is read whole: enough at once to keep the disk busy, and few enough to hold in memory. */
const filesAtOnce = 8;

export async function answerHistory(id: ProgramId, { book, readSettings }: PastDeps): Answer<ProgramHistory> {
  const program = book.find(id);
  if (program === undefined) return fail({ kind: 'no-such-program' });
  const { days } = await book.history(program);
  const { last, remembered } = program.memory;
  const trends = trendsIn(days, last?.snapshot.programSettings?.currency ?? null);
  const history = { trends, before: remembered.before };
  return ok(readSettings().figuresHidden ? hideHistory(history) : history);
}

export async function answerTimeline(
  asked: { readonly program: ProgramId | null; readonly kind: TimelineKind },
  { book, clock, readSettings, nameOf }: PastDeps,
): Answer<Timeline> {
  const programs = book.all().filter(({ id }) => asked.program === null || asked.program === id);
  if (asked.program !== null && programs.length === 0) return fail({ kind: 'no-such-program' });
  const limit = createLimit(filesAtOnce);
  const read = await Promise.all(
    programs.map((program) =>
      limit(async () => ({ program: program.id, events: await book.events(program) })),
    ),
  );
  const told = read.map(({ program, events }) => ({ program, name: nameOf(program), events }));
  const timeline = timelineOf(told, asked.kind, clock.now());
  return ok(readSettings().figuresHidden ? hideTimeline(timeline) : timeline);
}
