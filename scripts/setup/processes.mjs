import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Windows has neither process groups nor sh; there a child is ended with its tree by taskkill.
const hasGroups = process.platform !== 'win32';

/** @type {import('node:child_process').ChildProcess | null} */
let guard = null;

/** @param {string} line */
function tellGuard(line) {
  if (!hasGroups) return;
  if (guard === null) {
    const script = fileURLToPath(new URL('./guard.sh', import.meta.url));
    guard = spawn('sh', [script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    guard.on('error', () => {});
    guard.stdin?.on('error', () => {});
    guard.unref();
    /** @type {import('node:net').Socket | null} */ (guard.stdin)?.unref();
  }
  guard.stdin?.write(`${line}\n`);
}

/**
 * A program we started. It leads a process group of its own and ends with us, however we end.
 *
 * @typedef {object} Running
 * @property {import('node:child_process').ChildProcess} child
 * @property {number} pid
 * @property {Promise<{ code: number | null, signal: NodeJS.Signals | null }>} ended
 * @property {() => boolean} isRunning
 * @property {(options?: { graceMs?: number, signal?: NodeJS.Signals }) => Promise<void>} stop
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { keepOffspring?: boolean }} [options]
 *   `keepOffspring`: what it started itself (a browser, say) may outlive it, unless it has to be killed.
 * @returns {Running}
 * @throws {Error} when it cannot be started
 */
export function start(command, args, { keepOffspring = false, ...options } = {}) {
  const child = spawn(command, args, { ...options, detached: hasGroups });
  const { pid } = child;
  if (pid === undefined) {
    child.on('error', () => {});
    throw new Error(`${command} could not be started: is it installed?`);
  }
  tellGuard(`${keepOffspring ? 'leader' : 'group'} ${pid}`);
  /** @type {Running['ended']} */
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      if (!keepOffspring) killGroup(pid);
      tellGuard(`gone ${pid}`);
      resolve({ code, signal });
    });
  });
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  return {
    child,
    pid,
    ended,
    isRunning,
    async stop({ graceMs = 3000, signal = 'SIGTERM' } = {}) {
      if (!isRunning()) return;
      if (hasGroups) {
        child.kill(signal);
        child.kill('SIGCONT'); // a stopped process takes no SIGTERM
      } else spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
      const timer = setTimeout(() => killGroup(pid), graceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** @param {number} pid */
function killGroup(pid) {
  if (!hasGroups) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

/**
 * Has a folder removed when we are gone.
 *
 * @param {string} folder
 * @returns {() => void} removes it now
 */
export function removeAtEnd(folder) {
  tellGuard(`folder ${folder}`);
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Waits for the guard to go, so that nothing of ours is left when we return; what still runs is ended. */
export async function releaseGuard() {
  if (guard === null) return;
  const ended = once(guard, 'exit');
  guard.ref();
  guard.stdin?.end();
  await ended;
  guard = null;
}
