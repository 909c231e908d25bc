import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

const privateFolder = 0o700;

/**
 * A temporary folder for a profile that cannot be written. The same one at each start, because the lock of the single
 * instance is in it; another one when that name is somebody else's. Throws where nothing can be made at all.
 */
export function openStopgapFolder(profile: string, temporary: string): string {
  const folder = folderFor(profile, temporary);
  return takeFolder(folder) ? folder : mkdtempSync(`${folder}-`);
}

/** The one that another start may have opened; null when there is none, or it is somebody else's. */
export function stopgapFolder(profile: string, temporary: string): string | null {
  const folder = folderFor(profile, temporary);
  try {
    return isOurs(folder) ? folder : null;
  } catch {
    return null;
  }
}

function folderFor(profile: string, temporary: string): string {
  const name = `partnero-glance-${createHash('sha256').update(profile).digest('hex').slice(0, 12)}`;
  return join(temporary, process.getuid === undefined ? name : `${name}-${process.getuid()}`);
}

/** A link is not, wherever it leads. */
function isOurs(folder: string): boolean {
  const there = lstatSync(folder);
  return there.isDirectory() && (process.getuid === undefined || there.uid === process.getuid());
}

function takeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: privateFolder });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
  if (!isOurs(folder)) return false;
  chmodSync(folder, privateFolder);
  return true;
}
