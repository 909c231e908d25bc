import { join } from 'node:path';
import { type FileSystem, ignoringTrouble } from './file-system.js';
import { isDraft } from './replace-file.js';

const privateFolder = 0o700;

/** A folder of this app's own, and what is needed to work in it. */
export interface KeptFolder {
  readonly path: string;
  readonly fs: FileSystem;
  /** Wall clock, Unix milliseconds. */
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** Clears away what a crash left, before the first use. Once; makes nothing. */
  ready(): Promise<void>;
  /** Makes the folder, also when somebody deleted it meanwhile. Rejects with the system's error. */
  create(): Promise<void>;
}

export function createKeptFolder({
  path,
  fs,
  now,
  pause = async () => {},
}: Pick<KeptFolder, 'path' | 'fs' | 'now'> & Partial<Pick<KeptFolder, 'pause'>>): KeptFolder {
  let cleared: Promise<void> | null = null;
  return {
    path,
    fs,
    now,
    pause,
    ready() {
      cleared ??= clear(fs, path);
      return cleared;
    },
    async create() {
      await fs.mkdir(path, { recursive: true, mode: privateFolder });
      await ignoringTrouble(fs.chmod(path, privateFolder));
    },
  };
}

async function clear(fs: FileSystem, path: string): Promise<void> {
  try {
    const drafts = (await fs.readdir(path)).filter(isDraft);
    await ignoringTrouble(fs.chmod(path, privateFolder));
    for (const draft of drafts) await ignoringTrouble(fs.unlink(join(path, draft)));
  } catch {
    // No folder yet, or one that may not be listed: the first save will say.
  }
}
