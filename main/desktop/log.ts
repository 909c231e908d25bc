import { appendFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoggedLine } from '../domain/diagnostics.js';
import type { Journal, Log } from '../ports.js';
import { createRedactor } from './redact.js';

/** Lines for the terminal and for a file, without keys. Writing never blocks, and what fails is not written. */
export interface FileLog extends Log, Journal {
  /** All lines so far are in the file, or never will be. */
  written(): Promise<void>;
}

export interface LogPlace {
  /** Must be there; null keeps no file. */
  readonly folder: string | null;
  now(): number;
  /** To the terminal, line end included. */
  print(text: string): void;
}

const names = ['glance.log', 'glance.old.log'];
/** Above this the file becomes `glance.old.log`, in place of the one before. */
const largestBytes = 512 * 1024;
const longestLine = 2_000;
/** For diagnostics. */
const keptLines = 200;
/** Line ends, escape sequences and reversed text: one call is one line, whatever an answer put into it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

export function createLog(place: LogPlace): FileLog {
  const redactor = createRedactor();
  const file = place.folder === null ? null : openFile(place.folder);
  let recent: readonly LoggedLine[] = [];
  return {
    register: (secret) => redactor.register(secret.reveal()),
    // Again, for a key may have been told of since.
    recent: () => recent.map((one) => ({ ...one, text: redactor.redact(one.text) })),
    line(text, plain) {
      const line = redactor.redact(text).replace(unprintable, ' ').slice(0, longestLine);
      place.print(`${line}\n`);
      recent = [...recent, { atMs: place.now(), text: plain ?? line, isPlain: plain !== undefined }].slice(
        -keptLines,
      );
      file?.append(`${new Date(place.now()).toISOString()} ${line}\n`);
    },
    written: () => file?.written() ?? Promise.resolve(),
    clear() {
      recent = [];
      return file?.clear() ?? Promise.resolve([]);
    },
  };
}

/** Lines that arrive while one write is under way go into the next one together. */
function openFile(folder: string) {
  const [path, oldPath] = names.map((name) => join(folder, name)) as [string, string];
  let waiting = '';
  let writing: Promise<void> | null = null;

  const write = async () => {
    while (waiting !== '') {
      const text = waiting;
      waiting = '';
      try {
        if ((await sizeOf(path)) > largestBytes) await rename(path, oldPath);
        await appendFile(path, text, { mode: 0o600 });
      } catch {
        // A full or read-only disk is shown by what must be kept; the log is not worth a word of its own.
      }
    }
    writing = null;
  };
  return {
    append(text: string) {
      if (waiting.length + text.length <= largestBytes) waiting += text;
      writing ??= write();
    },
    written: () => writing ?? Promise.resolve(),
    async clear() {
      waiting = '';
      await writing;
      const left: string[] = [];
      for (const name of names) {
        await rm(join(folder, name), { force: true }).catch(() => left.push(name));
      }
      return left;
    },
  };
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
