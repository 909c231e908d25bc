import type { AppTrouble } from '../domain/app-state.js';
import { pointValue, type TimelineEvent, withDayPoint, withEvents } from '../domain/history.js';
import { minuteMs } from '../domain/pace.js';
import type { Result } from '../domain/result.js';
import type { ProgramId } from '../domain/snapshot.js';
import { nowTold } from '../domain/telling.js';
import type { Clock, DiskError, Loaded, ProgramRecord, ProgramStore, SettingsStore } from '../ports.js';
import type { Settings } from '../settings.js';
import { createTracked, type Tracked } from './tracked.js';

/** The time of an unchanged answer is written this often at most, and when the app stops. */
const timeWrittenEveryMs = 15 * minuteMs;

const roster = 'roster';
const historyOf = (id: ProgramId) => `${id} history`;

export interface BookDeps {
  readonly clock: Clock;
  readonly settingsStore: SettingsStore;
  readonly store: ProgramStore;
  /** Null when the last write worked. */
  readonly onDisk: (error: DiskError | null) => void;
  readonly onTrouble: (trouble: AppTrouble) => void;
}

/** The programs of this run and what is kept of them on disk. */
export interface ProgramBook {
  load(): Promise<Settings>;
  all(): readonly Tracked[];
  find(id: ProgramId): Tracked | undefined;
  /** False for one that was dropped, also when it was added again. */
  has(program: Tracked): boolean;
  /** Keeps it in this run; one with a record is written to the roster. */
  put(program: Tracked, settings: Settings): Promise<void>;
  drop(program: Tracked, settings: Settings): Promise<void>;
  saveRoster(settings: Settings): Promise<void>;
  /** Writes what changed; an answer that only has a newer time waits its turn. */
  save(program: Tracked, how?: { readonly always: boolean }): Promise<void>;
  note(program: Tracked, events: readonly TimelineEvent[]): Promise<void>;
  /** Writes all that is not on disk yet. */
  flush(settings: Settings): Promise<void>;
}

export function createProgramBook(deps: BookDeps): ProgramBook {
  const { clock, store, settingsStore } = deps;
  const programs = new Map<ProgramId, Tracked>();
  const noting = new Map<ProgramId, Promise<void>>();
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
  const records = () => [...programs.values()].flatMap(({ record }) => (record === null ? [] : [record]));

  async function saveRoster(settings: Settings) {
    // Before it was read there is none to write, and an empty one would take its place.
    if (isLoaded) heed(roster, await settingsStore.save({ settings, programs: records() }));
  }

  async function save(program: Tracked, { always } = { always: false }) {
    if (program.record === null || dropped.has(program)) return;
    const { last, ledger } = program.memory;
    const text = JSON.stringify({ snapshot: last?.snapshot, ledger });
    const sinceMs =
      program.saved === null ? Number.POSITIVE_INFINITY : clock.monotonicMs() - program.saved.atMono;
    if (!always && text === program.saved?.text && sinceMs < timeWrittenEveryMs) return;
    if (heed(program.id, await store.save(program.id, { last, ledger }))) {
      program.saved = { text, atMono: clock.monotonicMs() };
    }
  }

  async function noteNow(program: Tracked, events: readonly TimelineEvent[]) {
    const { last } = program.memory;
    if (program.record === null || last === null || dropped.has(program)) return;
    const day = clock.localDay(last.takenAtMs);
    const values = Object.values(last.snapshot.figures).map(pointValue);
    const dayPoint = JSON.stringify([day, values]);
    if (events.length === 0 && dayPoint === program.dayPoint) return;
    const history = take(await store.loadHistory(program.id));
    const taken = { day, atMs: last.takenAtMs };
    const next = withEvents(withDayPoint(history, last.snapshot, taken), events);
    if (heed(historyOf(program.id), await store.saveHistory(program.id, next))) program.dayPoint = dayPoint;
  }

  return {
    async load() {
      const found = await settingsStore.load();
      const file = take(found);
      const loaded = await Promise.all(file.programs.map(async (record) => loadProgram(record, take, deps)));
      // A list that had to be had from an older copy may name a program that was removed since: nothing is kept of it.
      const isOlderList = found.troubles.length > 0;
      for (const { tracked, isKept } of loaded) {
        if (!isOlderList || isKept) programs.set(tracked.id, tracked);
      }
      isLoaded = true;
      return file.settings;
    },
    all: () => [...programs.values()],
    find: (id) => programs.get(id),
    has: (program) => programs.get(program.id) === program,
    async put(program, settings) {
      programs.set(program.id, program);
      if (program.record !== null) await saveRoster(settings);
    },
    async drop(program, settings) {
      programs.delete(program.id);
      dropped.add(program);
      if (program.record === null) return;
      await saveRoster(settings);
      await noting.get(program.id);
      const removed = await store.remove(program.id);
      failing.delete(historyOf(program.id));
      // Nothing writes it again: that it could not be deleted is told until the roster is next written.
      heed(removed.ok ? program.id : roster, removed);
    },
    saveRoster,
    save,
    // One after the other for each program: what is appended is read first.
    note(program, events) {
      const after = (noting.get(program.id) ?? Promise.resolve()).then(() => noteNow(program, events));
      noting.set(program.id, after);
      return after;
    },
    async flush(settings) {
      await saveRoster(settings);
      await Promise.all([...programs.values()].map((program) => save(program, { always: true })));
      await Promise.all(noting.values());
    },
  };
}

/** What was found on disk; `sending` after a crash counts as told. */
async function loadProgram(
  record: ProgramRecord,
  take: <T>(loaded: Loaded<T>) => T,
  { store, clock }: BookDeps,
): Promise<{ readonly tracked: Tracked; readonly isKept: boolean }> {
  const found = await store.load(record.id);
  const { last, ledger } = take(found);
  const tracked = createTracked(record.id, record, {
    last,
    ledger: nowTold(ledger),
    trouble: null,
    failures: 0,
  });
  const ageMs = last === null ? null : Math.max(0, clock.now() - last.takenAtMs);
  tracked.goodAtMono = ageMs === null ? null : clock.monotonicMs() - ageMs;
  return { tracked, isKept: last !== null || found.troubles.length > 0 };
}
