import * as promises from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DiskError } from '../stores.js';

/** A draft being written, or a folder opened to be synced. */
export interface OpenFile {
  chmod(mode: number): Promise<void>;
  writeFile(text: string): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileFacts {
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
  readonly mode: number;
  isFile(): boolean;
}

/** All that is ever done to the disk, one step each, so that a test can break every one of them. */
export interface FileSystem {
  lstat(path: string): Promise<FileFacts>;
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
  mkdir(path: string, how: { readonly recursive: true; readonly mode: number }): Promise<unknown>;
  chmod(path: string, mode: number): Promise<void>;
  open(path: string, flags: 'r' | 'wx', mode?: number): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  rm(path: string, how: { readonly recursive: true; readonly force: true }): Promise<void>;
}

const codeOf = (cause: unknown): string | undefined => (cause as NodeJS.ErrnoException | null)?.code;

/** Not Node's own `recursive`: below /proc, where nothing can be made, that of Node 16 never ends. */
async function makeFolders(path: string, mode: number): Promise<void> {
  try {
    await promises.mkdir(path, { mode });
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST' && (await promises.stat(path)).isDirectory()) return;
    if (codeOf(cause) !== 'ENOENT' || (await isThere(dirname(path)))) throw cause;
    await makeFolders(dirname(path), mode);
    await makeFolders(path, mode);
  }
}

const isThere = (path: string) =>
  promises.lstat(path).then(
    () => true,
    () => false,
  );

export const realFileSystem: FileSystem = {
  ...promises,
  mkdir: (path, { mode }) => makeFolders(path, mode),
};

/** Nothing is there. A file in the place of a parent folder counts too: making that folder will say what is wrong. */
export const isMissing = (cause: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(cause) ?? '');

/** It says nothing about the file: the machine was short of something just now, or somebody else held the file. */
export const isMomentary = (cause: unknown): boolean =>
  ['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EBUSY'].includes(codeOf(cause) ?? '');

/** Folders cannot be synced on Windows and on some network drives. */
export const isUnsupported = (cause: unknown): boolean =>
  ['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF'].includes(codeOf(cause) ?? '');

const reasons: Readonly<Record<string, DiskError['reason']>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'denied',
  EPERM: 'denied',
};

export const diskError = (cause: unknown): DiskError => ({
  kind: 'disk-failed',
  reason: reasons[codeOf(cause) ?? ''] ?? 'other',
});

/** For clearing up, where the trouble that led to it is the one to report. */
export async function ignoringTrouble(step: Promise<unknown>): Promise<void> {
  try {
    await step;
  } catch {
    // What could not be cleared up is met again at the next start.
  }
}
