import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { profileName } from '../../main/desktop/folders.js';
import { commandAtLogin, createLoginItem } from '../../main/desktop/login-item.js';
import { tempFolder } from '../disk/temp-folder.js';

function system({ launches = true as boolean | undefined } = {}) {
  const asked: unknown[] = [];
  let open = false;
  return {
    asked,
    isPackaged: true,
    name: 'Partnero Glance',
    getAppPath: () => '/work/app',
    getPath: () => '/home/a/.config',
    getLoginItemSettings: (which?: object) => {
      asked.push(which);
      return { openAtLogin: open, executableWillLaunchAtLogin: launches } as never;
    },
    setLoginItemSettings: (settings: { openAtLogin?: boolean }) => {
      asked.push(settings);
      open = settings.openAtLogin === true;
    },
  };
}

const parts = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv = {}, of = {}) => ({
  app: { ...system(), ...of },
  process: { platform, env, execPath: '/opt/app/partnero-glance' },
  profile: null,
});

describe('what is started at login', () => {
  it.each<[string, NodeJS.ProcessEnv, string]>([
    ['the executable', {}, '/opt/app/partnero-glance'],
    [
      'the AppImage that it was unpacked from',
      { APPIMAGE: '/home/a/G.AppImage', APPDIR: '/opt/app' },
      '/home/a/G.AppImage',
    ],
    [
      'not the AppImage of another program that started it',
      { APPIMAGE: '/home/a/Other.AppImage', APPDIR: '/tmp/.mount' },
      '/opt/app/partnero-glance',
    ],
    [
      'the executable where only half is said',
      { APPIMAGE: '/home/a/G.AppImage' },
      '/opt/app/partnero-glance',
    ],
  ])('is %s', (_case, env, file) => {
    expect(commandAtLogin(parts('linux', env))).toEqual([file, '--hidden']);
  });

  it('is the portable file on Windows, not what it unpacked', () => {
    const env = { PORTABLE_EXECUTABLE_FILE: 'D:\\Glance.exe' };
    expect(commandAtLogin(parts('win32', env))[0]).toBe('D:\\Glance.exe');
  });

  it('keeps its profile, and its folder where it is not installed', () => {
    const from = { ...parts('linux', {}, { isPackaged: false }), profile: '/tmp/p' };
    expect(commandAtLogin(from).slice(1)).toEqual(['/work/app', '--hidden', '--profile=/tmp/p']);
  });
});

describe('an entry that names another file', () => {
  const renewed = async (of: object, profile: string | null) => {
    const home = await tempFolder();
    const file = join(home, 'autostart', profile === null ? 'partnero-glance.desktop' : entryOfProfile);
    await mkdir(join(home, 'autostart'));
    await writeFile(file, '[Desktop Entry]\nExec=/opt/older --hidden\n');
    await createLoginItem({ ...parts('linux', { XDG_CONFIG_HOME: home }, of), profile }).renew();
    return readFile(file, 'utf8');
  };
  const entryOfProfile = `partnero-glance-${profileName('/tmp/p')}.desktop`;

  it('follows an installed app, and a profile of its own', async () => {
    expect(await renewed({}, null)).toContain('Exec=/opt/app/partnero-glance --hidden\n');
    expect(await renewed({ isPackaged: false }, '/tmp/p')).toContain('--profile=/tmp/p\n');
  });

  it('stays as it is when a checkout is tried', async () => {
    expect(await renewed({ isPackaged: false }, null)).toContain('Exec=/opt/older --hidden\n');
  });
});

describe('starting at login by the system’s own list', () => {
  it('names the file and its switch on Windows', async () => {
    const app = system();
    const item = createLoginItem({ ...parts('win32'), app });
    const which = { path: '/opt/app/partnero-glance', args: ['--hidden'] };
    expect(await item.read()).toBe(false);
    expect(await item.set(true)).toBe(true);
    expect(app.asked).toEqual([which, { openAtLogin: true, ...which }, which]);
  });

  it('is off where a person switched it off in the task manager of Windows', async () => {
    const item = createLoginItem({ ...parts('win32'), app: system({ launches: false }) });
    expect(await item.set(true)).toBe(false);
  });

  it('keeps the app itself on macOS', async () => {
    const app = system({ launches: undefined });
    const item = createLoginItem({ ...parts('darwin'), app });
    expect(await item.set(true)).toBe(true);
    expect(await item.set(false)).toBe(false);
    expect(app.asked).toEqual([{ openAtLogin: true }, {}, { openAtLogin: false }, {}]);
  });
});
