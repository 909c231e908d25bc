import { basename } from 'node:path';
import type { FileSystem } from '../../main/disk/file-system.js';
import { systemError } from './breaking-disk.js';

interface Inode {
  readonly ino: number;
  text: string;
  /** What a power cut leaves of the text. */
  lasting: string;
  changedAtMs: number;
}
type Names = Map<string, Inode>;
type Change = (names: Names) => void;

/** What stands on the disk after a power cut: text by name. */
export type Remains = ReadonlyMap<string, string>;

export interface PowerCutDisk {
  readonly fs: FileSystem;
  /** All that a power cut can leave, at each step until now: any of the changes of names since the folder was last synced. */
  cuts(): Generator<{ readonly step: number; readonly remains: Remains }>;
}

/** One folder in memory, which loses at a power cut what was not synced. */
export function powerCutDisk(start: Remains = new Map()): PowerCutDisk {
  let inodes = 0;
  const inode = (text: string): Inode => {
    inodes += 1;
    return { ino: inodes, text, lasting: text, changedAtMs: inodes };
  };
  const names: Names = new Map([...start].map(([name, text]) => [name, inode(text)]));
  let lasting: Names = new Map(names);
  let pending: Change[] = [];
  const moments: { lasting: Names; texts: ReadonlyMap<Inode, string>; pending: readonly Change[] }[] = [];

  const remember = () => {
    const known = new Set([...names.values(), ...lasting.values()]);
    const texts = new Map([...known].map((one) => [one, one.lasting]));
    moments.push({ lasting: new Map(lasting), texts, pending: [...pending] });
  };
  const change = (apply: Change) => {
    apply(names);
    pending.push(apply);
    remember();
  };
  const at = (path: string): Inode => {
    const found = names.get(basename(path));
    if (found === undefined) throw systemError('ENOENT');
    return found;
  };

  const draft = (path: string) => {
    const made = inode('');
    change((target) => target.set(basename(path), made));
    return {
      chmod: async () => undefined,
      writeFile: async (text: string) => {
        made.text = text;
        remember();
      },
      sync: async () => {
        made.lasting = made.text;
        remember();
      },
      close: async () => undefined,
    };
  };
  const folder = {
    chmod: async () => undefined,
    writeFile: async () => undefined,
    sync: async () => {
      lasting = new Map(names);
      pending = [];
      remember();
    },
    close: async () => undefined,
  };
  const unlink = async (path: string) => change((target) => target.delete(basename(path)));

  return {
    fs: {
      lstat: async (path) => {
        const { ino, text, changedAtMs } = at(path);
        return { ino, size: text.length, mtimeMs: changedAtMs, mode: 0o600, isFile: () => true };
      },
      readFile: async (path) => new TextEncoder().encode(at(path).text),
      readdir: async () => [...names.keys()],
      mkdir: async () => undefined,
      chmod: async () => undefined,
      open: async (path, flags) => (flags === 'wx' ? draft(path) : folder),
      rename: async (from, to) => {
        at(from);
        change((target) => {
          const moved = target.get(basename(from));
          if (moved === undefined) return;
          target.delete(basename(from));
          target.set(basename(to), moved);
        });
      },
      unlink,
      rm: unlink,
    },
    *cuts() {
      for (const [step, moment] of moments.entries()) {
        for (let subset = 0; subset < 2 ** moment.pending.length; subset += 1) {
          const left = new Map(moment.lasting);
          for (const [index, apply] of moment.pending.entries()) if (subset & (1 << index)) apply(left);
          yield {
            step,
            remains: new Map([...left].map(([name, one]) => [name, moment.texts.get(one) ?? ''])),
          };
        }
      }
    },
  };
}
