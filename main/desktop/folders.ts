import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { App } from 'electron';
import { fail, ok, type Result } from '../domain/result.js';
import { openStopgapFolder } from './stopgap-folder.js';

/** Where files live; all of it below one folder, the profile. */
export interface Folders {
  /** Electron's `userData`. It holds the lock of the single instance, so that there is one per profile. */
  readonly profile: string;
  /** What the app itself keeps: settings, and what is known of each program. */
  readonly data: string;
  readonly logs: string;
  /** What the browser engine keeps. */
  readonly engine: string;
  readonly crashes: string;
}

export interface FoldersFault {
  readonly kind: 'folder-unusable';
  readonly folder: string;
  /** The system's code, such as `EACCES`. */
  readonly code: string;
}

export interface OpenedFolders {
  /** Where things are in this run; `data` stays where it belongs, to be read, and written when it can be. */
  readonly folders: Folders;
  /** Why something is elsewhere, and the temporary folder that it is in; null when all is in its place. */
  readonly stopgap: { readonly folder: string; readonly fault: FoldersFault } | null;
  /** Why nothing can be written to `data`, as far as is known; null when it can. */
  readonly dataFault: FoldersFault | null;
}

/** `given` is as typed and may be relative to where the app was started; a tilde means nothing in it. */
export function foldersBelow(usual: string, given: string | null): Folders {
  const profile = given === null ? usual : resolve(given);
  return {
    profile,
    data: join(profile, 'data'),
    logs: join(profile, 'logs'),
    engine: join(profile, 'engine'),
    crashes: join(profile, 'crashes'),
  };
}

/**
 * Makes the folders, readable by nobody else, and tells Electron. Before anything reads a path: Electron takes
 * the lock and opens its stores there. Synchronous for that reason. What cannot be written has a stand-in below
 * `temporary`; on a fault that nothing mends, such as a file for a profile, Electron is told nothing.
 */
export function openFolders(
  app: Pick<App, 'getPath' | 'setPath' | 'setAppLogsPath'>,
  wanted: Folders,
  temporary: string,
): Result<OpenedFolders, FoldersFault> {
  // A folder that was named keeps its mode if it was there before: it may have a life of its own, such as /tmp.
  const own = wanted.profile === app.getPath('userData');
  const profileFault = faultOf(wanted.profile, { tighten: own });
  if (profileFault?.code === 'EEXIST') return fail(profileFault);
  const dataFault = faultOf(wanted.data, { tighten: true });
  const faults = [
    profileFault,
    ...[wanted.logs, wanted.engine, wanted.crashes].map((folder) => faultOf(folder, { tighten: true })),
  ];
  const placed = standIn(
    wanted,
    faults.filter((fault) => fault !== null),
    temporary,
  );
  if (!placed.ok) return placed;
  const { folders } = placed.value;
  app.setPath('userData', folders.profile);
  app.setPath('sessionData', folders.engine);
  app.setPath('crashDumps', folders.crashes);
  app.setAppLogsPath(folders.logs);
  return ok({ ...placed.value, dataFault });
}

/** Each folder at fault is in a temporary one for this run. */
function standIn(
  wanted: Folders,
  faults: readonly FoldersFault[],
  temporary: string,
): Result<Pick<OpenedFolders, 'folders' | 'stopgap'>, FoldersFault> {
  const [fault] = faults;
  if (fault === undefined) return ok({ folders: wanted, stopgap: null });
  try {
    const stopgap = openStopgapFolder(wanted.profile, temporary);
    const place = (folder: string, name = basename(folder)) => {
      if (!faults.some((one) => one.folder === folder)) return folder;
      makeFolder(join(stopgap, name));
      return join(stopgap, name);
    };
    const { profile, data, logs, engine, crashes } = wanted;
    const folders = {
      profile: place(profile, 'profile'),
      data,
      logs: place(logs),
      engine: place(engine),
      crashes: place(crashes),
    };
    return ok({ folders, stopgap: { folder: stopgap, fault } });
  } catch {
    return fail(fault);
  }
}

/** Not `recursive`: below /proc, where nothing can be made, Node 16's own never ends. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST' && statSync(folder).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(folder) === folder || existsSync(dirname(folder))) throw cause;
    makeFolder(dirname(folder));
    mkdirSync(folder, { mode: 0o700 });
  }
}

/** Why files cannot be kept there; null when they can. Modes alone do not tell: one is made, to see. */
function faultOf(folder: string, how: { readonly tighten: boolean }): FoldersFault | null {
  try {
    makeFolder(folder);
    if (how.tighten) chmodSync(folder, 0o700);
    rmdirSync(mkdtempSync(join(folder, '.writable-')));
    return null;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    return { kind: 'folder-unusable', folder, code: code ?? 'unknown' };
  }
}

/** Names a profile that is not the usual one, short and without its path; null for the usual one. */
export const profileName = (given: string | null): string | null =>
  given === null ? null : `profile-${createHash('sha256').update(resolve(given)).digest('hex').slice(0, 8)}`;
