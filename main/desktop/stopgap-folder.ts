import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

const privateFolder = 0o700;

/**
 * A temporary folder for a profile that cannot be written. The same one at each start, because the lock of the single
 * instance is in it; another one when that name is somebody else's. Throws where nothing can be made at all.
 */
export function openStopgapFolder(profile: string, temporary: string): string {
  const name = `partnero-glance-${createHash('sha256').update(profile).digest('hex').slice(0, 12)}`;
  const folder = join(temporary, process.getuid === undefined ? name : `${name}-${process.getuid()}`);
  return takeFolder(folder) ? folder : mkdtempSync(`${folder}-`);
}

function takeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: privateFolder });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
  const there = lstatSync(folder);
  const isOurs = process.getuid === undefined || there.uid === process.getuid();
  if (!there.isDirectory() || !isOurs) return false;
  chmodSync(folder, privateFolder);
  return true;
}
