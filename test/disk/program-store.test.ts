import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealEnvelope } from '../../main/disk/envelope.js';
import { type FileSystem, realFileSystem } from '../../main/disk/file-system.js';
import { createProgramStore } from '../../main/disk/program-store.js';
import { emptyHistory, type History } from '../../main/domain/history.js';
import { emptyLedger, type Ledger } from '../../main/domain/ledger.js';
import { nothingRemembered } from '../../main/domain/remembered.js';
import type { ProgramFile } from '../../main/stores.js';
import { affiliate } from '../fakes/snapshots.js';
import { asideName, nowMs } from './number-file.js';
import { namesIn, tempFolder, textOf } from './temp-folder.js';

const id = '3f0c6a52-1f5d-4f3e-9a51-2f8a4c0d7e11';
const done = { ok: true, value: null };

const ledger: Ledger = {
  refusal: 'told',
  laterAtMs: nowMs,
  entries: {
    ...emptyLedger.entries,
    'waiting-for-approval': {
      baseline: 6,
      lower: 4,
      sinceMs: nowMs,
      unseen: true,
      announcement: { was: 4, is: 6, telling: 'sending' },
    },
  },
};
const program: ProgramFile = {
  last: { snapshot: affiliate({ approvals: 4, revenue: { usd: '$1', eur: null } }), takenAtMs: nowMs },
  ledger,
  remembered: {
    answeredAtMs: nowMs,
    looked: {
      atMs: nowMs,
      values: { 'total-partners': 40, 'total-revenue': { usd: '$1' }, 'net-profit': '$1' },
    },
    before: { 'total-partners': { value: 40, atMs: nowMs } },
    trend: { firstDay: '2026-03-01', values: [100, null, 112_490] },
  },
  recent: {
    days: [{ day: '2026-03-04', takenAtMs: nowMs, values: { 'total-partners': 41 } }],
    events: [
      { kind: 'rose', atMs: nowMs, figure: 'payouts-requested', was: 0, is: 1, amounts: { usd: '$240.00' } },
    ],
  },
  hold: { kind: 'wait', sinceMs: nowMs, untilMs: nowMs + 60_000, nextMs: nowMs + 70_000 },
};
const absent: ProgramFile = {
  last: null,
  ledger: emptyLedger,
  remembered: nothingRemembered,
  recent: emptyHistory,
  hold: null,
};
const history: History = {
  days: [
    { day: '2026-03-03', takenAtMs: nowMs, values: { 'total-partners': 41, 'total-revenue': { usd: '$1' } } },
  ],
  events: [
    { kind: 'rose', atMs: nowMs, figure: 'waiting-for-approval', was: 4, is: 6, amounts: null },
    { kind: 'moved', atMs: nowMs, figure: 'net-profit', was: '$1.00', is: '$2.00' },
  ],
};

const storeIn = (folder: string) => createProgramStore({ folder, now: () => nowMs });

async function storeHolding(name: string, data: unknown, version = 3) {
  const folder = await tempFolder();
  const store = storeIn(folder);
  await store.save(id, program);
  await store.saveHistory(id, history);
  const text = sealEnvelope(JSON.stringify(data), { version, writtenAtMs: nowMs });
  await writeFile(join(folder, 'programs', name), text);
  return storeIn(folder);
}

describe('what is kept of a program', () => {
  it('starts with nothing seen', async () => {
    const store = storeIn(await tempFolder());
    expect(await store.load(id)).toEqual({ value: absent, troubles: [] });
    expect(await store.loadHistory(id)).toEqual({ value: emptyHistory, troubles: [] });
  });

  it('comes back whole, from three files under its id', async () => {
    const folder = await tempFolder();
    expect(await storeIn(folder).save(id, program)).toEqual(done);
    expect(await storeIn(folder).saveHistory(id, history)).toEqual(done);
    expect(await namesIn(join(folder, 'programs'))).toEqual([
      `${id}.history.json`,
      `${id}.json`,
      `${id}.timeline.json`,
    ]);
    expect(await storeIn(folder).load(id)).toEqual({ value: program, troubles: [] });
    expect(await storeIn(folder).loadHistory(id)).toEqual({ value: history, troubles: [] });
  });

  it('is not mixed up with the next program', async () => {
    const store = storeIn(await tempFolder());
    const other = { ...program, last: null };
    await Promise.all([store.save('a', program), store.save('a-b', other)]);
    expect((await store.load('a')).value).toEqual(program);
    expect((await store.load('a-b')).value).toEqual(other);
  });

  it('loses the part that went bad, and not the other', async () => {
    const folder = await tempFolder();
    const store = storeIn(folder);
    await store.save(id, program);
    await store.saveHistory(id, history);
    await writeFile(join(folder, 'programs', `${id}.history.json`), 'garbage');
    const file = asideName(`${id}.history.json`);
    expect(await storeIn(folder).loadHistory(id)).toEqual({
      value: { days: [], events: history.events },
      troubles: [{ kind: 'file-set-aside', file }],
    });
    expect(await storeIn(folder).load(id)).toEqual({ value: program, troubles: [] });
  });
});

