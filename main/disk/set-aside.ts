import { join } from 'node:path';
import { ignoringTrouble } from './file-system.js';
import type { KeptFolder } from './kept-folder.js';

/** How many unreadable files of one name are kept, for whoever wants to look into them. */
const keptAside = 5;

/**
 * Renames what cannot be read (a file, a folder, a link) and answers its new name. It overwrites nothing; the
 * oldest of too many are deleted. Rejects with the system's error, having moved nothing.
 */
export async function setAside(folder: KeptFolder, name: string): Promise<string> {
  const { fs, path } = folder;
  const taken = await fs.readdir(path);
  const stamp = new Date(folder.now()).toISOString().replaceAll(/[:.]/g, '-');
  const aside = firstFree(`${name}.unreadable-${stamp}`, taken);
  await fs.rename(join(path, name), join(path, aside));

  const older = taken.filter((entry) => entry.startsWith(`${name}.unreadable-`)).sort();
  for (const entry of older.slice(0, Math.max(0, older.length + 1 - keptAside))) {
    // A folder stays: what is in it is not ours to delete.
    await ignoringTrouble(fs.unlink(join(path, entry)));
  }
  return aside;
}

function firstFree(name: string, taken: readonly string[]): string {
  let free = name;
  for (let attempt = 2; taken.includes(free); attempt += 1) free = `${name}-${attempt}`;
  return free;
}
