import type { AppTrouble } from '../domain/app-state.js';
import { minuteMs } from '../domain/pace.js';
import { fail, type Result } from '../domain/result.js';
import type { ProgramId } from '../domain/snapshot.js';
import type { Clock } from '../ports.js';
import type { Settings } from '../settings.js';
import type {
  DiskError,
  Loaded,
  ProgramFile,
  ProgramRecord,
  ProgramStore,
  SettingsFile,
  SettingsStore,
} from '../stores.js';
import { createFiling, type Filing, historyOf } from './filing.js';
import { loadProgram, withoutTimes } from './load-program.js';
import { createTracked, holdNow, memoryOfKeyLeft, type Tracked } from './tracked.js';

/** The time of an unchanged answer is written this often at most, and when the app stops. */
const timeWrittenEveryMs = 15 * minuteMs;

const roster = 'roster';
/** Said at once, not when the first write fails. */
const unread = fail<DiskError>({ kind: 'disk-failed', reason: 'other' });

/** `always`, also when the file says it; `when-due`, an answer that only has a newer time waits its turn; `if-changed` leaves that out. */
type SaveWhen = 'always' | 'when-due' | 'if-changed';

export interface BookDeps {
  readonly clock: Clock;
  readonly settingsStore: SettingsStore;
  readonly store: ProgramStore;
  /** Null when the last write worked. */
  readonly onDisk: (error: DiskError | null) => void;
  readonly onTrouble: (trouble: AppTrouble) => void;
}

/** The programs of this run and what is kept of them on disk. */
export interface ProgramBook extends Pick<Filing, 'file' | 'history' | 'events'> {
  load(): Promise<Settings>;
  all(): readonly Tracked[];
  find(id: ProgramId): Tracked | undefined;
  /** False for one that was dropped, also when it was added again. */
  has(program: Tracked): boolean;
  /** Names it in the roster before anything else of it is kept: whoever starts after a kill meanwhile finds it there. */
  expect(record: ProgramRecord, settings: Settings): Promise<void>;
  /** It is not added after all. */
  giveUp(record: ProgramRecord, settings: Settings): Promise<void>;
  /** Keeps it in this run; one with a record is written to the roster. */
  put(program: Tracked, settings: Settings): Promise<void>;
  drop(program: Tracked, settings: Settings): Promise<void>;
  /** Drops all programs and deletes what is kept; of those given only the record stays. Answers the names of files that are still there. */
  clear(keyLeft: ReadonlySet<ProgramId>, settings: Settings): Promise<readonly string[]>;
  saveRoster(settings: Settings): Promise<void>;
  /** Unless it is said otherwise, when it is due. */
  save(program: Tracked, when?: SaveWhen): Promise<void>;
  /** Writes all that is not on disk yet. */
  flush(settings: Settings): Promise<void>;
}

