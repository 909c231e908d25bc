import {
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ uid: number, gid: number }} User */
/** @typedef {Record<'root' | 'home' | 'config' | 'data' | 'cache' | 'runtime' | 'services' | 'logs', string>} Folders */

/** @param {string} name */
const configFile = (name) => fileURLToPath(new URL(`./config/${name}`, import.meta.url));

/** Where each program looks for its own. The folder of this file may be closed to the user that they run as. */
const configPlaces = {
  dunstrc: 'dunst/dunstrc',
  'openbox.xml': 'openbox/rc.xml',
  'xfce4-panel.xml': 'xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml',
};

/** Everything a desktop writes goes below one throwaway folder. @param {User | null} user @returns {Folders} */
export function makeFolders(user) {
  const root = mkdtempSync(join(tmpdir(), 'glance-desktop-'));
  const make = (/** @type {string} */ name) => {
    const folder = join(root, name);
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  };
  const folders = {
    root,
    home: make('home'),
    config: make('config'),
    data: make('data'),
    cache: make('cache'),
    runtime: make('runtime'),
    services: make('services'),
    logs: make('logs'),
  };
  for (const [name, place] of Object.entries(configPlaces)) {
    const to = join(folders.config, place);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(configFile(name), to);
  }
  if (user !== null) giveAway(root, user);
  return folders;
}

/** @param {string} folder @param {User} user */
function giveAway(folder, { uid, gid }) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const path of [folder, ...names.map((name) => join(folder, name))]) chownSync(path, uid, gid);
}

/** @param {Folders} folders @returns {string} The path of a bus configuration for these folders. */
export function writeBusConfig({ root, runtime, services }) {
  const file = join(root, 'bus.conf');
  const template = readFileSync(configFile('bus.conf'), 'utf8');
  writeFileSync(file, template.replace('@SOCKET@', join(runtime, 'bus')).replace('@SERVICES@', services));
  return file;
}

/**
 * For an app on the desktop: only what belongs to a session is exchanged, the person's home stays.
 *
 * @param {{ display: string, busAddress: string, folders: Folders }} of
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnvironment({ display, busAddress, folders }) {
  const { WAYLAND_DISPLAY, XAUTHORITY, SESSION_MANAGER, GNOME_KEYRING_CONTROL, ...env } = process.env;
  return {
    ...env,
    DISPLAY: display,
    DBUS_SESSION_BUS_ADDRESS: busAddress,
    XDG_RUNTIME_DIR: folders.runtime,
    XDG_CURRENT_DESKTOP: 'XFCE',
    XDG_SESSION_TYPE: 'x11',
    GDK_BACKEND: 'x11',
    GSETTINGS_BACKEND: 'memory',
    GIO_USE_VFS: 'local', // or GLib looks for gvfs on the bus
    NO_AT_BRIDGE: '1', // or GTK looks for the accessibility bus
  };
}

/**
 * For the programs of the desktop itself, whose files are not to mix with the person's.
 *
 * @param {NodeJS.ProcessEnv} appEnv
 * @param {Folders} folders
 * @returns {NodeJS.ProcessEnv}
 */
export function partEnvironment(appEnv, { home, config, data, cache }) {
  return { ...appEnv, HOME: home, XDG_CONFIG_HOME: config, XDG_DATA_HOME: data, XDG_CACHE_HOME: cache };
}
