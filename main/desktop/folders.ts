import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { App } from 'electron';
import { fail, ok, type Result } from '../domain/result.js';

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
 * the lock and opens its stores there. Synchronous for that reason. On a fault Electron is told nothing.
 */
export function openFolders(
  app: Pick<App, 'getPath' | 'setPath' | 'setAppLogsPath'>,
  folders: Folders,
): Result<null, FoldersFault> {
  const { profile, ...own } = folders;
  // A folder that was named keeps its mode if it was there before: it may have a life of its own, such as /tmp.
  const made = makePrivate(profile, { tighten: profile === app.getPath('userData') });
  if (!made.ok) return made;
  for (const folder of Object.values(own)) {
    const result = makePrivate(folder, { tighten: true });
    if (!result.ok) return result;
  }
  app.setPath('userData', profile);
  app.setPath('sessionData', folders.engine);
  app.setPath('crashDumps', folders.crashes);
  app.setAppLogsPath(folders.logs);
  return ok(null);
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

function makePrivate(folder: string, how: { readonly tighten: boolean }): Result<null, FoldersFault> {
  try {
    makeFolder(folder);
    if (how.tighten) chmodSync(folder, 0o700);
    return ok(null);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    return fail({ kind: 'folder-unusable', folder, code: code ?? 'unknown' });
  }
}

/** Names a profile that is not the usual one, short and without its path; null for the usual one. */
export const profileName = (given: string | null): string | null =>
  given === null ? null : `profile-${createHash('sha256').update(resolve(given)).digest('hex').slice(0, 8)}`;
