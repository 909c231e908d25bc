import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../../main/commands.js';
import { minuteMs } from '../../main/domain/pace.js';
import { ok } from '../../main/domain/result.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate, type Told } from '../fakes/snapshots.js';

const round = 5 * minuteMs;

async function withProgram(told: Told = {}): Promise<Core> {
  const core = await startCore();
  core.client.answer('key', ok(affiliate(told)));
  await core.app.send({ type: 'add-key', key: 'key' });
  await core.pass(0);
  return core;
}
async function tells(core: Core, told: Told) {
  core.client.answer('key', ok(affiliate(told)));
  await core.app.send({ type: 'refresh' });
  await core.pass(0);
}
async function close(core: Core) {
  core.app.windowInFront(true);
  core.app.windowInFront(false);
  core.app.windowClosed();
  await core.pass(0);
}
const other = { id: 'OTHER', name: 'Other' };
async function withTwo(): Promise<Core> {
  const core = await withProgram({ approvals: 1 });
  core.client.answer('other', ok(affiliate({ approvals: 3, ...other })));
  await core.app.send({ type: 'add-key', key: 'other' });
  await core.pass(0);
  return core;
}
/** Opens the window on a place, and closes it again. */
async function look(core: Core, looking: Omit<CommandOf<'looking'>, 'type'>) {
  await core.app.send({ type: 'looking', ...looking });
  await close(core);
}
const moved = (core: Core) =>
  ['Northwind', 'Other'].map((name) => 'waiting-for-approval' in (core.program(name).looked?.was ?? {}));
const fileOf = (core: Core) => readFile(join(core.folder, 'programs', `${core.program().id}.json`), 'utf8');

describe('what moved since the user looked', () => {
  it('is not known before the popover was closed once', async () => {
    const core = await withProgram({ approvals: 1 });
    await tells(core, { approvals: 2 });
    core.app.windowInFront(true);
    expect(core.program().looked).toBeNull();
  });

  it('is told against that moment, and stays while the popover is open', async () => {
    const core = await withProgram({ approvals: 1, revenue: { usd: '$1.00' } });
    await close(core);
    const atMs = core.clock.now();
    expect(core.program().looked).toEqual({ atMs, was: {} });
    await core.pass(minuteMs);
    await tells(core, { approvals: 2, revenue: { usd: '$2.00' } });
    core.app.windowInFront(true);
    await core.pass(0);
    const was = { 'waiting-for-approval': 1, 'total-revenue': { usd: '$1.00' } };
    expect(core.program().looked).toEqual({ atMs, was });
    await close(core);
    expect(core.program().looked).toMatchObject({ was: {} });
  });

  it('is there again after a restart', async () => {
    const first = await withProgram({ approvals: 1 });
    await close(first);
    first.app.dispose();
    first.client.answer('key', ok(affiliate({ approvals: 2 })));
    const second = await startCore({ after: first });
    await second.pass(0);
    expect(second.program().looked?.was).toEqual({ 'waiting-for-approval': 1 });
  });

  it('is written when something moved since the last look, and otherwise waits for the end', async () => {
    const core = await withProgram({ approvals: 1 });
    await close(core);
    const before = await fileOf(core);
    await core.pass(minuteMs);
    await close(core);
    expect(await fileOf(core)).toBe(before);
    await tells(core, { approvals: 2 });
    const moved = await fileOf(core);
    await close(core);
    expect(await fileOf(core)).not.toBe(moved);
    await core.pass(minuteMs);
    await close(core);
    await core.app.flush();
    expect(await fileOf(core)).toContain(`"looked":{"atMs":${core.clock.now()}`);
  });

  it('is not written for an old file alone', async () => {
    const first = await withProgram({ approvals: 1 });
    await close(first);
    await first.app.flush();
    first.app.dispose();
    const before = await fileOf(first);
    first.client.answer('key', new Promise(() => {}));
    const second = await startCore({ after: first });
    await second.pass(20 * minuteMs);
    await close(second);
    expect(await fileOf(second)).toBe(before);
  });

  it('stays as it was for what was not in view: another program, or any while something else was', async () => {
    const core = await withTwo();
    await look(core, { at: 'home' });
    core.client.answer('key', ok(affiliate({ approvals: 2 })));
    core.client.answer('other', ok(affiliate({ approvals: 4, ...other })));
    await core.app.send({ type: 'refresh' });
    await core.pass(0);
    await look(core, { at: 'elsewhere' });
    expect(moved(core)).toEqual([true, true]);
    await look(core, { at: 'program', program: core.program('Other').id });
    expect(moved(core)).toEqual([true, false]);
    await look(core, { at: 'home' });
    expect(moved(core)).toEqual([false, false]);
  });

  it('is told against what was last in view, not against what came while something else was', async () => {
    const core = await withProgram({ approvals: 1 });
    core.app.windowInFront(true);
    await core.app.send({ type: 'looking', at: 'home' });
    const atMs = core.clock.now();
    await core.pass(minuteMs);
    await core.app.send({ type: 'looking', at: 'elsewhere' });
    await tells(core, { approvals: 2 });
    core.app.windowInFront(false);
    core.app.windowClosed();
    expect(core.program().looked).toEqual({ atMs: atMs + minuteMs, was: { 'waiting-for-approval': 1 } });
  });

  it('is of the demo too', async () => {
    const core = await startCore();
    await core.app.send({ type: 'start-demo' });
    await core.pass(0);
    await close(core);
    await core.pass(minuteMs);
    expect(Object.keys(core.program().looked?.was ?? {})).toContain('total-revenue');
  });
});

describe('the last time somebody was answered', () => {
  it('is shown, and kept', async () => {
    const core = await withProgram({ approvals: 1 });
    expect(core.program().answeredAtMs).toBeNull();
    core.client.answer('key', ok(affiliate()));
    await core.pass(2 * round);
    const answeredAtMs = core.clock.now();
    expect(core.program().answeredAtMs).toBe(answeredAtMs);
    core.app.dispose();
    const next = await startCore({ after: core });
    expect(next.program().answeredAtMs).toBe(answeredAtMs);
  });
});