export function createProgramBook(deps: BookDeps): ProgramBook {
  const { clock, store, settingsStore } = deps;
  const programs = new Map<ProgramId, Tracked>();
  const expected = new Map<ProgramId, ProgramRecord>();
  /** Their names in the roster outlast a kill; ids are never used again, so an older list does no harm either. */
  const removing = new Set<ProgramId>();
  /** Whoever still holds one must not bring its files back. */
  const dropped = new WeakSet<Tracked>();
  /** Files whose last write failed. One that works must not hide them. */
  const failing = new Map<string, DiskError>();
  let isLoaded = false;

  const heed = (file: string, result: Result<null, DiskError>) => {
    if (result.ok) failing.delete(file);
    else failing.set(file, result.error);
    const [first = null] = failing.values();
    deps.onDisk(first);
    return result.ok;
  };
  const take = <T>({ value, troubles }: Loaded<T>): T => {
    for (const trouble of troubles) deps.onTrouble(trouble);
    return value;
  };
  const filing = createFiling({ store, isKept: (program) => !dropped.has(program), take, heed });
  const rosterWith = (settings: Settings): SettingsFile => ({
    settings,
    programs: [
      ...[...programs.values()].flatMap(({ record }) => (record === null ? [] : [record])),
      ...expected.values(),
    ],
    ...(removing.size > 0 && { removing: [...removing] }),
  });

  async function saveRoster(settings: Settings) {
    // Before it was read there is none to write, and an empty one would take its place.
    if (isLoaded) heed(roster, await settingsStore.save(rosterWith(settings)));
  }

  async function removeFiles(id: ProgramId) {
    const removed = await store.remove(id);
    if (removed.ok) removing.delete(id);
    return removed;
  }

  async function save(program: Tracked, when: SaveWhen = 'when-due') {
    if (program.record === null || dropped.has(program)) return;
    const { last, ledger, remembered, recent } = program.memory;
    const file: ProgramFile = { last, ledger, remembered, recent, hold: holdNow(program, clock) };
    const text = withoutTimes(file);
    const sinceMs = clock.monotonicMs() - (program.saved?.atMono ?? Number.NEGATIVE_INFINITY);
    const isDue = when === 'always' || (when === 'when-due' && sinceMs >= timeWrittenEveryMs);
    if (!isDue && text === program.saved?.text) return;
    if (heed(program.id, await store.save(program.id, file))) {
      program.saved = { text, atMono: clock.monotonicMs() };
    }
  }

  return {
    async load() {
      const found = await settingsStore.load();
      const file = take(found);
      for (const id of file.removing ?? []) removing.add(id);
      await Promise.all([...removing].map(removeFiles));
      const loaded = await Promise.all(file.programs.map(async (record) => loadProgram(record, take, deps)));
      // A list that had to be had from an older copy may name a program that was removed since: nothing is kept of it.
      const isOlderList = found.troubles.length > 0 || found.unread === true;
      for (const { tracked, isKept, isUnread } of loaded) {
        if (isOlderList && !isKept) continue;
        programs.set(tracked.id, tracked);
        if (isUnread) heed(tracked.id, unread);
      }
      if (found.unread) heed(roster, unread);
      isLoaded = true;
      return file.settings;
    },
    all: () => [...programs.values()],
    find: (id) => programs.get(id),
    has: (program) => programs.get(program.id) === program,
    async expect(record, settings) {
      expected.set(record.id, record);
      await saveRoster(settings);
    },
    async giveUp({ id }, settings) {
      expected.delete(id);
      await saveRoster(settings);
    },
    async put(program, settings) {
      expected.delete(program.id);
      programs.set(program.id, program);
      if (program.record !== null) await saveRoster(settings);
    },
    async drop(program, settings) {
      programs.delete(program.id);
      dropped.add(program);
      if (program.record === null) return;
      removing.add(program.id);
      await saveRoster(settings);
      await filing.done(program.id);
      const removed = await removeFiles(program.id);
      failing.delete(historyOf(program.id));
      // Nothing writes it again: that it could not be deleted is told until the roster is next written.
      heed(removed.ok ? program.id : roster, removed);
      if (removed.ok) await saveRoster(settings);
    },
    async clear(keyLeft, settings) {
      for (const program of [...programs.values()]) {
        programs.delete(program.id);
        dropped.add(program);
        if (program.record !== null) removing.add(program.id);
        if (program.record === null || !keyLeft.has(program.id)) continue;
        const record = { ...program.record, keyLeft: true } as const;
        programs.set(program.id, createTracked(program.id, record, memoryOfKeyLeft(clock.now())));
      }
      await filing.allDone();
      await settingsStore.save(rosterWith(settings));
      const files = await store.clear();
      removing.clear();
      const left = [
        ...(await settingsStore.clear(programs.size > 0 ? rosterWith(settings) : null)),
        ...files,
      ];
      failing.clear();
      deps.onDisk(null);
      return left;
    },
    saveRoster,
    save,
    file: filing.file,
    history: filing.history,
    events: filing.events,
    async flush(settings) {
      await saveRoster(settings);
      await Promise.all([...programs.values()].map((program) => save(program, 'always')));
      await filing.allDone();
    },
  };
}
