import { join } from 'node:path';
import { z } from 'zod';
import { applyPatch, defaultSettings, type Settings, settingsPatch } from '../settings.js';
import type { SettingsFile, SettingsStore } from '../stores.js';
import { clearFolder } from './clear-folder.js';
import type { Format } from './envelope.js';
import { examineFile } from './examine-file.js';
import { realFileSystem } from './file-system.js';
import { createKeptFolder } from './kept-folder.js';
import { isProgramId, programRecord } from './program-schema.js';
import type { StorePlace } from './program-store.js';
import { isDraft } from './replace-file.js';
import { createVersionedFile } from './versioned-file.js';

const shape = z.object({
  settings: z.record(z.string(), z.unknown()).catch({}),
  programs: z.array(z.unknown()),
  removing: z.array(z.string()).catch([]),
});

/** Field by field: one that is odd, or of another version, is its default; the others stay. */
function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const readable = Object.entries(settingsPatch.shape).flatMap(([name, field]) => {
    const parsed = field.safeParse(Object.hasOwn(stored, name) ? stored[name] : undefined);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : [];
  });
  return applyPatch(defaultSettings, settingsPatch.parse(Object.fromEntries(readable)));
}

/** A program that cannot be read is left out, and the file is then not whole: it is set aside, so that nothing is lost. */
const readSettingsFile: Format<SettingsFile>['read'] = (data) => {
  const stored = shape.safeParse(data);
  if (!stored.success) return null;
  const removing = stored.data.removing.filter(isProgramId);
  const records = stored.data.programs.map((record) => programRecord.safeParse(record));
  return {
    value: {
      settings: readSettings(stored.data.settings),
      programs: records.flatMap((record) => (record.success ? [record.data] : [])),
      ...(removing.length > 0 && { removing }),
    },
    isWhole: records.every((record) => record.success),
  };
};

export const settingsFormat: Format<SettingsFile> = { version: 1, migrations: {}, read: readSettingsFile };

const name = 'settings.json';
const absent: SettingsFile = { settings: defaultSettings, programs: [] };

/** `settings.json`. */
export function createSettingsStore({ folder, fs = realFileSystem, ...time }: StorePlace): SettingsStore {
  const kept = createKeptFolder({ path: folder, fs, ...time });
  const file = createVersionedFile({ folder: kept, name, format: settingsFormat, absent });
  /** It may name programs that this run knows nothing of, and their keys with them. */
  const isClosed = async () => {
    const { state } = await examineFile(fs, join(folder, name), settingsFormat);
    return state === 'newer' || state === 'unread';
  };
  const clearBeside = (isToGo: (entry: string) => boolean) =>
    clearFolder(fs, folder, (entry) => entry !== 'programs' && !isDraft(entry) && isToGo(entry));

  return {
    ...file,
    async clear(wanted) {
      if (await isClosed()) return [name, ...(await clearBeside((entry) => entry !== name))];
      // The list first: a crash on the way must not cost it.
      const saved = await file.save(wanted ?? absent);
      const left = await clearBeside((entry) => entry !== name);
      if (!saved.ok) return [name, ...left];
      // Without the file an older copy that is still there would take its place.
      if (wanted !== null || left.length > 0) return left;
      const removed = await file.remove();
      return removed.ok ? [] : [name];
    },
  };
}
