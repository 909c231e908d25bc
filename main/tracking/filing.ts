import {
  type History,
  isToBeFiled,
  mergedEvents,
  mergedHistory,
  type Trend,
  withoutFiled,
} from '../domain/history.js';
import type { Result } from '../domain/result.js';
import type { ProgramId } from '../domain/snapshot.js';
import { trendInList } from '../domain/trend.js';
import type { DiskError, Loaded, ProgramStore } from '../stores.js';
import type { Tracked } from './tracked.js';

export interface FilingDeps {
  readonly store: ProgramStore;
  /** Still one of the programs: whoever else is held must not bring its files back. */
  readonly isKept: (program: Tracked) => boolean;
  /** Tells what is wrong with a file that was read. */
  readonly take: <T>(loaded: Loaded<T>) => T;
  /** Tells whether a write worked. */
  readonly heed: (file: string, result: Result<null, DiskError>) => boolean;
}

/** The long past of programs, which is in files of its own and not in memory. */
export interface Filing {
  /** Brings what is recent into the files, once a day has ended or much has happened; until then it is kept with the last answer. */
  file(program: Tracked): Promise<void>;
  /** With what is not in the files yet. */
  history(program: Tracked): Promise<History>;
  events(program: Tracked): Promise<History['events']>;
  /** Resolves when nothing is being read or written for the program. */
  done(id: ProgramId): Promise<void>;
  allDone(): Promise<void>;
}

/** How trouble with the files of a program's past is known by. */
export const historyOf = (id: ProgramId): string => `${id} history`;

const toldDays = (trend: Trend | null): number => trend?.values.filter((value) => value !== null).length ?? 0;

export function createFiling({ store, isKept, take, heed }: FilingDeps): Filing {
  const under = new Map<ProgramId, Promise<unknown>>();

  /** One after the other for each program: what is brought into a file is in the file or recent, for whoever reads. */
  function inTurn<T>({ id }: Tracked, work: () => Promise<T>): Promise<T> {
    const turn = (under.get(id) ?? Promise.resolve()).then(work);
    const settled = turn.catch(() => undefined);
    under.set(id, settled);
    void settled.then(() => {
      if (under.get(id) === settled) under.delete(id);
    });
    return turn;
  }

  async function fileNow(program: Tracked): Promise<void> {
    const { recent } = program.memory;
    if (program.record === null || !isKept(program) || !isToBeFiled(recent)) return;
    const history = take(await store.loadHistory(program.id));
    if (!isKept(program)) return;
    const filed = mergedHistory(history, recent);
    const saved = await store.saveHistory(program.id, filed);
    if (!heed(historyOf(program.id), saved)) return;
    const { memory } = program;
    const { days } = mergedHistory(filed, memory.recent);
    const { trend: known } = memory.remembered;
    const read = memory.last === null ? null : trendInList(days, memory.last.snapshot);
    // A clock that was wrong for a while cost the list days that are in the file; and a file may be lost.
    const trend = toldDays(read) < toldDays(known) ? known : read;
    program.memory = {
      ...memory,
      remembered: { ...memory.remembered, trend },
      recent: withoutFiled(memory.recent, recent),
    };
  }

  return {
    file: (program) => inTurn(program, () => fileNow(program)),
    history: (program) =>
      inTurn(program, async () => {
        if (program.record === null) return program.memory.recent;
        const history = take(await store.loadHistory(program.id));
        return mergedHistory(history, program.memory.recent);
      }),
    events: (program) =>
      inTurn(program, async () => {
        if (program.record === null) return program.memory.recent.events;
        const events = take(await store.loadEvents(program.id));
        return mergedEvents(events, program.memory.recent.events);
      }),
    async done(id) {
      await under.get(id);
    },
    async allDone() {
      await Promise.all(under.values());
    },
  };
}
