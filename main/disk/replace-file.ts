import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { type FileSystem, ignoringTrouble, isUnsupported } from './file-system.js';

/** For the owner's eyes only, whatever the umask says. */
const privateFile = 0o600;

/** A draft that a crash left behind. */
export const isDraft = (name: string): boolean => /\.[0-9a-f-]{36}\.draft$/.test(name);

export interface Replacement {
  readonly text: string;
  /** Where the file that is replaced goes, in the place of what was there; null when there is none to keep. */
  readonly keepAs: string | null;
}

/**
 * Readers see the old text or the new text, never a mixture, even across a power cut. For a moment the old one
 * stands at `keepAs` alone: a second name for it would be cheaper to reason about, but not every drive has hard links,
 * and two names of one file go bad together. Rejects with the system's error, having left no draft.
 */
export async function replaceFile(fs: FileSystem, path: string, replacement: Replacement): Promise<void> {
  const draft = `${path}.${randomUUID()}.draft`;
  try {
    await writeDraft(fs, draft, replacement.text);
    if (replacement.keepAs !== null) await fs.rename(path, replacement.keepAs);
    await fs.rename(draft, path);
  } catch (cause) {
    await ignoringTrouble(fs.unlink(draft));
    throw cause;
  }
  await syncFolder(fs, dirname(path));
}

async function writeDraft(fs: FileSystem, draft: string, text: string): Promise<void> {
  const file = await fs.open(draft, 'wx', privateFile);
  try {
    await ignoringTrouble(file.chmod(privateFile)); // some drives know no modes
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new names last across a power cut. */
async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  try {
    const opened = await fs.open(folder, 'r');
    try {
      await opened.sync();
    } finally {
      await opened.close();
    }
  } catch (cause) {
    if (!isUnsupported(cause)) throw cause;
  }
}
