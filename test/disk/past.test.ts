import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealEnvelope } from '../../main/disk/envelope.js';
import { realFileSystem } from '../../main/disk/file-system.js';
import { createProgramStore } from '../../main/disk/program-store.js';
import { emptyHistory, type History } from '../../main/domain/history.js';
import { emptyLedger } from '../../main/domain/ledger.js';
import { nothingRemembered, type Remembered } from '../../main/domain/remembered.js';
import { affiliate } from '../fakes/snapshots.js';
import { systemError } from './breaking-disk.js';
import { asideName, nowMs } from './number-file.js';
import { namesIn, tempFolder } from './temp-folder.js';

const id = 'p-1';
const history: History = {
  days: [{ day: '2026-03-03', takenAtMs: nowMs, values: { approved: 4, 'total-revenue': { usd: '$1' } } }],
  events: [{ kind: 'fell', atMs: nowMs, figure: 'waiting-for-approval', was: 4, is: 2, amounts: null }],
};
const last = { snapshot: affiliate(), takenAtMs: nowMs };

/** A store, and the names of the files it read. */
function storeIn(folder: string, broken: { readonly name: string } | null = null) {
  const read: string[] = [];
  const fs = {
    ...realFileSystem,
    async readFile(path: string) {
      read.push(basename(path));
      return realFileSystem.readFile(path);
    },
    async open(path: string, flags: 'r' | 'wx', mode?: number) {
      if (broken !== null && basename(path).startsWith(broken.name)) throw systemError('ENOSPC');
      return realFileSystem.open(path, flags, mode);
    },
  };
  return { store: createProgramStore({ folder, now: () => nowMs, fs }), read };
}

async function folderWith(name: string, data: unknown, version: number) {
  const folder = await tempFolder();
  // Makes the folder of the programs.
  await storeIn(folder).store.save('another', {
    last: null,
    ledger: emptyLedger,
    remembered: nothingRemembered,
    recent: emptyHistory,
    hold: null,
  });
  const text = sealEnvelope(JSON.stringify(data), { version, writtenAtMs: nowMs });
  await writeFile(join(folder, 'programs', name), text);
  return folder;
}

describe('what changed in a program', () => {
  it('is read without the days, which are many', async () => {
    const folder = await tempFolder();
    await storeIn(folder).store.saveHistory(id, history);
    const { store, read } = storeIn(folder);
    expect(await store.loadEvents(id)).toEqual({ value: history.events, troubles: [] });
    expect(read).toEqual([`${id}.timeline.json`]);
  });

  it('is found where it stood before it had a file of its own, and stays when that is written', async () => {
    const older = {
      ...history,
      events: [{ kind: 'fell', atMs: nowMs, figure: 'waiting-for-approval', was: 4, is: 2 }],
    };
    const folder = await folderWith(`${id}.history.json`, older, 1);
    const { store } = storeIn(folder);
    expect((await store.loadEvents(id)).value).toEqual(history.events);
    const loaded = await store.loadHistory(id);
    expect(loaded).toEqual({ value: history, troubles: [] });
    expect(await store.saveHistory(id, loaded.value)).toEqual({ ok: true, value: null });
    const next = storeIn(folder);
    expect((await next.store.loadHistory(id)).value).toEqual(history);
    expect((await next.store.loadEvents(id)).value).toEqual(history.events);
  });

  it('is not lost when its own file cannot be written', async () => {
    const folder = await folderWith(`${id}.history.json`, history, 2);
    const { store } = storeIn(folder, { name: `${id}.timeline.json` });
    const { value } = await store.loadHistory(id);
    const saved = await store.saveHistory(id, value);
    expect(saved).toEqual({ ok: false, error: { kind: 'disk-failed', reason: 'full' } });
    expect((await storeIn(folder).store.loadEvents(id)).value).toEqual(history.events);
  });

  it('starts afresh when its file went bad, and the days stay', async () => {
    const folder = await tempFolder();
    await storeIn(folder).store.saveHistory(id, history);
    await writeFile(join(folder, 'programs', `${id}.timeline.json`), 'garbage');
    const { store } = storeIn(folder);
    expect(await store.loadHistory(id)).toEqual({
      value: { days: history.days, events: [] },
      troubles: [{ kind: 'file-set-aside', file: asideName(`${id}.timeline.json`) }],
    });
    expect(await namesIn(join(folder, 'programs'))).toContain(asideName(`${id}.timeline.json`));
  });

  it.each([
    ['an event of another kind', { kind: 'exploded', atMs: nowMs }],
    ['one without a time', { ...history.events[0], atMs: null }],
    ['one of a figure that nobody waits behind', { ...history.events[0], figure: 'approved' }],
    ['one of a figure that is not known', { kind: 'moved', atMs: nowMs, figure: 'podcasts', was: 1, is: 2 }],
    ['one that moved from nothing', { kind: 'moved', atMs: nowMs, figure: 'approved', was: null, is: 2 }],
    ['one with money that is a number', { ...history.events[0], amounts: { usd: 1 } }],
    ['a list', []],
    ['nothing', null],
  ])('is read without %s', async (_, odd) => {
    const folder = await folderWith(`${id}.timeline.json`, [odd, ...history.events], 1);
    expect(await storeIn(folder).store.loadEvents(id)).toEqual({ value: history.events, troubles: [] });
  });
});

