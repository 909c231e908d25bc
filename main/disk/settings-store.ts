import { z } from 'zod';
import type { SettingsFile, SettingsStore } from '../ports.js';
import { applyPatch, defaultSettings, type Settings, settingsPatch } from '../settings.js';
import type { Format } from './envelope.js';
import { realFileSystem } from './file-system.js';
import { createKeptFolder } from './kept-folder.js';
import { programRecord } from './program-schema.js';
import type { StorePlace } from './program-store.js';
import { createVersionedFile } from './versioned-file.js';

const shape = z.object({
  settings: z.record(z.string(), z.unknown()).catch({}),
  programs: z.array(z.unknown()),
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
  const records = stored.data.programs.map((record) => programRecord.safeParse(record));
  return {
    value: {
      settings: readSettings(stored.data.settings),
      programs: records.flatMap((record) => (record.success ? [record.data] : [])),
    },
    isWhole: records.every((record) => record.success),
  };
};

export const settingsFormat: Format<SettingsFile> = { version: 1, migrations: {}, read: readSettingsFile };

/** `settings.json`. */
export const createSettingsStore = ({ folder, now, fs = realFileSystem }: StorePlace): SettingsStore =>
  createVersionedFile({
    folder: createKeptFolder({ path: folder, fs, now }),
    name: 'settings.json',
    format: settingsFormat,
    absent: { settings: defaultSettings, programs: [] },
  });
