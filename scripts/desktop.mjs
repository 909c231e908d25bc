import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { lockedKeyring, parts } from './desktop/parts.mjs';
import { createPrograms } from './desktop/programs.mjs';
import { appEnvironment, makeFolders, partEnvironment, writeBusConfig } from './desktop/surroundings.mjs';
import { removeAtEnd } from './setup/processes.mjs';

/**
 * A desktop on a virtual screen: X server, private D-Bus session, keyring, notification daemon, tray host and
 * window manager, all the real programs, all ended and removed by `close` (and when this process is gone).
 *
 * @typedef {object} Desktop
 * @property {NodeJS.ProcessEnv} env  For programs that run on it; they keep the person's own home.
 * @property {string} display
 * @property {string} busAddress
 * @property {import('./desktop/surroundings.mjs').Folders} folders
 *   Throwaway. A service file put into `services` makes the bus start what it names.
 * @property {() => Record<string, number>} pids  Of what runs now, by name: screen, bus, keyring, notifier …
 * @property {(name: StartablePart, state?: 'unlocked' | 'locked') => Promise<void>} start  Resolves when it can be used.
 * @property {(name: StartablePart, options?: { signal?: NodeJS.Signals }) => Promise<void>} stop
 * @property {(file: string) => Promise<void>} takePicture  Of the whole screen, as PNG.
 * @property {() => Promise<void>} close
 *
 * @typedef {'keyring' | 'notifier' | 'panel' | 'windowManager'} StartablePart
 *
 * @typedef {object} DesktopOptions
 * @property {string} [screen]  Width x height x depth.
 * @property {string} [framebuffer]  A folder in which the pixels of the screen are kept, as the file `Xvfb_screen0`.
 * @property {import('./desktop/surroundings.mjs').User | null} [user]
 *   Whom keyring, notifier, panel and window manager, and all folders, belong to; null: to who starts them.
 * @property {{ keyring?: 'unlocked' | 'locked' | 'none', notifier?: boolean, panel?: boolean, windowManager?: boolean }} [parts]
 *   All of them, and the keyring unlocked, unless said otherwise.
 */

/**
 * @param {DesktopOptions} [options]
 * @returns {Promise<Desktop>}
 */
export async function startDesktop({
  screen = '1280x800x24',
  framebuffer,
  user = null,
  parts: wanted = {},
} = {}) {
  const folders = makeFolders(user);
  const removeFolders = removeAtEnd(folders.root);
  const programs = createPrograms(folders.logs);
  const close = async () => {
    await programs.stopAll(['bus', 'screen']);
    removeFolders();
  };
  try {
    const base = await startBase(programs, folders, { screen, framebuffer });
    const env = appEnvironment({ ...base, folders });
    const start = starterOf(programs, folders, { env: partEnvironment(env, folders), ...user });
    await startWanted(start, wanted);
    return {
      ...base,
      env,
      folders,
      pids: () => Object.fromEntries([...programs.running].map(([name, { pid }]) => [name, pid])),
      start,
      stop: async (name, options) => programs.running.get(name)?.stop(options),
      takePicture: async (file) => {
        await promisify(execFile)('import', ['-window', 'root', file], { env });
      },
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}

/**
 * @typedef {ReturnType<typeof createPrograms>} Programs
 * @typedef {Desktop['folders']} Folders
 */

/**
 * @param {Programs} programs
 * @param {Folders} folders
 * @param {{ screen: string, framebuffer: string | undefined }} how
 */
async function startBase(programs, folders, { screen, framebuffer }) {
  const screenArgs = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  if (framebuffer !== undefined) screenArgs.push('-fbdir', framebuffer);
  const busArgs = [
    `--config-file=${writeBusConfig(folders)}`,
    '--nofork',
    '--nopidfile',
    '--print-address=3',
  ];
  const [display, busAddress] = await Promise.all([
    programs.startToLine('screen', 'Xvfb', screenArgs),
    programs.startToLine('bus', 'dbus-daemon', busArgs),
  ]);
  return { display: `:${display}`, busAddress };
}

/**
 * @param {Programs} programs
 * @param {Folders} folders
 * @param {{ env: NodeJS.ProcessEnv } & Partial<import('./desktop/surroundings.mjs').User>} how
 * @returns {Desktop['start']}
 */
function starterOf(programs, folders, how) {
  const options = { ...how, cwd: folders.home };
  return async (name, state = 'unlocked') => {
    if (name === 'panel' && !programs.running.has('panelSettings')) {
      await programs.startToReady('panelSettings', parts.panelSettings, options);
    }
    const isLocked = name === 'keyring' && state === 'locked';
    if (isLocked && !existsSync(join(folders.data, 'keyrings', 'login.keyring'))) {
      await programs.startToReady('keyring', parts.keyring, options); // makes what is to be found locked
      await programs.running.get('keyring')?.stop();
    }
    await programs.startToReady(name, isLocked ? lockedKeyring : parts[name], options);
  };
}

/**
 * @param {Desktop['start']} start
 * @param {NonNullable<DesktopOptions['parts']>} wanted
 */
async function startWanted(
  start,
  { keyring = 'unlocked', notifier = true, panel = true, windowManager = true },
) {
  await Promise.all([
    keyring !== 'none' && start('keyring', keyring),
    notifier && start('notifier'),
    panel && start('panel'),
    windowManager && start('windowManager'),
  ]);
}
