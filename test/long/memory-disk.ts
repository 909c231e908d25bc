import { dirname } from 'node:path';
import type { FileSystem, OpenFile } from '../../main/disk/file-system.js';

interface Inode {
  readonly ino: number;
  bytes: Uint8Array;
  mode: number;
  changedAtMs: number;
}

export interface MemoryDisk {
  readonly fs: FileSystem;
  /** Every path, sorted. */
  paths(): readonly string[];
  /** Files that were opened and not closed. */
  openFiles(): number;
  /** From now on nothing can be written, as on a full disk. */
  setFull(full: boolean): void;
}

const systemError = (code: string) => Object.assign(new Error(code), { code });
const done = async () => undefined;

/** A disk that is in no hurry to be real: every step is one turn of the microtask queue. */
export function createMemoryDisk(): MemoryDisk {
  const files = new Map<string, Inode>();
  const folders = new Set<string>();
  let inodes = 0;
  let open = 0;
  let full = false;

  const at = (path: string): Inode => {
    const found = files.get(path);
    if (found === undefined) throw systemError('ENOENT');
    return found;
  };
  const mayWrite = () => {
    if (full) throw systemError('ENOSPC');
  };
  const draft = (path: string, mode: number): OpenFile => {
    mayWrite();
    if (!folders.has(dirname(path))) throw systemError('ENOENT');
    if (files.has(path)) throw systemError('EEXIST');
    inodes += 1;
    const made: Inode = { ino: inodes, bytes: new Uint8Array(), mode, changedAtMs: inodes };
    files.set(path, made);
    open += 1;
    return {
      chmod: async (next) => {
        made.mode = next;
      },
      writeFile: async (text) => {
        mayWrite();
        made.bytes = new TextEncoder().encode(text);
      },
      sync: done,
      close: async () => {
        open -= 1;
      },
    };
  };
  const folder = (): OpenFile => {
    open += 1;
    return {
      chmod: done,
      writeFile: done,
      sync: done,
      close: async () => {
        open -= 1;
      },
    };
  };
  const remove = async (path: string) => {
    at(path);
    files.delete(path);
  };

  return {
    paths: () => [...files.keys()].sort(),
    openFiles: () => open,
    setFull(next) {
      full = next;
    },
    fs: {
      lstat: async (path) => {
        const { ino, bytes, changedAtMs, mode } = at(path);
        return { ino, size: bytes.byteLength, mtimeMs: changedAtMs, mode, isFile: () => true };
      },
      readFile: async (path) => at(path).bytes,
      readdir: async (path) => {
        if (!folders.has(path)) throw systemError('ENOENT');
        return [...files.keys()]
          .filter((file) => dirname(file) === path)
          .map((file) => file.slice(path.length + 1));
      },
      mkdir: async (path) => {
        for (let made = path; made !== dirname(made); made = dirname(made)) folders.add(made);
      },
      chmod: done,
      open: async (path, flags, mode = 0o600) => (flags === 'wx' ? draft(path, mode) : folder()),
      rename: async (from, to) => {
        const moved = at(from);
        files.delete(from);
        files.set(to, moved);
      },
      unlink: remove,
      rm: async (path) => void files.delete(path),
    },
  };
}
