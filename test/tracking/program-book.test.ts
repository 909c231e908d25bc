import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealEnvelope } from '../../main/disk/envelope.js';
import { realFileSystem } from '../../main/disk/file-system.js';
import { createSettingsStore } from '../../main/disk/settings-store.js';
import { emptyHistory } from '../../main/domain/history.js';
import { emptyLedger } from '../../main/domain/ledger.js';
import { minuteMs } from '../../main/domain/pace.js';
import { nothingRemembered } from '../../main/domain/remembered.js';
import { fail, ok, type Result } from '../../main/domain/result.js';
import { defaultSettings } from '../../main/settings.js';
import type { DiskError, ProgramStore, SettingsStore } from '../../main/stores.js';
import { createProgramBook } from '../../main/tracking/program-book.js';
import { blankMemory, createTracked } from '../../main/tracking/tracked.js';
import { systemError } from '../disk/breaking-disk.js';
import { createFakeClock } from '../fakes/clock.js';
import { startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

const clock = createFakeClock();
const absentProgram = {
  last: null,
  ledger: emptyLedger,
  remembered: nothingRemembered,
  recent: emptyHistory,
  hold: null,
};
const workingStore: ProgramStore = {
  load: async () => ({ value: absentProgram, troubles: [] }),
  save: async () => ok(null),
  loadHistory: async () => ({ value: emptyHistory, troubles: [] }),
  loadEvents: async () => ({ value: [], troubles: [] }),
  saveHistory: async () => ok(null),
  remove: async () => ok(null),
  clear: async () => [],
};

function bookOver(settingsStore: SettingsStore, store: ProgramStore = workingStore) {
  const told: (DiskError | null)[] = [];
  const book = createProgramBook({
    clock,
    settingsStore,
    store,
    onDisk: (error) => told.push(error),
    onTrouble: () => {},
  });
  return { book, told };
}

describe('the programs on disk', () => {
  it('are still there after an end that came before they were read', async () => {
    const core = await startCore();
    core.client.answer('key', ok(affiliate()));
    await core.app.send({ type: 'add-key', key: 'key' });
    await core.app.flush();
    core.app.dispose();
    const { book } = bookOver(createSettingsStore({ folder: core.folder, now: clock.now }));
    const loading = book.load();
    await book.flush(defaultSettings);
    await loading;
    const again = await startCore({ after: core });
    expect(again.program().name).toBe('Northwind');
  });

  it('are said not to be saved until every file is, whichever was written last', async () => {
    let saved: Result<null, DiskError> = fail({ kind: 'disk-failed', reason: 'full' });
    const { book, told } = bookOver({
      load: async () => ({ value: { settings: defaultSettings, programs: [] }, troubles: [] }),
      save: async () => saved,
      clear: async () => [],
    });
    await book.load();
    const record = {
      id: 'p-1',
      identity: affiliate().identity,
      account: 'MOBTGEKX',
      originKind: 'partnero' as const,
      addedAtMs: 0,
    };
    const program = createTracked('p-1', record, blankMemory(emptyLedger));
    await book.put(program, defaultSettings);
    await book.save(program);
    expect(told.at(-1)).toEqual({ kind: 'disk-failed', reason: 'full' });
    saved = ok(null);
    await book.flush(defaultSettings);
    expect(told.at(-1)).toBeNull();
  });
});

it('a program that was removed does not come back when the list has to be had from an older copy', async () => {
  const first = await startCore();
  first.client.answer('one', ok(affiliate()));
  first.client.answer('two', ok(affiliate({ id: 'KETTLE01', name: 'Kettle' })));
  await first.app.send({ type: 'add-key', key: 'one' });
  await first.app.send({ type: 'add-key', key: 'two' });
  await first.app.send({ type: 'remove-program', program: first.program('Kettle').id });
  await first.pass(0);
  first.app.dispose();
  await writeFile(join(first.folder, 'settings.json'), '{"version":1,');
  const second = await startCore({ after: first });
  expect(second.app.read().programs.map(({ name }) => name)).toEqual(['Northwind']);
  expect(second.app.read().troubles.map(({ kind }) => kind)).toContain('file-set-aside');
});

it('a list from an older copy costs no figures of a program that was added since, in that run or in a later one', async () => {
  const first = await startCore();
  for (const [key, name] of [
    ['one', 'Harbor'],
    ['two', 'Kettle'],
    ['three', 'Press'],
  ] as const) {
    first.client.answer(key, ok(affiliate({ id: name.toUpperCase(), name })));
    await first.app.send({ type: 'add-key', key });
  }
  const added = first.program('Press').id;
  await first.app.send({ type: 'remove-program', program: first.program('Harbor').id });
  const older = await readFile(join(first.folder, 'settings.last-good.json'), 'utf8');
  first.app.dispose();
  const withoutPress = JSON.parse(older) as { data: { programs: { id: string }[] } };
  const data = {
    ...withoutPress.data,
    programs: withoutPress.data.programs.filter(({ id }) => id !== added),
  };
  const copy = sealEnvelope(JSON.stringify(data), { version: 1, writtenAtMs: clock.now() });
  await writeFile(join(first.folder, 'settings.last-good.json'), copy);
  await writeFile(join(first.folder, 'settings.json'), '{"version":1,');
  for (let after = first, starts = 0; starts < 2; starts += 1) {
    after = await startCore({ after });
    expect(after.app.read().programs.map(({ name }) => name)).toEqual(['Kettle']);
    await after.app.flush();
    after.app.dispose();
  }
  expect(await readFile(join(first.folder, 'programs', `${added}.json`), 'utf8')).toContain('Press');
});

it('files that could not be deleted with their program are deleted at the next start', async () => {
  let isHeld = true;
  const fs = {
    ...realFileSystem,
    async rm(...given: Parameters<typeof realFileSystem.rm>) {
      if (isHeld) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      await realFileSystem.rm(...given);
    },
  };
  const first = await startCore({ fs });
  first.client.answer('one', ok(affiliate()));
  await first.app.send({ type: 'add-key', key: 'one' });
  await first.pass(0);
  await first.app.send({ type: 'remove-program', program: first.program().id });
  await first.app.flush();
  first.app.dispose();
  expect(await readdir(join(first.folder, 'programs'))).not.toEqual([]);
  isHeld = false;
  await startCore({ after: first });
  expect(await readdir(join(first.folder, 'programs'))).toEqual([]);
});

describe('an answer that says nothing new', () => {
  it('is written a quarter of an hour after the last one at the earliest', async () => {
    const core = await startCore();
    core.client.answer('key', ok(affiliate({ approvals: 1 })));
    await core.app.send({ type: 'add-key', key: 'key' });
    await core.pass(0);
    const file = () => readFile(join(core.folder, 'programs', `${core.program().id}.json`), 'utf8');
    const before = await file();
    await core.pass(10 * minuteMs);
    expect(await file()).toBe(before);
    await core.pass(5 * minuteMs);
    expect(await file()).toContain(`"takenAtMs":${core.clock.now()}`);
  });

  it('is written once in the next run, for its time is much newer', async () => {
    const first = await startCore();
    first.client.answer('key', ok(affiliate({ approvals: 1 })));
    await first.app.send({ type: 'add-key', key: 'key' });
    first.app.dispose();
    first.clock.jump(60 * minuteMs);
    const second = await startCore({ after: first });
    await second.pass(0);
    const file = await readFile(join(second.folder, 'programs', `${second.program().id}.json`), 'utf8');
    expect(file).toContain(`"takenAtMs":${second.clock.now()}`);
  });
});

describe('a file that the machine cannot read just now', () => {
  const busy = (isBusy: () => boolean) => ({
    ...realFileSystem,
    async readFile(path: string) {
      if (isBusy() && /(settings|p-[^/]*)\.json$/.test(path)) throw systemError('EMFILE');
      return realFileSystem.readFile(path);
    },
  });

  async function withProgram() {
    const core = await startCore();
    core.client.answer('key', ok(affiliate()));
    await core.app.send({ type: 'add-key', key: 'key' });
    await core.app.flush();
    core.app.dispose();
    return core;
  }

  it('costs nothing when it can a moment later', async () => {
    const first = await withProgram();
    let failures = 4;
    const core = await startCore({ after: first, fs: busy(() => failures-- > 0) });
    expect(core.program()).toMatchObject({ name: 'Northwind' });
    expect(core.app.read().troubles).toEqual([]);
  });

  it('is told of as soon as the app starts, and is as it was after a run that could not save', async () => {
    const first = await withProgram();
    const files = () =>
      Promise.all(
        ['settings.json', `programs/${first.program().id}.json`].map((name) =>
          readFile(join(first.folder, name), 'utf8'),
        ),
      );
    const before = await files();
    const core = await startCore({ after: first, fs: busy(() => true) });
    expect(core.app.read().troubles).toEqual([{ kind: 'disk-failed', reason: 'other' }]);
    await core.app.send({ type: 'change-settings', patch: { pollEveryMinutes: 30 } });
    await core.app.flush();
    core.app.dispose();
    expect(await files()).toEqual(before);
    expect((await startCore({ after: first })).program()).toMatchObject({ name: 'Northwind' });
  });
});
