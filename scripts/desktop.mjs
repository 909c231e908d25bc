import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { lockedKeyring, parts } from './desktop/parts.mjs';
import { removeAtEnd, start } from './setup/processes.mjs';
import { SetUpError } from './setup/run.mjs';

/**
 * A desktop on a virtual screen: X server, private D-Bus session, keyring, notification daemon, tray host and
 * window manager, all the real programs, all ended and removed by `close` (and when this process is gone).
 *
 * @typedef {object} Desktop
 * @property {NodeJS.ProcessEnv} env  For programs that run on it; they keep the person's own home.
 * @property {string} display
 * @property {string} busAddress
 * @property {Record<'home' | 'config' | 'data' | 'cache' | 'runtime' | 'services' | 'logs', string>} folders
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
 * @property {{ keyring?: 'unlocked' | 'locked' | 'none', notifier?: boolean, panel?: boolean, windowManager?: boolean }} [parts]
 *   All of them, and the keyring unlocked, unless said otherwise.
 */

const readyWithinMs = 20_000;
const askEveryMs = 30;

/**
 * @param {DesktopOptions} [options]
 * @returns {Promise<Desktop>}
 */
export async function startDesktop({ screen = '1280x800x24', parts: wanted = {} } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'glance-desktop-'));
  const removeRoot = removeAtEnd(root);
  const folders = makeFolders(root);
  /** @type {Map<string, import('./setup/processes.mjs').Running>} */
  const running = new Map();

  const close = async () => {
    const [front, back] = [[...running.keys()].filter((name) => !isBase(name)), ['bus', 'screen']];
    for (const names of [front, back]) await Promise.all(names.map((name) => running.get(name)?.stop()));
    removeRoot();
  };

  try {
    const [display, busAddress] = await Promise.all([startScreen(screen), startBus()]);
    const env = environment({ display, busAddress, runtime: folders.runtime });
    const partEnv = { ...env, ...homes(folders) };
    const launch = (/** @type {string} */ name, /** @type {import('./desktop/parts.mjs').Part} */ part) =>
      startPart({ name, part, env: partEnv, folders, running });

    /** @type {Desktop['start']} */
    const startNamed = async (name, state = 'unlocked') => {
      if (name === 'panel' && !running.has('panelSettings'))
        await launch('panelSettings', parts.panelSettings);
      const locked = name === 'keyring' && state === 'locked';
      if (locked && !existsSync(join(folders.data, 'keyrings', 'login.keyring'))) {
        await launch('keyring', parts.keyring); // makes the keyring that is to be found locked
        await running.get('keyring')?.stop();
      }
      await launch(name, locked ? lockedKeyring : parts[name]);
    };

    const { keyring = 'unlocked', notifier = true, panel = true, windowManager = true } = wanted;
    await Promise.all([
      keyring !== 'none' && startNamed('keyring', keyring),
      notifier && startNamed('notifier'),
      panel && startNamed('panel'),
      windowManager && startNamed('windowManager'),
    ]);
    return {
      env,
      display,
      busAddress,
      folders,
      pids: () => Object.fromEntries([...running].map(([name, { pid }]) => [name, pid])),
      start: startNamed,
      stop: async (name, options) => running.get(name)?.stop(options),
      takePicture: async (file) =>
        void (await promisify(execFile)('import', ['-window', 'root', file], { env })),
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }

  /** @param {string} size */
  async function startScreen(size) {
    const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'];
    return `:${await firstLine('screen', 'Xvfb', args)}`;
  }

  async function startBus() {
    const file = join(root, 'bus.conf');
    const template = readFileSync(
      fileURLToPath(new URL('./desktop/config/bus.conf', import.meta.url)),
      'utf8',
    );
    writeFileSync(
      file,
      template.replace('@SOCKET@', join(folders.runtime, 'bus')).replace('@SERVICES@', folders.services),
    );
    return firstLine('bus', 'dbus-daemon', [
      `--config-file=${file}`,
      '--nofork',
      '--nopidfile',
      '--print-address=3',
    ]);
  }

  /**
   * Both write one line to the file descriptor they are given as soon as they can be used.
   *
   * @param {string} name
   * @param {string} command
   * @param {string[]} args
   * @returns {Promise<string>}
   */
  async function firstLine(name, command, args) {
    const log = openSync(join(folders.logs, `${name}.log`), 'a');
    const process = start(command, args, { stdio: ['ignore', log, log, 'pipe'] });
    keep(running, name, process);
    const stream = /** @type {import('node:stream').Readable} */ (process.child.stdio[3]);
    let text = '';
    for await (const chunk of stream) {
      text += chunk;
      if (text.includes('\n')) return text.trim();
    }
    throw new SetUpError(`The virtual desktop's ${name} did not start: ${lastWords(folders.logs, name)}`);
  }
}

