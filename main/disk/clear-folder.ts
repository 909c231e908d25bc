import { basename, join } from 'node:path';
import { type FileSystem, isMissing } from './file-system.js';

/** Deletes what is in a folder, one after the other, and answers the names of what is still there. */
export async function clearFolder(
  fs: FileSystem,
  path: string,
  isToGo: (entry: string) => boolean = () => true,
): Promise<readonly string[]> {
  const left: string[] = [];
  try {
    for (const entry of (await fs.readdir(path)).filter(isToGo)) {
      try {
        await fs.rm(join(path, entry), { recursive: true, force: true });
      } catch {
        left.push(entry);
      }
    }
    return left;
  } catch (cause) {
    return isMissing(cause) ? left : [basename(path)];
  }
}
