import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealEnvelope } from '../../main/disk/envelope.js';
import { createSettingsStore } from '../../main/disk/settings-store.js';
import { defaultSettings } from '../../main/settings.js';
import type { ProgramRecord, SettingsFile } from '../../main/stores.js';
import { asideName, nowMs } from './number-file.js';
import { namesIn, tempFolder, textOf } from './temp-folder.js';

const northwind: ProgramRecord = {
  id: '3f0c6a52-1f5d-4f3e-9a51-2f8a4c0d7e11',
  identity: { type: 'affiliate', name: 'Northwind', publicId: 'MOBTGEKX', createdAt: '2025-04-30' },
  account: 'MOBTGEKX',
  originKind: 'partnero',
  addedAtMs: nowMs,
};
const daily: ProgramRecord = {
  ...northwind,
  id: 'daily',
  identity: { type: 'newsletter', name: null, publicId: null, createdAt: null },
  account: 'daily',
};
const saved: SettingsFile = {
  settings: { ...defaultSettings, pollEveryMinutes: 15, notifyApprovals: false },
  programs: [northwind, daily],
};

const storeIn = (folder: string) => createSettingsStore({ folder, now: () => nowMs });

/** A whole file with this data in it. */
async function storeHolding(data: unknown) {
  const folder = await tempFolder();
  const text = sealEnvelope(JSON.stringify(data), { version: 1, writtenAtMs: nowMs });
  await writeFile(join(folder, 'settings.json'), text);
  return { folder, text, store: storeIn(folder) };
}

describe('the settings file', () => {
  it('starts with the defaults and no program', async () => {
    const loaded = await storeIn(await tempFolder()).load();
    expect(loaded).toEqual({ value: { settings: defaultSettings, programs: [] }, troubles: [] });
  });

  it('brings back settings and programs', async () => {
    const folder = await tempFolder();
    await storeIn(folder).save(saved);
    expect(await storeIn(folder).load()).toEqual({ value: saved, troubles: [] });
  });

  it.each([
    ['out of its range', { ...saved.settings, pollEveryMinutes: 0 }, { pollEveryMinutes: 5 }],
    ['of another type', { ...saved.settings, notifyApprovals: 'no' }, { notifyApprovals: true }],
    ['missing', { pollEveryMinutes: 15, notifyApprovals: false }, {}],
    ['of another version', { ...saved.settings, colour: 'dark' }, {}],
    ['with an hour that is none', { ...saved.settings, quietHours: { fromHour: 22, untilHour: 24 } }, {}],
    ['null', { ...saved.settings, noticesPaused: null }, { noticesPaused: false }],
  ])(
    'gives a setting that is %s its default, without trouble, and keeps the others',
    async (_, settings, is) => {
      const { store } = await storeHolding({ settings, programs: [northwind] });
      const value = { settings: { ...saved.settings, ...is }, programs: [northwind] };
      expect(await store.load()).toEqual({ value, troubles: [] });
    },
  );

  it.each([['nothing'], [null], [[1, 2]]])(
    'takes the defaults where the settings are %j',
    async (settings) => {
      const { store } = await storeHolding({ settings, programs: [northwind] });
      const value = { settings: defaultSettings, programs: [northwind] };
      expect(await store.load()).toEqual({ value, troubles: [] });
    },
  );

  it('keeps the names of programs whose files are still to go, and no name that could lead elsewhere', async () => {
    const removing = ['gone', 'daily-2'];
    const folder = await tempFolder();
    await storeIn(folder).save({ ...saved, removing });
    expect((await storeIn(folder).load()).value).toEqual({ ...saved, removing });
    const { store } = await storeHolding({ ...saved, removing: ['../../etc/passwd', 'gone', 7] });
    expect((await store.load()).value).toEqual(saved);
    const other = await storeHolding({ ...saved, removing: ['../../etc/passwd', 'gone'] });
    expect((await other.store.load()).value).toEqual({ ...saved, removing: ['gone'] });
  });

  it.each([
    ['a path for an id', { ...daily, id: '../../etc/passwd' }],
    ['capitals in its id', { ...daily, id: 'Daily' }],
    ['no account', { ...daily, account: '' }],
    ['another kind of origin', { ...daily, originKind: 'anywhere' }],
    ['nothing in it', {}],
  ])('leaves out a program with %s, keeps the others at once, and sets the file aside', async (_, odd) => {
    const { folder, text, store } = await storeHolding({ ...saved, programs: [odd, northwind] });
    const file = asideName('settings.json');
    const value = { ...saved, programs: [northwind] };
    expect(await store.load()).toEqual({ value, troubles: [{ kind: 'file-set-aside', file }] });
    expect(await textOf(folder, file)).toBe(text);
    expect(await storeIn(folder).load()).toEqual({ value, troubles: [] });
  });

  it('knows a program of a type that this version does not know', async () => {
    const identity = { ...northwind.identity, type: 'podcast' };
    const { store } = await storeHolding({ ...saved, programs: [{ ...northwind, identity }] });
    const { value } = await store.load();
    expect(value.programs[0]?.identity).toEqual({ ...northwind.identity, type: 'unknown' });
  });

  it('is set aside when it has no list of programs', async () => {
    const { folder, store } = await storeHolding({ settings: saved.settings });
    expect((await store.load()).troubles).toHaveLength(1);
    expect(await namesIn(folder)).toEqual([asideName('settings.json')]);
  });
});
