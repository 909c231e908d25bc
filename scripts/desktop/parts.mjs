import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ask = promisify(execFile);

/** Of the throwaway keyring; it guards nothing. */
const keyringPassword = 'throwaway';

/**
 * One program of the desktop.
 *
 * @typedef {object} Part
 * @property {() => string} command
 * @property {readonly string[]} args
 * @property {string} [input]  Written to its standard input, which is then closed.
 * @property {(env: NodeJS.ProcessEnv) => Promise<boolean>} isReady
 *
 * @typedef {'keyring' | 'notifier' | 'panel' | 'panelSettings' | 'windowManager'} PartName
 */

/** @type {Readonly<Record<PartName, Part>>} */
export const parts = {
  keyring: {
    command: () => 'gnome-keyring-daemon',
    args: ['--unlock', '--foreground', '--components=secrets'],
    input: `${keyringPassword}\n`,
    isReady: ownsName('org.freedesktop.secrets'),
  },
  notifier: {
    command: () => 'dunst',
    args: [],
    isReady: ownsName('org.freedesktop.Notifications'),
  },
  // The panel reads its layout from this service; on a private bus nobody starts it for the panel.
  panelSettings: { command: findXfconfd, args: [], isReady: ownsName('org.xfce.Xfconf') },
  panel: {
    command: () => 'xfce4-panel',
    args: ['--disable-wm-check', '--sm-client-disable'],
    isReady: ownsName('org.kde.StatusNotifierWatcher'),
  },
  windowManager: {
    command: () => 'openbox',
    args: ['--sm-disable'],
    isReady: async (env) => {
      const { stdout } = await ask('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env });
      return stdout.includes('window id');
    },
  },
};

/** A keyring that exists but is not open: what a person has who logs in without typing a password. */
export const lockedKeyring = {
  ...parts.keyring,
  args: ['--start', '--foreground', '--components=secrets'],
  input: '',
};

/** @param {string} name */
function ownsName(name) {
  return async (/** @type {NodeJS.ProcessEnv} */ env) => {
    const question = [
      '--dest=org.freedesktop.DBus',
      '/',
      'org.freedesktop.DBus.NameHasOwner',
      `string:${name}`,
    ];
    const { stdout } = await ask('dbus-send', ['--session', '--print-reply', ...question], { env });
    return stdout.includes('boolean true');
  };
}

/** It is a service, outside the PATH, in a folder that names the processor. */
function findXfconfd() {
  const folders = [
    '/usr/lib',
    ...readdirSync('/usr/lib').map((name) => join('/usr/lib', name)),
    '/usr/libexec',
  ];
  const found = folders
    .map((folder) => join(folder, 'xfce4/xfconf/xfconfd'))
    .find((path) => existsSync(path));
  return found ?? 'xfconfd';
}