describe('the days of a program', () => {
  it.each([
    ['one without a name', { ...history.days[0], day: 4 }],
    ['one with another name', { ...history.days[0], day: 'Tuesday' }],
    ['one with an impossible name', { ...history.days[0], day: '2026-13-01' }],
    ['one without values', { day: '2026-03-02', takenAtMs: nowMs }],
    ['nothing', null],
  ])('are read without %s', async (_, odd) => {
    const folder = await folderWith(`${id}.history.json`, { ...history, days: [odd, ...history.days] }, 2);
    expect((await storeIn(folder).store.loadHistory(id)).value).toEqual(history);
  });

  it('are read without values that are odd or not known here', async () => {
    const values = { ...history.days[0]?.values, podcasts: 3, rejected: null, 'net-profit': ['$1'] };
    const odd = { ...history, days: [{ ...history.days[0], values }] };
    const text = JSON.stringify(odd).replace(
      '"podcasts":3',
      '"podcasts":3,"active-partners":1e999,"__proto__":1',
    );
    const folder = await folderWith(`${id}.history.json`, null, 2);
    const sealed = sealEnvelope(text, { version: 2, writtenAtMs: nowMs });
    await writeFile(join(folder, 'programs', `${id}.history.json`), sealed);
    expect((await storeIn(folder).store.loadHistory(id)).value).toEqual(history);
  });

  it.each([[null], [[]], [{ days: [] }], [{ days: {}, events: [] }]])(
    'are set aside when they are %j',
    async (data) => {
      const folder = await folderWith(`${id}.history.json`, data, 2);
      expect((await storeIn(folder).store.loadHistory(id)).troubles).toHaveLength(1);
    },
  );
});

describe('what is remembered of a program', () => {
  const remembered: Remembered = {
    answeredAtMs: nowMs,
    looked: { atMs: nowMs, values: { approved: 4 } },
    before: { approved: { value: 3, atMs: nowMs } },
    trend: { firstDay: '2026-03-01', values: [1, null, 2] },
  };

  it.each<[string, unknown, Remembered]>([
    ['is not there', undefined, nothingRemembered],
    ['is something else', 'odd', nothingRemembered],
    ['has an odd time', { ...remembered, answeredAtMs: 'noon' }, { ...remembered, answeredAtMs: null }],
    ['has an odd look', { ...remembered, looked: { atMs: nowMs } }, { ...remembered, looked: null }],
    [
      'has an odd figure',
      {
        ...remembered,
        before: { ...remembered.before, rejected: { value: 3 }, podcasts: remembered.before.approved },
      },
      remembered,
    ],
    [
      'has an odd trend',
      { ...remembered, trend: { firstDay: 'Monday', values: [1] } },
      { ...remembered, trend: null },
    ],
    [
      'has a trend of text',
      { ...remembered, trend: { firstDay: '2026-03-01', values: ['1'] } },
      { ...remembered, trend: null },
    ],
  ])('costs neither the figures nor the ledger where it %s', async (_, odd, readable) => {
    const data = { last, ledger: emptyLedger, remembered: odd, recent: { days: 'odd' }, hold: 'odd' };
    const folder = await folderWith(`${id}.json`, data, 2);
    expect(await storeIn(folder).store.load(id)).toEqual({
      value: { last, ledger: emptyLedger, remembered: readable, recent: emptyHistory, hold: null },
      troubles: [],
    });
  });
});
