import { join } from 'node:path';
import { emptyHistory, type History } from '../domain/history.js';
import { emptyLedger } from '../domain/ledger.js';
import { fail, ok } from '../domain/result.js';
import type { ProgramId } from '../domain/snapshot.js';
import type { DiskError, ProgramFile, ProgramStore } from '../ports.js';
import { type Format, readWith } from './envelope.js';
import { type FileSystem, realFileSystem } from './file-system.js';
import { createKeptFolder } from './kept-folder.js';
import { history, isProgramId, programFile } from './program-schema.js';
import { createVersionedFile, type VersionedFile } from './versioned-file.js';

export const programFormat: Format<ProgramFile> = { version: 1, migrations: {}, read: readWith(programFile) };
export const historyFormat: Format<History> = { version: 1, migrations: {}, read: readWith(history) };

const absentProgram: ProgramFile = { last: null, ledger: emptyLedger };
const notAProgram: DiskError = { kind: 'disk-failed', reason: 'other' };

interface Files {
  readonly program: VersionedFile<ProgramFile>;
  readonly history: VersionedFile<History>;
}

export interface StorePlace {
  /** Where everything of this app's own is kept. */
  readonly folder: string;
  /** Wall clock, Unix milliseconds. */
  readonly now: () => number;
  readonly fs?: FileSystem;
}

/** `programs/<id>.json` and `programs/<id>.history.json`. */
export function createProgramStore({ folder, now, fs = realFileSystem }: StorePlace): ProgramStore {
  const kept = createKeptFolder({ path: join(folder, 'programs'), fs, now });
  const opened = new Map<ProgramId, Files>();

  const open = <T>(name: string, format: Format<T>, absent: T) =>
    createVersionedFile({ folder: kept, name, format, absent });

  /** Null for an id that must not become part of a path. */
  const filesOf = (id: ProgramId): Files | null => {
    if (!isProgramId(id)) return null;
    const files = opened.get(id) ?? {
      program: open(`${id}.json`, programFormat, absentProgram),
      history: open(`${id}.history.json`, historyFormat, emptyHistory),
    };
    opened.set(id, files);
    return files;
  };

  return {
    load: async (id) => filesOf(id)?.program.load() ?? { value: absentProgram, troubles: [] },
    save: async (id, file) => filesOf(id)?.program.save(file) ?? fail(notAProgram),
    loadHistory: async (id) => filesOf(id)?.history.load() ?? { value: emptyHistory, troubles: [] },
    saveHistory: async (id, value) => filesOf(id)?.history.save(value) ?? fail(notAProgram),
    async remove(id) {
      const files = filesOf(id);
      if (files === null) return fail(notAProgram);
      const removed = await Promise.all([files.program.remove(), files.history.remove()]);
      return removed.find((one) => !one.ok) ?? ok(null);
    },
  };
}