describe('what another version kept', () => {
  it('is read without the figures that are not known here', async () => {
    const { figures } = affiliate();
    const odd = {
      ...figures,
      'total-podcasts': { form: 'count', value: 3, growth: null },
      'total-signups': { form: 'sphere', value: 3 },
      approved: { form: 'count', value: -1, growth: null },
    };
    const last = { snapshot: { ...affiliate(), figures: odd }, takenAtMs: nowMs };
    const { value, troubles } = await (await storeHolding(`${id}.json`, { last, ledger })).load(id);
    const { 'total-signups': _, approved: __, ...readable } = figures;
    expect(value.last?.snapshot.figures).toEqual(readable);
    expect(troubles).toEqual([]);
  });

  it('is read with what it did not keep yet as not told', async () => {
    const snapshot = {
      ...affiliate(),
      website: undefined,
      nested: undefined,
      programSettings: { currency: 'USD' },
    };
    const { 'payouts-resubmitted': _, ...entries } = ledger.entries;
    const data = { last: { snapshot, takenAtMs: nowMs }, ledger: { ...ledger, entries } };
    const { value, troubles } = await (await storeHolding(`${id}.json`, data)).load(id);
    expect(value.last?.snapshot.website).toBeNull();
    expect(value.last?.snapshot.nested).toBe(true);
    expect(value.last?.snapshot.programSettings).toMatchObject({ currency: 'USD', payoutThreshold: null });
    expect(value.ledger).toEqual(ledger);
    expect(troubles).toEqual([]);
  });

  it('is not guessed at where it says what was announced', async () => {
    const entries = { ...ledger.entries, 'payouts-requested': { baseline: 'many' } };
    const store = await storeHolding(`${id}.json`, { ...program, ledger: { ...ledger, entries } });
    const { value, troubles } = await store.load(id);
    expect(troubles).toHaveLength(1);
    expect(value.ledger).toEqual(emptyLedger);
  });

  it('cannot reach beyond its own data', async () => {
    const text = JSON.stringify(program).replace('"figures":{', '"figures":{"__proto__":{"polluted":1},');
    const store = await storeHolding(`${id}.json`, JSON.parse(text));
    expect((await store.load(id)).value).toEqual(program);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('an id that must not become part of a path', () => {
  it.each(['', '../settings', 'a/b', 'A', 'a.b', 'a\0', 'x'.repeat(65), '__proto__'])(
    '%j reads and writes nothing',
    async (odd) => {
      const folder = await tempFolder();
      const store = storeIn(folder);
      expect(await store.load(odd)).toEqual({ value: absent, troubles: [] });
      expect(await store.loadHistory(odd)).toEqual({ value: emptyHistory, troubles: [] });
      for (const answer of [store.save(odd, program), store.saveHistory(odd, history), store.remove(odd)]) {
        expect((await answer).ok).toBe(false);
      }
      expect(await namesIn(folder)).toEqual([]);
    },
  );
});

describe('removing a program', () => {
  it('deletes all that is kept of it, and nothing of the others', async () => {
    const folder = await tempFolder();
    const programs = join(folder, 'programs');
    const store = storeIn(folder);
    for (const takenAtMs of [1, 2]) {
      const last = { snapshot: affiliate(), takenAtMs };
      await store.save(id, { ...program, last });
      await store.save('another', { ...program, last });
      await store.saveHistory(id, { ...history, events: history.events.slice(takenAtMs) });
    }
    await writeFile(join(programs, asideName(`${id}.json`)), 'garbage');
    expect(await store.remove(id)).toEqual(done);
    expect(await namesIn(programs)).toEqual(['another.json', 'another.last-good.json']);
    expect((await store.load(id)).value.last).toBeNull();
  });

  it('comes after the saves asked before it, and before those asked after it', async () => {
    const folder = await tempFolder();
    const store = storeIn(folder);
    await Promise.all([store.save(id, program), store.saveHistory(id, history), store.remove(id)]);
    expect(await namesIn(join(folder, 'programs'))).toEqual([]);
    expect(await store.save(id, program)).toEqual(done);
    expect(await textOf(join(folder, 'programs'), `${id}.json`)).toContain('Northwind');
  });
});

it('a program that was removed is not looked for again', async () => {
  const folder = await tempFolder();
  let listings = 0;
  const fs: FileSystem = {
    ...realFileSystem,
    readdir(path) {
      listings += 1;
      return realFileSystem.readdir(path);
    },
  };
  const store = createProgramStore({ folder, now: () => nowMs, fs });
  for (const one of ['a', 'b', 'c']) {
    await store.save(one, program);
    await store.remove(one);
  }
  listings = 0;
  await store.clear();
  expect(listings).toBe(1);
});