const isBase = (/** @type {string} */ name) => name === 'screen' || name === 'bus';

/**
 * @param {Map<string, import('./setup/processes.mjs').Running>} running
 * @param {string} name
 * @param {import('./setup/processes.mjs').Running} process
 */
function keep(running, name, process) {
  running.set(name, process);
  void process.ended.then(() => {
    if (running.get(name) === process) running.delete(name);
  });
}

/**
 * @param {{ name: string, part: import('./desktop/parts.mjs').Part, env: NodeJS.ProcessEnv, folders: Desktop['folders'],
 *   running: Map<string, import('./setup/processes.mjs').Running> }} what
 */
async function startPart({ name, part, env, folders, running }) {
  const log = openSync(join(folders.logs, `${name}.log`), 'a');
  const process = start(part.command(), part.args, { env, cwd: folders.home, stdio: ['pipe', log, log] });
  keep(running, name, process);
  process.child.stdin?.on('error', () => {});
  process.child.stdin?.end(part.input ?? '');
  for (
    const until = Date.now() + readyWithinMs;
    Date.now() < until && process.isRunning();
    await sleep(askEveryMs)
  ) {
    if (await part.isReady(env).catch(() => false)) return;
  }
  throw new SetUpError(`The virtual desktop's ${name} did not start: ${lastWords(folders.logs, name)}`);
}

/** @param {string} logs @param {string} name */
function lastWords(logs, name) {
  const text = readFileSync(join(logs, `${name}.log`), 'utf8').trim();
  return text.split('\n').slice(-3).join(' / ') || 'it said nothing';
}

/** @param {string} root @returns {Desktop['folders']} */
function makeFolders(root) {
  const names = /** @type {const} */ (['home', 'config', 'data', 'cache', 'runtime', 'services', 'logs']);
  const folders = Object.fromEntries(names.map((name) => [name, join(root, name)]));
  for (const folder of Object.values(folders)) mkdirSync(folder, { mode: 0o700 });
  const channels = join(root, 'config/xfce4/xfconf/xfce-perchannel-xml');
  mkdirSync(channels, { recursive: true });
  const panel = fileURLToPath(new URL('./desktop/config/xfce4-panel.xml', import.meta.url));
  copyFileSync(panel, join(channels, 'xfce4-panel.xml'));
  return /** @type {Desktop['folders']} */ (folders);
}

/** @param {Desktop['folders']} folders */
function homes({ home, config, data, cache }) {
  return { HOME: home, XDG_CONFIG_HOME: config, XDG_DATA_HOME: data, XDG_CACHE_HOME: cache };
}

/** @param {{ display: string, busAddress: string, runtime: string }} of @returns {NodeJS.ProcessEnv} */
function environment({ display, busAddress, runtime }) {
  const { WAYLAND_DISPLAY, XAUTHORITY, SESSION_MANAGER, GNOME_KEYRING_CONTROL, SSH_AUTH_SOCK, ...env } =
    process.env;
  return {
    ...env,
    DISPLAY: display,
    DBUS_SESSION_BUS_ADDRESS: busAddress,
    XDG_RUNTIME_DIR: runtime,
    XDG_CURRENT_DESKTOP: 'XFCE',
    XDG_SESSION_TYPE: 'x11',
    GDK_BACKEND: 'x11',
    GSETTINGS_BACKEND: 'memory',
    GIO_USE_VFS: 'local', // or GLib looks for gvfs on the bus
    NO_AT_BRIDGE: '1', // or GTK looks for the accessibility bus
  };
}
