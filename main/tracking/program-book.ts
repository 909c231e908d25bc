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

  const heed = (result: Result<null, DiskError>) => {
    deps.onDisk(result.ok ? null : result.error);
    return result.ok;
  };
  const take = <T>({ value, troubles }: Loaded<T>): T => {
    for (const trouble of troubles) deps.onTrouble(trouble);
    return value;
  };
  const records = () => [...programs.values()].flatMap(({ record }) => (record === null ? [] : [record]));

  async function saveRoster(settings: Settings) {
    heed(await settingsStore.save({ settings, programs: records() }));
  }

  async function save(program: Tracked, { always } = { always: false }) {
    if (program.record === null) return;
    const { last, ledger } = program.memory;
    const text = JSON.stringify({ snapshot: last?.snapshot, ledger });
    const sinceMs =
      program.saved === null ? Number.POSITIVE_INFINITY : clock.monotonicMs() - program.saved.atMono;
    if (!always && text === program.saved?.text && sinceMs < timeWrittenEveryMs) return;
    if (heed(await store.save(program.id, { last, ledger }))) {
      program.saved = { text, atMono: clock.monotonicMs() };
    }
  }

  async function noteNow(program: Tracked, events: readonly TimelineEvent[]) {
    const { last } = program.memory;
    if (program.record === null || last === null) return;
    const day = clock.localDay(last.takenAtMs);
    const values = Object.values(last.snapshot.figures).map(pointValue);
    const dayPoint = JSON.stringify([day, values]);
    if (events.length === 0 && dayPoint === program.dayPoint) return;
    const history = take(await store.loadHistory(program.id));
    const taken = { day, atMs: last.takenAtMs };
    const next = withEvents(withDayPoint(history, last.snapshot, taken), events);
    if (heed(await store.saveHistory(program.id, next))) program.dayPoint = dayPoint;
  }

  return {
    async load() {
      const file = take(await settingsStore.load());
      const loaded = await Promise.all(file.programs.map(async (record) => loadProgram(record, take, deps)));
      for (const program of loaded) programs.set(program.id, program);
      return file.settings;
    },
    all: () => [...programs.values()],
    find: (id) => programs.get(id),
    async put(program, settings) {
      programs.set(program.id, program);
      if (program.record !== null) await saveRoster(settings);
    },
    async drop(program, settings) {
      programs.delete(program.id);
      if (program.record === null) return;
      await saveRoster(settings);
      await noting.get(program.id);
      heed(await store.remove(program.id));
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
): Promise<Tracked> {
  const { last, ledger } = take(await store.load(record.id));
  const program = createTracked(record.id, record, {
    last,
    ledger: nowTold(ledger),
    trouble: null,
    failures: 0,
  });
  const ageMs = last === null ? null : Math.max(0, clock.now() - last.takenAtMs);
  program.goodAtMono = ageMs === null ? null : clock.monotonicMs() - ageMs;
  return program;
}
