import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { start } from '../setup/processes.mjs';
import { SetUpError } from '../setup/run.mjs';

const readyWithinMs = 20_000;
const askEveryMs = 30;

/** @typedef {{ env: NodeJS.ProcessEnv, cwd: string } & Partial<import('./surroundings.mjs').User>} Surroundings */

/**
 * The running programs of one desktop, by name; what each says is in a file of its own.
 *
 * @param {string} logs  Folder.
 */
export function createPrograms(logs) {
  /** @type {Map<string, import('../setup/processes.mjs').Running>} */
  const running = new Map();
  let isClosed = false;

  /**
   * @param {string} name
   * @param {string} command
   * @param {readonly string[]} args
   * @param {{ input: 'pipe' | 'ignore', extra?: 'pipe' } & Partial<Surroundings>} options
   *   `extra` is the program's file descriptor 3.
   */
  function launch(name, command, args, { input, extra, ...surroundings }) {
    if (isClosed) throw new SetUpError('The virtual desktop has been closed.');
    const log = openSync(join(logs, `${name}.log`), 'a');
    try {
      const stdio = /** @type {const} */ ([input, log, log, ...(extra ? [extra] : [])]);
      const program = start(command, args, { ...surroundings, stdio: [...stdio] });
      running.set(name, program);
      void program.ended.then(() => {
        if (running.get(name) === program) running.delete(name);
      });
      return program;
    } finally {
      closeSync(log);
    }
  }

  /** @param {string} name */
  function failure(name) {
    const lines = readFileSync(join(logs, `${name}.log`), 'utf8')
      .trim()
      .split('\n');
    return new SetUpError(`The virtual desktop's ${name} did not start: ${lines.slice(-3).join(' / ')}`);
  }

  return {
    running,

    /**
     * Of a program that writes a line to file descriptor 3 as soon as it can be used.
     *
     * @param {string} name
     * @param {string} command
     * @param {readonly string[]} args
     * @returns {Promise<string>} The line.
     */
    async startToLine(name, command, args) {
      const program = launch(name, command, args, { input: 'ignore', extra: 'pipe' });
      let text = '';
      for await (const chunk of /** @type {import('node:stream').Readable} */ (program.child.stdio[3])) {
        text += chunk;
        if (text.includes('\n')) return text.trim();
      }
      throw failure(name);
    },

    /**
     * @param {string} name
     * @param {import('./parts.mjs').Part} part
     * @param {Surroundings} surroundings
     */
    async startToReady(name, part, surroundings) {
      const program = launch(name, part.command(), part.args, { input: 'pipe', ...surroundings });
      program.child.stdin?.on('error', () => {});
      program.child.stdin?.end(part.input ?? '');
      for (const until = Date.now() + readyWithinMs; Date.now() < until; await sleep(askEveryMs)) {
        if (!program.isRunning()) break;
        if (await part.isReady(surroundings.env).catch(() => false)) return;
      }
      throw failure(name);
    },

    /** @param {readonly string[]} last  Those that the others need until they have ended. */
    async stopAll(last) {
      isClosed = true;
      const first = [...running.keys()].filter((name) => !last.includes(name));
      for (const names of [first, last]) await Promise.all(names.map((name) => running.get(name)?.stop()));
    },
  };
}
