import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Folders, foldersBelow, openFolders } from '../../main/desktop/folders.js';

let home: string;
let temporary: string;
let umask: number;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'glance-folders-'));
  temporary = join(home, 'tmp');
  mkdirSync(temporary);
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

const open = (folders: Folders) => openFolders(electronPaths('/usual').app, folders, temporary);
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
    expect(open(folders).ok).toBe(true);
    for (const folder of Object.values(folders)) expect(modeOf(folder)).toBe('700');
  });

  it('tells Electron, so that the lock and all stores are per profile', () => {
    const folders = foldersBelow('/usual', join(home, 'p'));
    const { app, told } = electronPaths('/usual');
    openFolders(app, folders, temporary);
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
    expect(open(folders).ok).toBe(true);
    expect(modeOf(folders.profile)).toBe('755');
    expect(modeOf(folders.data)).toBe('700');
  });

  it('closes the usual folder to others when it was open', () => {
    const usual = join(home, 'usual');
    mkdirSync(usual);
    chmodSync(usual, 0o755);
    expect(openFolders(electronPaths(usual).app, foldersBelow(usual, null), temporary).ok).toBe(true);
    expect(modeOf(usual)).toBe('700');
  });

  it('leaves nothing in them from having tried whether they can be written', () => {
    const folders = foldersBelow('/usual', join(home, 'p'));
    open(folders);
    expect(readdirSync(folders.profile).sort()).toEqual(['crashes', 'data', 'engine', 'logs']);
    for (const folder of [folders.data, folders.engine, folders.logs])
      expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a file for a profile, and tells Electron nothing', () => {
    writeFileSync(join(home, 'file'), '');
    const { app, told } = electronPaths('/usual');
    expect(openFolders(app, foldersBelow('/usual', join(home, 'file')), temporary)).toEqual({
      ok: false,
      error: { kind: 'folder-unusable', folder: join(home, 'file'), code: 'EEXIST' },
    });
    expect(told).toEqual({ userData: '/usual' });
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('a profile that cannot be written', () => {
  /** Root may write where modes say no; below a file nobody can. */
  const belowAFile = () => {
    writeFileSync(join(home, 'file'), '');
    return foldersBelow('/usual', join(home, 'file', 'below'));
  };

  it('has a temporary folder for what the engine needs, and its data where it belongs', () => {
    const wanted = belowAFile();
    const { app, told } = electronPaths('/usual');
    const opened = openFolders(app, wanted, temporary);
    const [name] = readdirSync(temporary);
    const stopgap = join(temporary, name ?? '');
    expect(opened).toMatchObject({
      value: {
        folders: { data: wanted.data },
        stopgap: { folder: stopgap, fault: { folder: wanted.profile, code: 'ENOTDIR' } },
        dataFault: { folder: wanted.data, code: 'ENOTDIR' },
      },
    });
    expect(modeOf(stopgap)).toBe('700');
    expect(Object.keys(told).sort()).toEqual(['crashDumps', 'logs', 'sessionData', 'userData']);
    for (const path of Object.values(told)) {
      expect(path.startsWith(stopgap)).toBe(true);
      expect(statSync(path).isDirectory()).toBe(true);
    }
  });

  it('has the same one at each start, so that a second start finds the first, and another profile has another', () => {
    const wanted = belowAFile();
    const other = foldersBelow('/usual', join(home, 'file', 'other'));
    const stopgaps = [wanted, wanted, other].map((folders) => {
      const opened = open(folders);
      return opened.ok && opened.value.folders.profile;
    });
    expect(stopgaps[1]).toBe(stopgaps[0]);
    expect(stopgaps[2]).not.toBe(stopgaps[0]);
  });

  it('takes no folder that somebody else laid out for it', () => {
    const wanted = belowAFile();
    open(wanted);
    const [name = ''] = readdirSync(temporary);
    rmSync(join(temporary, name), { recursive: true });
    mkdirSync(join(home, 'trap'));
    symlinkSync(join(home, 'trap'), join(temporary, name));
    const opened = open(wanted);
    expect(opened.ok && opened.value.stopgap?.folder).not.toBe(join(temporary, name));
    expect(readdirSync(join(home, 'trap'))).toEqual([]);
  });

  it('keeps in its place what can be written there', () => {
    const wanted = foldersBelow('/usual', join(home, 'p'));
    mkdirSync(wanted.profile);
    writeFileSync(wanted.engine, '');
    const opened = open(wanted);
    expect(opened).toMatchObject({
      value: { dataFault: null, stopgap: { fault: { folder: wanted.engine } } },
    });
    const { folders } = opened.ok ? opened.value : { folders: wanted };
    expect({ ...folders, engine: '' }).toEqual({ ...wanted, engine: '' });
    expect(folders.engine.startsWith(temporary)).toBe(true);
  });

  it('is refused where no temporary folder can be made either', () => {
    const opened = openFolders(electronPaths('/usual').app, belowAFile(), join(home, 'file', 'tmp'));
    expect(opened).toMatchObject({ error: { kind: 'folder-unusable', code: 'ENOTDIR' } });
  });

  it.skipIf(process.getuid?.() === 0)('is noticed by its modes, and is left as it is', () => {
    const wanted = foldersBelow('/usual', join(home, 'p'));
    mkdirSync(wanted.profile);
    chmodSync(wanted.profile, 0o500);
    expect(open(wanted)).toMatchObject({ value: { dataFault: { code: 'EACCES' } } });
    expect(existsSync(wanted.data)).toBe(false);
    chmodSync(wanted.profile, 0o700);
  });
});
