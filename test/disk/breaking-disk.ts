import { type FileSystem, type OpenFile, realFileSystem } from '../../main/disk/file-system.js';

export const systemError = (code: string): Error => Object.assign(new Error(code), { code });

export type Breaking =
  /** One step fails, a write half way, and the next ones work. */
  | { readonly how: 'fails'; readonly code: string }
  /** The process is killed before the step; a write is cut half way. */
  | { readonly how: 'killed' };

export interface BreakingDisk {
  readonly fs: FileSystem;
  /** What was done so far, by name. */
  readonly steps: string[];
  /** The next step of this name, or the one after so many others. */
  breakAt(step: number | string, breaking: Breaking): void;
}

/** The real disk, until the step at which it breaks. */
export function breakingDisk(below: FileSystem = realFileSystem): BreakingDisk {
  const steps: string[] = [];
  let breaksAt: number | string = Number.POSITIVE_INFINITY;
  let breaking: Breaking = { how: 'killed' };
  let dead = false;

  async function step<T>(name: string, work: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> {
    if (dead) throw systemError('KILLED');
    steps.push(name);
    if (breaksAt !== name && breaksAt !== steps.length - 1) return work();
    breaksAt = Number.POSITIVE_INFINITY;
    await half?.();
    if (breaking.how === 'fails') throw systemError(breaking.code);
    dead = true;
    throw systemError('KILLED');
  }

  const opened = (file: OpenFile): OpenFile => ({
    chmod: (mode) => step('chmod', () => file.chmod(mode)),
    writeFile: (text) =>
      step(
        'write',
        () => file.writeFile(text),
        () => file.writeFile(text.slice(0, text.length / 2)),
      ),
    sync: () => step('sync', () => file.sync()),
    // What was open is closed in any case: by the system, where the process was killed.
    close: () => {
      const close = () => file.close();
      return dead ? close() : step('close', close, close);
    },
  });

  return {
    steps,
    breakAt(step, how) {
      breaksAt = typeof step === 'number' ? steps.length + step : step;
      breaking = how;
    },
    fs: {
      lstat: (path) => step('lstat', () => below.lstat(path)),
      readFile: (path) => step('read', () => below.readFile(path)),
      readdir: (path) => step('list', () => below.readdir(path)),
      mkdir: (path, how) => step('make folder', () => below.mkdir(path, how)),
      chmod: (path, mode) => step('chmod', () => below.chmod(path, mode)),
      open: async (path, flags, mode) => opened(await step('open', () => below.open(path, flags, mode))),
      rename: (from, to) => step('rename', () => below.rename(from, to)),
      unlink: (path) => step('unlink', () => below.unlink(path)),
      rm: (path, how) => step('rm', () => below.rm(path, how)),
    },
  };
}
