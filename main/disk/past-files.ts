import type { History } from '../domain/history.js';
import { ok, type Result } from '../domain/result.js';
import type { DiskError, Loaded } from '../stores.js';
import { createSaveQueue } from './save-queue.js';
import type { VersionedFile } from './versioned-file.js';

/** A program's days, and apart from them what changed: that of two hundred programs is read at once. */
export interface PastFiles {
  load(): Promise<Loaded<History>>;
  loadEvents(): Promise<Loaded<History['events']>>;
  save(history: History): Promise<Result<null, DiskError>>;
  remove(): Promise<Result<null, DiskError>>;
}

export interface Files {
  /** Its events are those of a time when the timeline had no file of its own. */
  readonly history: VersionedFile<History>;
  /** Null where there is no file. */
  readonly timeline: VersionedFile<History['events'] | null>;
}

export function createPastFiles({ history, timeline }: Files): PastFiles {
  const queue = createSaveQueue(async ({ days, events }: History) => {
    // First, so that events never are in neither file.
    const saved = await timeline.save(events);
    return saved.ok ? history.save({ days, events: [] }) : saved;
  });
  return {
    async load() {
      const [days, events] = await Promise.all([history.load(), timeline.load()]);
      return {
        value: { days: days.value.days, events: events.value ?? days.value.events },
        troubles: [...days.troubles, ...events.troubles],
      };
    },
    async loadEvents() {
      const { value, troubles } = await timeline.load();
      if (value !== null) return { value, troubles };
      const older = await history.load();
      return { value: older.value.events, troubles: [...troubles, ...older.troubles] };
    },
    save: queue.save,
    remove: () =>
      queue.alone(async () => {
        const removed = await Promise.all([history.remove(), timeline.remove()]);
        return removed.find((one) => !one.ok) ?? ok(null);
      }),
  };
}
