import { isAbsolute, resolve } from 'node:path';
import type { App } from 'electron';
import type { LoginItem } from '../ports.js';
import { appImageOf } from './app-image.js';
import { createAutostartEntry } from './autostart-entry.js';
import { profileName } from './folders.js';

interface LoginItemParts {
  readonly app: Pick<
    App,
    'isPackaged' | 'name' | 'getAppPath' | 'getPath' | 'getLoginItemSettings' | 'setLoginItemSettings'
  >;
  readonly process: Pick<NodeJS.Process, 'platform' | 'env' | 'execPath'>;
  /** As given; null for the usual one. */
  readonly profile: string | null;
}

/** What starts the app as it runs now, without a window. */
export function commandAtLogin({ app, process, profile }: LoginItemParts): readonly [string, ...string[]] {
  const project = app.isPackaged ? [] : [app.getAppPath()];
  return [
    fileAtLogin(process),
    ...project,
    '--hidden',
    ...(profile === null ? [] : [`--profile=${resolve(profile)}`]),
  ];
}

/** The file that a person starts, where what runs was unpacked from it and is gone after a while. */
const fileAtLogin = (process: LoginItemParts['process']): string =>
  (process.platform === 'win32' ? process.env['PORTABLE_EXECUTABLE_FILE'] : appImageOf(process)) ||
  process.execPath;

/** By an entry of ours in the autostart folder on Linux, by the system's own list elsewhere. */
export function createLoginItem(parts: LoginItemParts): LoginItem {
  const { app, process, profile } = parts;
  const [file, ...args] = commandAtLogin(parts);
  if (process.platform === 'linux') {
    const configHome = process.env['XDG_CONFIG_HOME'];
    const home = configHome && isAbsolute(configHome) ? configHome : app.getPath('appData');
    const suffix = profile === null ? '' : `-${profileName(profile)}`;
    const entry = createAutostartEntry({
      folder: `${home}/autostart`,
      file: `partnero-glance${suffix}.desktop`,
      name: app.name,
      command: [file, ...args],
    });
    // Trying a checkout must not have it started in the place of what is installed.
    return app.isPackaged || profile !== null ? entry : { ...entry, renew: async () => {} };
  }
  return createSystemItem({ app, file, args, platform: process.platform });
}

/** macOS keeps the app itself; Windows a command line, which a person may switch off in its task manager. */
function createSystemItem({
  app,
  file,
  args,
  platform,
}: Pick<LoginItemParts, 'app'> & { file: string; args: string[]; platform: NodeJS.Platform }): LoginItem {
  const which = platform === 'win32' ? { path: file, args } : {};
  const isOn = () => {
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(which);
    return platform === 'win32' ? openAtLogin && executableWillLaunchAtLogin !== false : openAtLogin;
  };
  const set = async (on: boolean) => {
    app.setLoginItemSettings({ openAtLogin: on, ...which });
    return isOn();
  };
  return {
    entry: app.name,
    read: async () => isOn(),
    set,
    // Windows tells of an entry that names another file as of none; macOS keeps the app, wherever it is.
    renew: async () => {},
  };
}
