import { z } from 'zod';
import { type Format, readWith } from '../../main/disk/envelope.js';
import { type FileSystem, realFileSystem } from '../../main/disk/file-system.js';
import { createKeptFolder } from '../../main/disk/kept-folder.js';
import { createVersionedFile, type VersionedFile } from '../../main/disk/versioned-file.js';

export interface Numbered {
  readonly number: number;
  readonly note: string;
}

/** The smallest format with a past: version 1 was a bare number. */
export const numberFormat: Format<Numbered> = {
  version: 2,
  migrations: { 1: (data) => ({ number: data, note: 'migrated' }) },
  read: readWith(z.object({ number: z.number(), note: z.string() })),
};

export const nothing: Numbered = { number: 0, note: 'absent' };
export const numbered = (number: number): Numbered => ({ number, note: 'ünïcode \u{1F440} "quoted"' });

/** 2026-03-04 10:11:12.123 UTC. */
export const nowMs = Date.UTC(2026, 2, 4, 10, 11, 12, 123);
export const asideName = (name: string): string => `${name}.unreadable-2026-03-04T10-11-12-123Z`;

export const numberFile = (
  folder: string,
  fs: FileSystem = realFileSystem,
  now = () => nowMs,
): VersionedFile<Numbered> =>
  createVersionedFile({
    folder: createKeptFolder({ path: folder, fs, now }),
    name: 'number.json',
    format: numberFormat,
    absent: nothing,
  });
