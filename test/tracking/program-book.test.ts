import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSettingsStore } from '../../main/disk/settings-store.js';
import { emptyHistory } from '../../main/domain/history.js';
import { emptyLedger } from '../../main/domain/ledger.js';
import { fail, ok, type Result } from '../../main/domain/result.js';
import type { DiskError, ProgramStore, SettingsStore } from '../../main/ports.js';
import { defaultSettings } from '../../main/settings.js';
import { createProgramBook } from '../../main/tracking/program-book.js';
import { blankMemory, createTracked } from '../../main/tracking/tracked.js';
import { createFakeClock } from '../fakes/clock.js';
import { startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

const clock = createFakeClock();
const absentProgram = { last: null, ledger: emptyLedger };
const workingStore: ProgramStore = {
  load: async () => ({ value: absentProgram, troubles: [] }),
  save: async () => ok(null),
  loadHistory: async () => ({ value: emptyHistory, troubles: [] }),
  saveHistory: async () => ok(null),
  remove: async () => ok(null),
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
