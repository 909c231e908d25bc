import { describe, expect, it } from 'vitest';
import { profileName } from '../../main/desktop/folders.js';
import { appId, createLoginItem } from '../../main/desktop/login-item.js';
import { quote } from '../../main/desktop/windows-login-item.js';
import { tempFolder } from '../disk/temp-folder.js';
import { createWindowsRegistry, wordsOf } from '../fakes/windows-registry.js';

const installed = 'C:\\Users\\Ada Lovelace\\AppData\\Local\\Programs\\Partnero Glance\\Partnero Glance.exe';
const portable = (version: string) => `D:\\My Tools\\partnero-glance-${version}-portable.exe`;

async function computer() {
  const registry = createWindowsRegistry();
  const dataFolder = await tempFolder();
  const itemOf = ({ from = installed, profile = null as string | null, isPackaged = true } = {}) =>
    createLoginItem({
      app: { ...registry.app, isPackaged, getAppPath: () => '/srv/app', getPath: () => '' },
      process: { platform: 'win32', env: { PORTABLE_EXECUTABLE_FILE: from }, execPath: 'C:\\temp\\x.exe' },
      profile,
      dataFolder,
    });
  const started = () => [...registry.entries.values()].map(({ line }) => wordsOf(line));
  return { registry, itemOf, started };
}

describe('starting at login on Windows', () => {
  it('starts the file and nothing else, whatever blanks are in its path', async () => {
    const { itemOf, started, registry } = await computer();
    expect(await itemOf().read()).toBe(false);
    expect(await itemOf().set(true)).toBe(true);
    expect(started()).toEqual([[installed, '--hidden']]);
    expect([...registry.entries.keys()]).toEqual([appId]);
    expect(await itemOf().set(false)).toBe(false);
    expect(started()).toEqual([]);
  });

  it('is not taken as on for another program in a folder with a blank', async () => {
    const { itemOf, registry } = await computer();
    registry.entries.set('Other', { line: 'C:\\Users\\Ada Lovelace\\other.exe --hidden', enabled: true });
    registry.entries.set(appId, { line: 'C:\\Users\\Ada Lovelace\\other.exe --hidden', enabled: true });
    expect(await itemOf().read()).toBe(false);
  });

  it('keeps its profile, whatever is in its name, and beside that of the usual one', async () => {
    const { itemOf, started, registry } = await computer();
    const profile = '/My Data/a "b" \\\\';
    await itemOf().set(true);
    expect(await itemOf({ profile }).read()).toBe(false);
    expect(await itemOf({ profile }).set(true)).toBe(true);
    expect(started()).toEqual([
      [installed, '--hidden'],
      [installed, '--hidden', `--profile=${profile}`],
    ]);
    expect([...registry.entries.keys()]).toEqual([appId, `${appId}-${profileName(profile)}`]);
    await itemOf({ profile }).set(false);
    expect(await itemOf().read()).toBe(true);
  });

  it('is off where a person switched it off in the task manager', async () => {
    const { itemOf, registry } = await computer();
    await itemOf().set(true);
    for (const entry of registry.entries.values()) entry.enabled = false;
    expect(await itemOf().read()).toBe(false);
    expect(await itemOf().set(true)).toBe(true);
  });
});

describe('an entry of Windows after an update or a move', () => {
  it('starts what runs now', async () => {
    const { itemOf, started } = await computer();
    await itemOf({ from: portable('1.0.0') }).set(true);
    const next = itemOf({ from: portable('1.1.0') });
    await next.renew();
    expect(started()).toEqual([[portable('1.1.0'), '--hidden']]);
    expect(await next.read()).toBe(true);
    await itemOf({ from: portable('1.2.0') }).renew();
    expect(started()).toEqual([[portable('1.2.0'), '--hidden']]);
  });

  it('stays off where a person switched it off in the task manager', async () => {
    const { itemOf, registry } = await computer();
    await itemOf({ from: portable('1.0.0') }).set(true);
    for (const entry of registry.entries.values()) entry.enabled = false;
    await itemOf().renew();
    expect([...registry.entries.values()]).toEqual([{ line: `"${installed}" --hidden`, enabled: false }]);
  });

  it('is not brought back when somebody deleted it, or switched it off', async () => {
    const { itemOf, started, registry } = await computer();
    await itemOf({ from: portable('1.0.0') }).set(true);
    registry.entries.clear();
    await itemOf().renew();
    expect(started()).toEqual([]);
    await itemOf({ from: portable('1.0.0') }).set(true);
    await itemOf({ from: portable('1.0.0') }).set(false);
    await itemOf().renew();
    expect(started()).toEqual([]);
  });

  it('is not taken over by a checkout that is tried', async () => {
    const { itemOf, started } = await computer();
    await itemOf().set(true);
    await itemOf({ from: 'C:\\electron.exe', isPackaged: false }).renew();
    expect(started()).toEqual([[installed, '--hidden']]);
  });
});

describe('a word in quotes', () => {
  it.each(['a b', 'C:\\My Data\\', 'a"b', 'a\\"b\\\\', '', '\\\\server\\a b'])(
    'is read by Windows as it was: %j',
    (word) => {
      expect(wordsOf(`x ${quote(word)} --y`)).toEqual(['x', word, '--y']);
    },
  );
});
