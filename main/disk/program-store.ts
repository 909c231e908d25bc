import { join } from 'node:path';
import { emptyHistory } from '../domain/history.js';
import { emptyLedger } from '../domain/ledger.js';
import { nothingRemembered } from '../domain/remembered.js';
import { fail, ok } from '../domain/result.js';
import type { ProgramId } from '../domain/snapshot.js';
import type { DiskError, ProgramFile, ProgramStore } from '../stores.js';
import { clearFolder } from './clear-folder.js';
import type { Format } from './envelope.js';
import { type FileSystem, realFileSystem } from './file-system.js';
import { createKeptFolder } from './kept-folder.js';
import { createPastFiles, type PastFiles } from './past-files.js';
import { historyFormat, programFormat, timelineFormat } from './program-formats.js';
import { isProgramId } from './program-schema.js';
import { createVersionedFile, type VersionedFile } from './versioned-file.js';

const absentProgram: ProgramFile = {
  last: null,
  ledger: emptyLedger,
  remembered: nothingRemembered,
  recent: emptyHistory,
  hold: null,
};
const notAProgram: DiskError = { kind: 'disk-failed', reason: 'other' };

interface Files {
  readonly program: VersionedFile<ProgramFile>;
  readonly past: PastFiles;
}

export interface StorePlace {
  /** Where everything of this app's own is kept. */
  readonly folder: string;
  /** Wall clock, Unix milliseconds. */
  readonly now: () => number;
  readonly fs?: FileSystem;
  /** Before what could not be read just now is tried again; none where it is left out. */
  readonly pause?: (ms: number) => Promise<void>;
}

/** `programs/<id>.json`, `programs/<id>.history.json` and `programs/<id>.timeline.json`. */
export function createProgramStore({ folder, fs = realFileSystem, ...time }: StorePlace): ProgramStore {
  const kept = createKeptFolder({ path: join(folder, 'programs'), fs, ...time });
  const opened = new Map<ProgramId, Files>();

  const open = <T>(name: string, format: Format<T>, absent: T) =>
    createVersionedFile({ folder: kept, name, format, absent });

  /** Null for an id that must not become part of a path. */
  const filesOf = (id: ProgramId): Files | null => {
    if (!isProgramId(id)) return null;
    const files = opened.get(id) ?? {
      program: open(`${id}.json`, programFormat, absentProgram),
      past: createPastFiles({
        history: open(`${id}.history.json`, historyFormat, emptyHistory),
        timeline: open(`${id}.timeline.json`, timelineFormat, null),
      }),
    };
    opened.set(id, files);
    return files;
  };

  return {
    load: async (id) => filesOf(id)?.program.load() ?? { value: absentProgram, troubles: [] },
    save: async (id, file) => filesOf(id)?.program.save(file) ?? fail(notAProgram),
    loadHistory: async (id) => filesOf(id)?.past.load() ?? { value: emptyHistory, troubles: [] },
    loadEvents: async (id) => filesOf(id)?.past.loadEvents() ?? { value: [], troubles: [] },
    saveHistory: async (id, value) => filesOf(id)?.past.save(value) ?? fail(notAProgram),
    async remove(id) {
      const files = filesOf(id);
      if (files === null) return fail(notAProgram);
      const removed = await Promise.all([files.program.remove(), files.past.remove()]);
      const failed = removed.find((one) => !one.ok);
      if (failed === undefined) opened.delete(id);
      return failed ?? ok(null);
    },
    async clear() {
      // After what is being written, which would come back otherwise.
      await Promise.all(
        [...opened.values()].flatMap(({ program, past }) => [program.remove(), past.remove()]),
      );
      return clearFolder(fs, kept.path);
    },
  };
}
