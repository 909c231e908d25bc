import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldersBelow, openFolders } from '../../main/desktop/folders.js';

let home: string;
let umask: number;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'glance-folders-'));
  umask = process.umask(0);
});
afterEach(() => {
  process.umask(umask);
  rmSync(home, { recursive: true, force: true });
});

/** What Electron was told, by name. */
function electronPaths(userData: string) {
  const told: Record<string, string> = { userData };
  return {
    told,
    app: {
      getPath: (name: string) => told[name] ?? '',
      setPath: (name: string, path: string) => {
        told[name] = path;
      },
      setAppLogsPath: (path = '') => {
        told['logs'] = path;
      },
    },
  };
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('where files live', () => {
  it('is below the usual folder when none was named', () => {
    expect(foldersBelow('/home/ada/.config/Glance', null)).toEqual({
      profile: '/home/ada/.config/Glance',
      data: '/home/ada/.config/Glance/data',
      logs: '/home/ada/.config/Glance/logs',
      engine: '/home/ada/.config/Glance/engine',
      crashes: '/home/ada/.config/Glance/crashes',
    });
  });

  it.each([
    ['/srv/x', '/srv/x'],
    ['/srv/../etc/x/', '/etc/x'],
    ['x', join(process.cwd(), 'x')],
    ['~/x', join(process.cwd(), '~', 'x')],
  ])('%s is %s', (given, profile) => {
    expect(foldersBelow('/usual', given).profile).toBe(profile);
  });
});

describe('opening the folders', () => {
  it('makes all of them, for nobody else to read, whatever the umask', () => {
    const folders = foldersBelow('/usual', join(home, 'deep', 'profile'));
    expect(openFolders(electronPaths('/usual').app, folders).ok).toBe(true);
    for (const folder of Object.values(folders)) expect(modeOf(folder)).toBe('700');
  });

  it('tells Electron, so that the lock and all stores are per profile', () => {
    const folders = foldersBelow('/usual', join(home, 'p'));
    const { app, told } = electronPaths('/usual');
    openFolders(app, folders);
    expect(told).toEqual({
      userData: folders.profile,
      sessionData: folders.engine,
      crashDumps: folders.crashes,
      logs: folders.logs,
    });
  });

  it('leaves the mode of a named folder that was there before, but not of its own folders in it', () => {
    mkdirSync(join(home, 'shared', 'data'), { recursive: true });
    chmodSync(join(home, 'shared'), 0o755);
    const folders = foldersBelow('/usual', join(home, 'shared'));
    expect(openFolders(electronPaths('/usual').app, folders).ok).toBe(true);
    expect(modeOf(folders.profile)).toBe('755');
    expect(modeOf(folders.data)).toBe('700');
  });

  it('closes the usual folder to others when it was open', () => {
    const usual = join(home, 'usual');
    mkdirSync(usual);
    chmodSync(usual, 0o755);
    expect(openFolders(electronPaths(usual).app, foldersBelow(usual, null)).ok).toBe(true);
    expect(modeOf(usual)).toBe('700');
  });

  it('says which folder cannot be had, and tells Electron nothing', () => {
    writeFileSync(join(home, 'file'), '');
    const { app, told } = electronPaths('/usual');
    expect(openFolders(app, foldersBelow('/usual', join(home, 'file')))).toEqual({
      ok: false,
      error: { kind: 'folder-unusable', folder: join(home, 'file'), code: 'EEXIST' },
    });
    expect(openFolders(app, foldersBelow('/usual', join(home, 'file', 'below')))).toMatchObject({
      error: { code: 'ENOTDIR' },
    });
    expect(told).toEqual({ userData: '/usual' });
  });
});
