import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { profileName } from '../../main/desktop/folders.js';
import { commandAtLogin, createLoginItem, wasStartedAtLogin } from '../../main/desktop/login-item.js';
import { tempFolder } from '../disk/temp-folder.js';

function system() {
  const asked: unknown[] = [];
  let open = false;
  return {
    asked,
    isPackaged: true,
    name: 'Partnero Glance',
    getAppPath: () => '/srv/app',
    getPath: () => '/home/a/.config',
    getLoginItemSettings: () => ({ openAtLogin: open }) as never,
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
  dataFolder: '/nowhere',
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
    expect(commandAtLogin(from).slice(1)).toEqual(['/srv/app', '--hidden', '--profile=/tmp/p']);
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

describe('starting at login on macOS', () => {
  const item = (app: ReturnType<typeof system>, profile: string | null = null) =>
    createLoginItem({ ...parts('darwin'), app, profile });

  it('keeps the app itself', async () => {
    const app = system();
    expect(await item(app).set(true)).toBe(true);
    expect(await item(app).read()).toBe(true);
    expect(await item(app).set(false)).toBe(false);
    expect(app.asked).toEqual([{ openAtLogin: true }, { openAtLogin: false }]);
  });

  it('is only for the usual profile, since no other can be named', async () => {
    const app = system();
    await item(app).set(true);
    expect(await item(app, '/tmp/p').read()).toBe(false);
    expect(await item(app, '/tmp/p').set(true)).toBe(false);
    expect(await item(app, '/tmp/p').set(false)).toBe(false);
    expect(await item(app).read()).toBe(true);
  });

  it('is known afterwards, so that it opens no window', () => {
    const opened = { getLoginItemSettings: () => ({ wasOpenedAtLogin: true }) as never };
    const byHand = { getLoginItemSettings: () => ({ wasOpenedAtLogin: false }) as never };
    expect(wasStartedAtLogin(opened, 'darwin')).toBe(true);
    expect(wasStartedAtLogin(byHand, 'darwin')).toBe(false);
    expect(wasStartedAtLogin(opened, 'linux')).toBe(false);
  });
});
