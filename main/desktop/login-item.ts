import { isAbsolute, resolve } from 'node:path';
import type { App } from 'electron';
import type { LoginItem } from '../ports.js';
import { appImageOf } from './app-image.js';
import { createAutostartEntry } from './autostart-entry.js';
import { profileName } from './folders.js';
import { createWindowsItem } from './windows-login-item.js';

/** Under which Windows knows the app: its notices, its place in the task bar, what starts at login. */
export const appId = 'com.partnero-glance.app';

interface LoginItemParts {
  readonly app: Pick<
    App,
    'isPackaged' | 'name' | 'getAppPath' | 'getPath' | 'getLoginItemSettings' | 'setLoginItemSettings'
  >;
  readonly process: Pick<NodeJS.Process, 'platform' | 'env' | 'execPath'>;
  /** As given; null for the usual one. */
  readonly profile: string | null;
  readonly dataFolder: string;
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
  const { app, process, profile, dataFolder } = parts;
  if (process.platform === 'darwin') return createMacItem(app, profile);
  const suffix = profile === null ? '' : `-${profileName(profile)}`;
  const command = commandAtLogin(parts);
  const item =
    process.platform === 'win32'
      ? createWindowsItem({
          app,
          name: `${appId}${suffix}`,
          command,
          note: `${dataFolder}/starts-at-login.txt`,
        })
      : createAutostartEntry({
          folder: `${configHome(parts)}/autostart`,
          file: `partnero-glance${suffix}.desktop`,
          name: app.name,
          command,
        });
  // Trying a checkout must not have it started in the place of what is installed.
  return app.isPackaged || profile !== null ? item : { ...item, renew: async () => {} };
}

function configHome({ app, process }: LoginItemParts): string {
  const named = process.env['XDG_CONFIG_HOME'];
  return named && isAbsolute(named) ? named : app.getPath('appData');
}

/** macOS keeps the app itself, wherever it is, and starts it without a word of a profile: only the usual one can. */
function createMacItem(app: LoginItemParts['app'], profile: string | null): LoginItem {
  const isOn = () => profile === null && app.getLoginItemSettings().openAtLogin;
  return {
    entry: app.name,
    read: async () => isOn(),
    async set(on) {
      if (profile === null) app.setLoginItemSettings({ openAtLogin: on });
      return isOn();
    },
    renew: async () => {},
  };
}

/** Elsewhere a switch in the command line says so. To be asked when the app is ready. */
export const wasStartedAtLogin = (app: Pick<App, 'getLoginItemSettings'>, platform: NodeJS.Platform) =>
  platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
