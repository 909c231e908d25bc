import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { startDesktop } from '../desktop.mjs';
import { projectRoot } from '../setup/folders.mjs';
import { start } from '../setup/processes.mjs';
import { say } from '../setup/run.mjs';
import { whyNoSandbox } from '../setup/sandbox.mjs';
import { hasDisplay } from '../setup/set-up.mjs';
import { forVirtualScreen, hasPrograms, profileFolder } from './app-arguments.mjs';
import { pictureOfWindow } from './picture.mjs';

/**
 * @typedef {import('../setup/electron.mjs').Electron} Electron
 * @typedef {import('../setup/processes.mjs').Running} Running
 * @typedef {import('../desktop.mjs').Desktop} Desktop
 */

/** The app itself ends within a second; this is for one that hangs. */
const graceMs = 5_000;

/**
 * Runs the app until it ends or we are told to; then nothing of it, nor of the virtual screen, is left.
 *
 * @param {Electron} electron
 * @param {readonly string[]} given  Arguments for the app.
 * @returns {Promise<number>} The exit code.
 */
export async function runApp(electron, given) {
  const stopRequest = watchSignals();
  const desktop = hasDisplay() ? null : await openVirtualScreen();
  try {
    const switches = [...(await sandboxSwitches(electron)), ...quietSwitches];
    const { args, opensPopover } = desktop ? chooseArguments(given) : { args: given, opensPopover: false };
    if (stopRequest.isRequested()) return 0;
    const { ELECTRON_RUN_AS_NODE, ...env } = desktop?.env ?? process.env; // editors' terminals set it
    const app = start(electron.executable, [...switches, projectRoot, ...args], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      keepOffspring: desktop === null, // a browser that was opened for a link is the person's
    });
    void stopRequest.requested.then(() => app.stop({ graceMs }));
    if (desktop && opensPopover) void savePicture(desktop, app);
    const { code, signal } = await app.ended;
    return code ?? 128 + (signal ? constants.signals[signal] : 0);
  } finally {
    await desktop?.close();
  }
}

/** Chromium's own complaints, of a screen without a graphics card or a machine without a system bus, would bury the app's lines. */
const quietSwitches = ['--log-level=3'];

/** @param {Electron} electron */
async function sandboxSwitches(electron) {
  const reason = await whyNoSandbox(electron.folder);
  if (reason === null) return [];
  say(`Chromium's sandbox is off (--no-sandbox): ${reason}`);
  return ['--no-sandbox'];
}

/** @param {readonly string[]} given */
function chooseArguments(given) {
  const { productName } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  return forVirtualScreen(given, hasPrograms(profileFolder(given, process.env, productName)));
}

async function openVirtualScreen() {
  say(
    'No display here: starting a virtual one, with a tray, notifications and a throwaway keyring of its own',
  );
  const desktop = await startDesktop();
  say(`To look at it: DISPLAY=${desktop.display} DBUS_SESSION_BUS_ADDRESS=${desktop.busAddress}`);
  return desktop;
}

/**
 * @param {Desktop} desktop
 * @param {Running} app
 */
async function savePicture(desktop, app) {
  const file = await pictureOfWindow(desktop, app).catch(() => null);
  if (file !== null) say(`A picture of the screen: ${file}`);
  else if (app.isRunning()) say('No window came up to take a picture of.');
}

/** From here on a signal is a request: what was started is ended first. */
function watchSignals() {
  let isRequested = false;
  /** @type {Promise<void>} */
  const requested = new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(name, () => {
        isRequested = true;
        resolve();
      });
    }
  });
  return { requested, isRequested: () => isRequested };
}
