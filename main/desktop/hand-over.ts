import { existsSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import type { Errand } from './command-line.js';
import { stopgapFolder } from './stopgap-folder.js';

type LockingApp = Pick<
  App,
  'getPath' | 'setPath' | 'requestSingleInstanceLock' | 'releaseSingleInstanceLock'
>;

/** Where the instance of a profile may have its lock: in the profile, or in what stood in for one that could not be written. */
export function lockPlaces(profile: string, temporary: string): readonly string[] {
  const stopgap = stopgapFolder(profile, temporary);
  return stopgap === null ? [profile] : [profile, join(stopgap, 'profile')];
}

/**
 * Hands the errand to the instance that runs, wherever it has its lock; false when none does. Asked before any folder is
 * tried: whether one can be written may have changed since that instance began, and is no reason for a second one.
 */
export function handOver(app: LockingApp, places: readonly string[], errand: Errand): boolean {
  const usual = app.getPath('userData');
  for (const place of places) {
    if (!isLocked(place)) continue;
    app.setPath('userData', place);
    if (!app.requestSingleInstanceLock({ ...errand })) return true;
    // It has just ended.
    app.releaseSingleInstanceLock();
    app.setPath('userData', usual);
  }
  return false;
}

/**
 * Chromium's lock on Linux and macOS: a link to `host-pid`, and one to the socket at which that process listens. One
 * that it left behind is no lock: where nothing can be written, Chromium could not take it and would call it held.
 */
function isLocked(place: string): boolean {
  try {
    const [, host, pid] = /^(.+)-(\d+)$/.exec(readlinkSync(join(place, 'SingletonLock'))) ?? [];
    if (host !== hostname() || !existsSync(join(place, 'SingletonSocket'))) return false;
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}
