import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { projectRoot } from './folders.mjs';
import { start } from './processes.mjs';

/**
 * @typedef {object} Ended
 * @property {number | null} code  Null when it was ended by a signal or could not be started.
 * @property {string} output  Standard output and error as they came; empty unless `quiet`.
 *
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [quiet]  Collects the output instead of showing it.
 * @property {number} [withinMs]  Past this it is killed with its children.
 * @property {AbortSignal} [signal]
 */

/**
 * Runs a program to its end; never throws.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Ended>}
 */
export async function run(
  command,
  args,
  { cwd = projectRoot, env = process.env, quiet = false, withinMs, signal } = {},
) {
  let running;
  try {
    const stdio = quiet ? 'pipe' : 'inherit';
    running = start(command, args, { cwd, env, stdio: ['ignore', stdio, stdio] });
  } catch (cause) {
    return { code: null, output: String(cause) };
  }
  let output = '';
  for (const stream of [running.child.stdout, running.child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const closed = new Promise((resolve) => running.child.once('close', resolve));
  const kill = () => void running.stop({ graceMs: 500 });
  const timer = withinMs === undefined ? undefined : setTimeout(kill, withinMs);
  signal?.addEventListener('abort', kill, { once: true });
  const { code } = await running.ended;
  clearTimeout(timer);
  signal?.removeEventListener('abort', kill);
  await closed;
  return { code, output };
}

/**
 * npm as the person runs it: the one that runs us where there is one, since the PATH may hold another.
 *
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const npmCli = process.env['npm_execpath'];
  if (npmCli && basename(npmCli) === 'npm-cli.js' && existsSync(npmCli)) {
    return run(process.execPath, [npmCli, ...args], options);
  }
  // Windows starts .cmd files through its shell only.
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
    : run('npm', args, options);
}

/** @param {string} line */
export const say = (line) => console.log(line);

/** A failure that a person can do something about: its sentence is printed, without a stack. */
export class SetUpError extends Error {}
