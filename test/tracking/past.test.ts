import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommandOf, CommandValue } from '../../main/commands.js';
import type { FigureName } from '../../main/domain/figures.js';
import type { TimelineKind } from '../../main/domain/history.js';
import { dayMs, hourMs, minuteMs } from '../../main/domain/pace.js';
import { ok } from '../../main/domain/result.js';
import type { Figures } from '../../main/domain/snapshot.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate, type Told } from '../fakes/snapshots.js';

const approved = (value: number | null): Figures => ({ approved: { form: 'count', value, growth: null } });

async function withProgram(told: Told = {}, key = 'key'): Promise<Core> {
  const core = await startCore();
  await core.app.send({ type: 'change-settings', patch: { pollEveryMinutes: 60 } });
  core.client.answer(key, ok(affiliate(told)));
  await core.app.send({ type: 'add-key', key });
  await core.pass(0);
  return core;
}
async function tells(core: Core, told: Told, key = 'key') {
  core.client.answer(key, ok(affiliate(told)));
  await core.app.send({ type: 'refresh' });
  await core.pass(0);
}
async function asked<T extends 'history' | 'timeline'>(core: Core, command: CommandOf<T>) {
  const answer = await core.app.send(command);
  if (!answer.ok) throw new Error(`Refused: ${answer.error.kind}`);
  return answer.value as CommandValue<T>;
}
const history = (core: Core) => asked(core, { type: 'history', program: core.program().id });
const timeline = (core: Core, kind: TimelineKind = 'all', program: string | null = null) =>
  asked(core, { type: 'timeline', program, kind });
const lines = async (core: Core, kind: TimelineKind = 'all') =>
  (await timeline(core, kind)).entries.map(
    ({ name, event }) => `${name} ${event.kind} ${event.figure} ${JSON.stringify(event.is)}`,
  );
const files = (core: Core) => readdir(join(core.folder, 'programs'));

describe('a program’s past', () => {
  it('has one value a day, from the files and from today', async () => {
    const core = await withProgram({ figures: approved(1), revenue: { usd: '$1.00' } });
    await core.pass(dayMs);
    await tells(core, { figures: approved(3), revenue: { usd: '$3.00' } });
    const { trends } = await history(core);
    expect(trends.approved).toEqual({ firstDay: '2026-03-10', values: [1, 3] });
    expect(trends['total-revenue']).toEqual({ firstDay: '2026-03-10', values: [100, 300] });
    expect(trends['net-profit']).toBeUndefined();
  });

  it('has a gap where the app did not run, also after a restart', async () => {
    const first = await withProgram({ figures: approved(1) });
    first.app.dispose();
    first.clock.jump(3 * dayMs);
    first.client.answer('key', ok(affiliate({ figures: approved(2) })));
    const second = await startCore({ after: first });
    await second.pass(0);
    expect((await history(second)).trends.approved).toEqual({
      firstDay: '2026-03-10',
      values: [1, null, null, 2],
    });
  });

  it.each([
    ['ahead', 300],
    ['behind', -20],
  ])('is whole again after a clock that was days %s, in the list too', async (_, days) => {
    const core = await withProgram({ figures: approved(1), revenue: { usd: '$1.00' } });
    for (const value of [2, 3]) {
      await core.pass(dayMs);
      await tells(core, { figures: approved(value), revenue: { usd: `$${value}.00` } });
    }
    core.clock.jump(days * dayMs);
    await tells(core, { figures: approved(4), revenue: { usd: '$4.00' } });
    core.clock.jump(-days * dayMs);
    for (const value of [5, 6]) {
      await tells(core, { figures: approved(value), revenue: { usd: `$${value}.00` } });
      await core.pass(dayMs);
      await tells(core, { figures: approved(value + 1), revenue: { usd: `$${value + 1}.00` } });
      const { trends } = await history(core);
      const values = [1, 2, 5, ...(value === 5 ? [6] : [6, 7])];
      expect(trends.approved).toEqual({ firstDay: '2026-03-10', values });
      expect(core.program().trend?.values).toEqual(values.map((one) => one * 100));
    }
  });

  it('shows the first headline figure in the list, without any file', async () => {
    const core = await withProgram({ revenue: { usd: '$1.00' } });
    await core.pass(dayMs);
    await tells(core, { revenue: { usd: '$3.00' } });
    expect(core.program().trend).toEqual({ firstDay: '2026-03-10', values: [100, 300] });
    core.app.dispose();
    const next = await startCore({ after: core });
    expect(next.program().trend).toEqual({ firstDay: '2026-03-10', values: [100, 300] });
  });

  it('keeps its line in the list when its file and the copy of it are lost', async () => {
    const core = await withProgram({ revenue: { usd: '$1.00' } });
    for (const value of [2, 3, 4]) {
      const lost = value === 4 ? (await files(core)).filter((name) => name.includes('.history.')) : [];
      for (const name of lost) await rm(join(core.folder, 'programs', name));
      expect(lost).toHaveLength(value === 4 ? 2 : 0);
      await core.pass(dayMs);
      await tells(core, { revenue: { usd: `$${value}.00` } });
    }
    expect(core.program().trend?.values).toEqual([100, 200, 300, 400]);
  });

  it('has what each figure told before, also when it is unknown now', async () => {
    const core = await withProgram({ figures: approved(1) });
    const atMs = core.clock.now();
    await core.pass(minuteMs);
    await tells(core, { figures: approved(null) });
    expect((await history(core)).before).toEqual({ approved: { value: 1, atMs } });
  });

  it('of a program that is not here is refused', async () => {
    const core = await withProgram();
    const refused = { ok: false, error: { kind: 'no-such-program' } };
    expect(await core.app.send({ type: 'history', program: 'p-other' })).toEqual(refused);
    const command = { type: 'timeline', program: 'p-other', kind: 'all' } as const;
    expect(await core.app.send(command)).toEqual(refused);
  });
});

