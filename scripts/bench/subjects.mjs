import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../setup/folders.mjs';
import { removeAtEnd, start } from '../setup/processes.mjs';
import { whyNoSandbox } from '../setup/sandbox.mjs';

/**
 * What is measured: our app, or a comparator beside it.
 *
 * @typedef {'ours' | 'e0' | 'e0w' | 'e1'} Subject
 *
 * @typedef {object} Started
 * @property {Subject} subject
 * @property {number} pid
 * @property {number} spawnedAtMs  Monotonic.
 * @property {import('./tray-watcher.mjs').Item} item
 * @property {string} profile
 * @property {(how?: { keepsProfile: boolean }) => Promise<number>} quit  By SIGTERM, in good order; milliseconds until
 *   the process is gone.
 */

/** @param {string} name */
const comparatorFolder = (name) => fileURLToPath(new URL(`./comparators/${name}`, import.meta.url));
const quietSwitches = ['--log-level=3'];
const endsWithinMs = 10_000;

/**
 * @param {{ electron: import('../setup/electron.mjs').Electron, env: NodeJS.ProcessEnv, apiOrigin: string,
 *   watcher: Awaited<ReturnType<typeof import('./tray-watcher.mjs').openTrayWatcher>> }} surroundings
 */
export async function createLauncher({ electron, env, apiOrigin, watcher }) {
  const sandbox = (await whyNoSandbox(electron.folder)) === null ? [] : ['--no-sandbox'];
  /** @param {Subject} subject @param {string} profile @param {readonly string[]} more */
  const argumentsOf = (subject, profile, more) =>
    subject === 'ours'
      ? [projectRoot, `--profile=${profile}`, `--api-url=${apiOrigin}`, ...more]
      : [comparatorFolder(subject), `--user-data-dir=${profile}`];

  /**
   * @param {Subject} subject
   * @param {{ template?: string | null, switches?: readonly string[], before?: readonly string[],
   *   variables?: NodeJS.ProcessEnv }} [how]
   *   `template`: a profile to have a copy of. `before`: switches for Electron itself.
   * @returns {Promise<Started>}
   */
  return async function launch(
    subject,
    { template = null, switches = ['--hidden'], before = [], variables = {} } = {},
  ) {
    const profile = mkdtempSync(join(tmpdir(), `glance-bench-${subject}-`));
    const remove = removeAtEnd(profile);
    if (template !== null) cpSync(template, profile, { recursive: true });
    const spawnedAtMs = performance.now();
    const app = start(
      electron.executable,
      [...sandbox, ...quietSwitches, ...before, ...argumentsOf(subject, profile, switches)],
      { env: { ...env, ...variables }, stdio: 'ignore' },
    );
    const quit = async ({ keepsProfile } = { keepsProfile: false }) => {
      const askedAtMs = performance.now();
      await app.stop({ graceMs: endsWithinMs });
      const endedAtMs = performance.now();
      if (!keepsProfile) remove();
      return endedAtMs - askedAtMs;
    };
    try {
      return { subject, pid: app.pid, spawnedAtMs, item: await watcher.registered(app.pid), profile, quit };
    } catch (cause) {
      await quit();
      throw cause;
    }
  };
}
