import { type Format, type Opened, openEnvelope } from './envelope.js';
import { type FileFacts, type FileSystem, ignoringTrouble, isMissing, isMomentary } from './file-system.js';

/** More than this is neither written nor read. */
export const maxBytes = 8 * 1024 * 1024;
const forGroupAndOthers = 0o077;

/** Enough to notice that somebody else has changed a file since. */
export type Identity = Pick<FileFacts, 'ino' | 'size' | 'mtimeMs'>;

export type Found<T> =
  | (Extract<Opened<T>, { readonly state: 'good' }> & { readonly identity: Identity })
  | Exclude<Opened<T>, { readonly state: 'good' }>
  | { readonly state: 'missing' }
  /** It may be perfectly good, and could not be read just now. */
  | { readonly state: 'unread' };

const readingFailed = (cause: unknown): Found<never> => {
  if (isMissing(cause)) return { state: 'missing' };
  return { state: isMomentary(cause) ? 'unread' : 'bad' };
};

/** Null when there is no such file, or nothing can be said about it. */
export async function identify(fs: FileSystem, path: string): Promise<Identity | null> {
  try {
    const { ino, size, mtimeMs } = await fs.lstat(path);
    return { ino, size, mtimeMs };
  } catch {
    return null;
  }
}

export const isSameFile = (one: Identity | null, other: Identity | null): boolean =>
  one !== null &&
  other !== null &&
  one.ino === other.ino &&
  one.size === other.size &&
  one.mtimeMs === other.mtimeMs;

/** What stands at this path. Never rejects, follows no link, and reads no more than a file of ours can hold. */
export async function examineFile<T>(fs: FileSystem, path: string, format: Format<T>): Promise<Found<T>> {
  try {
    const facts = await fs.lstat(path);
    if (!facts.isFile() || facts.size > maxBytes) return { state: 'bad' };
    if ((facts.mode & forGroupAndOthers) !== 0) await ignoringTrouble(fs.chmod(path, 0o600));
    const text = new TextDecoder().decode(await fs.readFile(path));
    const { ino, size, mtimeMs } = facts;
    const opened = openEnvelope(text, format);
    return opened.state === 'good' ? { ...opened, identity: { ino, size, mtimeMs } } : opened;
  } catch (cause) {
    return readingFailed(cause);
  }
}

/** A machine that is short of something at its start is given a moment: what is not read then is missed in the whole run. */
const pausesMs = [50, 150, 300, 500];

/** The same, and again when it could not be read just now. */
export async function examinePatiently<T>(
  { fs, pause }: { readonly fs: FileSystem; readonly pause: (ms: number) => Promise<void> },
  path: string,
  format: Format<T>,
): Promise<Found<T>> {
  for (const ms of pausesMs) {
    const found = await examineFile(fs, path, format);
    if (found.state !== 'unread') return found;
    await pause(ms);
  }
  return examineFile(fs, path, format);
}
