import { join } from 'node:path';
import { assertNever, fail, ok, type Result } from '../domain/result.js';
import type { DiskError, FileTrouble, Loaded } from '../stores.js';
import { hashOf, sealEnvelope } from './envelope.js';
import { examineFile, examinePatiently, identify, isSameFile, maxBytes } from './examine-file.js';
import type { Place, VersionedFileSpec } from './file-place.js';
import { diskError, isMissing } from './file-system.js';
import type { KeptFolder } from './kept-folder.js';
import { replaceFile } from './replace-file.js';
import { createSaveQueue } from './save-queue.js';
import { setAside } from './set-aside.js';

/** One file of this app with its last good copy. Nothing rejects, and nothing unreadable is overwritten. */
export interface VersionedFile<T> {
  /** The current file, else the last good copy, else `absent`. */
  load(): Promise<Loaded<T>>;
  /** A value that stands in the file already is not written again. */
  save(value: T): Promise<Result<null, DiskError>>;
  /** Deletes the file with its copies, its drafts and what was set aside of it. */
  remove(): Promise<Result<null, DiskError>>;
}

export function createVersionedFile<T>(spec: VersionedFileSpec<T>): VersionedFile<T> {
  const copyName = spec.name.replace(/\.json$/, '.last-good.json');
  const place: Place<T> = {
    ...spec,
    path: join(spec.folder.path, spec.name),
    copyName,
    copyPath: join(spec.folder.path, copyName),
    memory: { known: null, closed: null, copyChecked: false },
  };
  const queue = createSaveQueue((value: T) => save(place, value));
  return {
    load: () => queue.alone(() => load(place)),
    save: queue.save,
    remove: () => queue.alone(() => remove(place)),
  };
}

async function load<T>(place: Place<T>): Promise<Loaded<T>> {
  const { folder, memory, name, absent } = place;
  await folder.ready();
  const found = await examinePatiently(folder, place.path, place.format);
  memory.known = found.state === 'good' ? found : null;
  memory.closed = found.state === 'newer' || found.state === 'unread' ? found.state : null;
  if (found.state === 'good') return { value: found.value, troubles: [] };
  if (found.state === 'partial') return recover(place, { value: found.value, troubles: [] });
  const copy = await rescue(place);
  switch (found.state) {
    case 'missing':
      return { value: copy.value ?? absent, troubles: copy.troubles };
    case 'unread':
      return { value: copy.value ?? absent, troubles: copy.troubles, unread: true };
    case 'newer':
      return { value: copy.value ?? absent, troubles: [{ kind: 'newer-file', file: name }] };
    case 'bad':
      return recover(place, copy);
    default:
      return assertNever(found);
  }
}

/** What the last good copy holds, if it holds anything. */
async function rescue<T>(place: Place<T>): Promise<Loaded<T | null>> {
  const { folder, memory, copyName, copyPath, format } = place;
  const copy = await examinePatiently(folder, copyPath, format);
  switch (copy.state) {
    case 'good':
    case 'partial':
      return { value: copy.value, troubles: [] };
    case 'missing':
    case 'unread':
      return { value: null, troubles: [] };
    case 'newer':
      memory.closed = 'newer';
      return { value: null, troubles: [{ kind: 'newer-file', file: copyName }] };
    case 'bad':
      return { value: null, troubles: await reportAside(folder, copyName) };
    default:
      return assertNever(copy);
  }
}

/** What could be rescued is written at once: a crash before the next save must not cost it. */
async function recover<T>(place: Place<T>, rescued: Loaded<T | null>): Promise<Loaded<T>> {
  const aside = await reportAside(place.folder, place.name);
  if (rescued.value !== null && aside.length > 0) await save(place, rescued.value);
  // One line is enough when the copy was no better.
  const newer = rescued.troubles.filter(({ kind }) => kind === 'newer-file');
  return { value: rescued.value ?? place.absent, troubles: [...aside, ...newer] };
}

/** A file that cannot be moved is not overwritten either: each save tries again, and says so. */
async function reportAside(folder: KeptFolder, name: string): Promise<FileTrouble[]> {
  try {
    return [{ kind: 'file-set-aside', file: await setAside(folder, name) }];
  } catch {
    return [];
  }
}

async function save<T>(place: Place<T>, value: T): Promise<Result<null, DiskError>> {
  const { folder, memory, name } = place;
  if (memory.closed === 'newer') return ok(null);
  if (memory.closed === 'unread') return fail(diskError(null));
  try {
    await folder.ready();
    const dataText = JSON.stringify(value);
    const there = await look(place);
    if (there.state === 'newer') return ok(null);
    if (there.state === 'unread') return fail(diskError(null));
    const sha256 = hashOf(dataText);
    if (there.state === 'good' && there.sha256 === sha256) return ok(null);
    if (there.state === 'bad' || there.state === 'partial') await setAside(folder, name);
    if (there.state === 'good') await clearForCopy(place);
    memory.known = null;
    await write(place, { dataText, keepsCopy: there.state === 'good' });
    memory.known = { identity: await identify(folder.fs, place.path), sha256 };
    return ok(null);
  } catch (cause) {
    return fail(diskError(cause));
  }
}

/** What stands there now; a file is read again only when it is not the one that was read or written last. */
async function look<T>({ folder, memory, path, format }: Place<T>) {
  const { known } = memory;
  if (known !== null && isSameFile(known.identity, await identify(folder.fs, path))) {
    return { state: 'good', sha256: known.sha256 } as const;
  }
  return examineFile(folder.fs, path, format);
}

/** A copy that is no good copy is not overwritten either. */
async function clearForCopy<T>({ folder, memory, copyName, copyPath, format }: Place<T>): Promise<void> {
  if (memory.copyChecked) return;
  const copy = await examineFile(folder.fs, copyPath, format);
  if (copy.state !== 'good' && copy.state !== 'missing') await setAside(folder, copyName);
  memory.copyChecked = true;
}

async function write<T>(
  { folder, path, copyPath, format }: Place<T>,
  { dataText, keepsCopy }: { dataText: string; keepsCopy: boolean },
): Promise<void> {
  const text = sealEnvelope(dataText, { version: format.version, writtenAtMs: folder.now() });
  if (Buffer.byteLength(text) > maxBytes) throw new Error('Larger than what would be read again');
  try {
    await replaceFile(folder.fs, path, { text, keepAs: keepsCopy ? copyPath : null });
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    await folder.create();
    await replaceFile(folder.fs, path, { text, keepAs: null });
  }
}

async function remove<T>({ folder, memory, name, copyName }: Place<T>): Promise<Result<null, DiskError>> {
  const isOurs = (entry: string) =>
    [name, copyName].some((own) => entry === own || entry.startsWith(`${own}.`));
  try {
    const entries = (await folder.fs.readdir(folder.path)).filter(isOurs);
    memory.known = null;
    // The file itself goes last: a crash on the way must not bring back an older copy.
    for (const entry of [...entries.filter((other) => other !== name), name]) {
      await folder.fs.rm(join(folder.path, entry), { recursive: true, force: true });
    }
    memory.closed = null;
    return ok(null);
  } catch (cause) {
    return isMissing(cause) ? ok(null) : fail(diskError(cause));
  }
}