describe('the timeline', () => {
  it('is of all programs, newest first, or of one', async () => {
    const core = await withProgram({ figures: approved(1) });
    core.client.answer('key-2', ok(affiliate({ id: 'KETTLE', name: 'Kettle' })));
    await core.app.send({ type: 'add-key', key: 'key-2' });
    await core.pass(minuteMs);
    await tells(core, { figures: approved(2) });
    await core.pass(minuteMs);
    await tells(core, { id: 'KETTLE', name: 'Kettle', requested: 1 }, 'key-2');
    expect(await lines(core)).toEqual(['Kettle rose payouts-requested 1', 'Northwind moved approved 2']);
    expect(await lines(core, 'approvals')).toEqual(['Northwind moved approved 2']);
    expect(await lines(core, 'payouts')).toEqual(['Kettle rose payouts-requested 1']);
    expect(await lines(core, 'figures')).toEqual([]);
    const { id } = core.program('Kettle');
    const { entries, hasOlder } = await timeline(core, 'all', id);
    expect(entries.map(({ program }) => program)).toEqual([id]);
    expect(hasOlder).toBe(false);
  });

  it('has nothing of a program that was removed', async () => {
    const core = await withProgram({ figures: approved(1) });
    await tells(core, { figures: approved(2) });
    await core.app.send({ type: 'remove-program', program: core.program().id });
    expect(await lines(core)).toEqual([]);
  });

  it('loses nothing when the app is killed, and tells nothing twice', async () => {
    const first = await withProgram({ figures: approved(1) });
    await tells(first, { figures: approved(2) });
    first.app.dispose(); // and no flush
    const second = await startCore({ after: first });
    await second.pass(dayMs);
    await tells(second, { figures: approved(3) });
    expect(await lines(second)).toEqual(['Northwind moved approved 3', 'Northwind moved approved 2']);
    second.app.dispose();
    const third = await startCore({ after: second });
    await third.pass(dayMs);
    expect(await lines(third)).toEqual(['Northwind moved approved 3', 'Northwind moved approved 2']);
  });
});

describe('the files of a program’s past', () => {
  const change = async (core: Core) => {
    const names = (await files(core)).filter((name) => /\.(history|timeline)\.json$/.test(name));
    const stats = await Promise.all(names.map((name) => stat(join(core.folder, 'programs', name))));
    return stats.map(({ ino }) => ino);
  };

  it('are written when a day has ended, and not for each answer', async () => {
    const core = await withProgram({ figures: approved(1) });
    await tells(core, { figures: approved(2) });
    expect(await change(core)).toEqual([]);
    await core.pass(13 * hourMs);
    const written = await change(core);
    expect(written).toHaveLength(2);
    for (const value of [3, 4, 5]) await tells(core, { figures: approved(value) });
    expect(await change(core)).toEqual(written);
    expect(await lines(core)).toHaveLength(4);
  });

  it('are written when much has happened', async () => {
    const names: FigureName[] = [
      'approved',
      'rejected',
      'payouts-approved',
      'payouts-paid',
      'payouts-rejected',
    ];
    const all = (value: number): Figures =>
      Object.fromEntries(names.map((name) => [name, { form: 'tally', value, amounts: null, growth: null }]));
    const core = await withProgram({ figures: all(0) });
    for (let value = 1; value < 20; value += 1) await tells(core, { figures: all(value) });
    expect(await change(core)).toHaveLength(0);
    await tells(core, { figures: all(20) });
    const written = await change(core);
    expect(written).toHaveLength(2);
    expect((await timeline(core)).entries).toHaveLength(100);
    await tells(core, { figures: all(0) });
    expect(await change(core)).toEqual(written);
    expect((await timeline(core)).entries).toHaveLength(105);
  });

  it('are gone with the program', async () => {
    const core = await withProgram({ figures: approved(1) });
    await core.pass(13 * hourMs);
    await core.app.send({ type: 'remove-program', program: core.program().id });
    expect(await files(core)).toEqual([]);
  });
});

describe('while figures are hidden', () => {
  it('the past has no name and no money', async () => {
    const core = await withProgram({ revenue: { usd: '$1,040.90' } });
    await core.pass(minuteMs);
    await tells(core, { revenue: { usd: '$1,124.90' }, requested: 1 });
    await core.app.send({ type: 'change-settings', patch: { figuresHidden: true } });
    const told = JSON.stringify([await history(core), await timeline(core)]);
    expect(told).not.toMatch(/1,?[01][42]|Northwind/);
    const { entries } = await timeline(core);
    expect(entries.map(({ name, event }) => [name, event.figure, event.is])).toEqual([
      [null, 'total-revenue', null],
      [null, 'payouts-requested', 1],
    ]);
  });
});
