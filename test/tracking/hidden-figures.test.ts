import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../main/domain/pace.js';
import { fail, ok } from '../../main/domain/result.js';
import type { Settings } from '../../main/settings.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate, type Told } from '../fakes/snapshots.js';

const change = (core: Core, patch: Partial<Settings>) => core.app.send({ type: 'change-settings', patch });
const secrets = /Northwind|Kettle|1,124|\$|MOBTGEKX|KETTLE/;

async function startWith(...told: Told[]): Promise<Core> {
  const core = await startCore();
  for (const [index, one] of told.entries()) {
    core.client.answer(`key-${index}`, ok(affiliate(one)));
    await core.app.send({ type: 'add-key', key: `key-${index}` });
  }
  await core.pass(0);
  return core;
}
const northwind = { approvals: 2 };
const kettle = { id: 'KETTLE01', name: 'Kettle', approvals: 0 };

describe('while figures are hidden', () => {
  it('nothing of names and money is in what a window is told, and all of it is back afterwards', async () => {
    const core = await startWith(northwind, kettle);
    const before = core.app.read().programs;
    await change(core, { figuresHidden: true });
    expect(JSON.stringify(core.app.read())).not.toMatch(secrets);
    await change(core, { figuresHidden: false });
    expect(core.app.read().programs).toEqual(before);
  });

  it('programs keep the order that their names gave them', async () => {
    const names = ['Delta', 'Alpha', 'Charlie', 'Bravo'];
    const core = await startWith(...names.map((name) => ({ id: name, name })));
    const ids = () => core.app.read().programs.map(({ id }) => id);
    const before = ids();
    await change(core, { figuresHidden: true });
    expect(ids()).toEqual(before);
  });

  it('a program that did not change is the same object, so that nobody is told of it again', async () => {
    const core = await startWith(northwind, kettle);
    await change(core, { figuresHidden: true });
    const { programs, revision } = core.app.read();
    await core.app.send({ type: 'dismiss', trouble: 'no-notifier' });
    expect(core.app.read().revision).toBe(revision);
    expect(core.app.read().programs[0]).toBe(programs[0]);
  });

  it('a notice says the type for the name, of one program and of several', async () => {
    const core = await startWith(northwind, kettle);
    await change(core, { figuresHidden: true });
    core.client.answer('key-0', ok(affiliate({ ...northwind, approvals: 3 })));
    await core.pass(5 * minuteMs);
    core.client.answer('key-0', ok(affiliate({ ...northwind, approvals: 4 })));
    core.client.answer('key-1', ok(affiliate({ ...kettle, approvals: 1 })));
    await core.pass(5 * minuteMs);
    expect(core.notifier.shown.map(({ title }) => title)).toEqual([
      'Affiliate program',
      '2 more are waiting in 2 programs',
    ]);
    expect(JSON.stringify(core.notifier.shown)).not.toMatch(secrets);
    expect(core.notifier.shown[1]?.body).toContain('Affiliate program: 1 for approval');
  });

  it('a notice that named a program is taken back when they are hidden, and is not told again', async () => {
    const core = await startWith(northwind, kettle);
    core.client.answer('key-0', ok(affiliate({ ...northwind, approvals: 3 })));
    await core.pass(5 * minuteMs);
    expect(core.notifier.onScreen()).toHaveLength(1);
    await change(core, { figuresHidden: true });
    expect(core.notifier.onScreen()).toEqual([]);
    await core.pass(15 * minuteMs);
    await change(core, { figuresHidden: false });
    await core.pass(15 * minuteMs);
    expect(core.notifier.shown).toHaveLength(1);
    expect(core.program('Northwind').waiting[0]).toMatchObject({ count: 3, unseen: true });
  });

  it('a notice that names nobody stays, whatever else is set', async () => {
    const core = await startWith(northwind);
    await change(core, { figuresHidden: true });
    core.client.answer('key-0', ok(affiliate({ ...northwind, approvals: 3 })));
    await core.pass(5 * minuteMs);
    await change(core, { theme: 'dark' });
    expect(core.notifier.onScreen()).toHaveLength(1);
  });

  it('a notice that is on its way meanwhile is taken back once it is there', async () => {
    const core = await startWith(northwind);
    core.notifier.hold();
    core.client.answer('key-0', ok(affiliate({ ...northwind, approvals: 3 })));
    await core.pass(5 * minuteMs);
    await change(core, { figuresHidden: true });
    core.notifier.release('shown');
    await core.pass(15 * minuteMs);
    expect(core.notifier.shown).toHaveLength(1);
    expect(core.notifier.onScreen()).toEqual([]);
  });

  it('the terminal says the type for the name', async () => {
    const core = await startWith(northwind);
    await change(core, { figuresHidden: true });
    const before = core.lines.length;
    await core.pass(5 * minuteMs);
    expect(core.lines.slice(before)).toEqual(['Affiliate program: 2 for approval, read just now']);
  });

  it('a refusal names no program and quotes nobody', async () => {
    const core = await startWith(northwind, kettle);
    const { id } = core.program('Northwind');
    await change(core, { figuresHidden: true });
    core.client.answer('key-of-kettle', ok(affiliate(kettle)));
    const replaced = await core.app.send({ type: 'replace-key', program: id, key: 'key-of-kettle' });
    expect(replaced).toEqual(fail({ kind: 'other-program', name: '' }));
    core.client.answer('odd', fail({ kind: 'rejected', status: 422, message: 'Kettle is closed' }));
    const added = await core.app.send({ type: 'add-key', key: 'odd' });
    expect(added).toEqual(fail({ kind: 'rejected', status: 422, message: '' }));
  });
});

describe('the form of the window', () => {
  const noTray = (core: Core) => core.app.read().troubles.some(({ kind }) => kind === 'no-tray');

  it('is an ordinary one by choice, at once, and goes on in the settings where it was chosen', async () => {
    const core = await startWith(northwind);
    const { serial } = core.app.read().place;
    await change(core, { keepWindowOpen: true });
    expect(core.app.read().ordinaryWindow).toBe(true);
    expect(core.app.read().place).toEqual({ view: 'settings', program: null, serial: serial + 1 });
    expect(noTray(core)).toBe(false);
    await change(core, { keepWindowOpen: false });
    expect(core.app.read().ordinaryWindow).toBe(false);
    expect(core.app.read().place.serial).toBe(serial + 2);
  });

  it('is an ordinary one without a tray, and only then says why', async () => {
    const core = await startWith(northwind);
    core.app.setTrayHosted(false);
    expect(core.app.read().ordinaryWindow).toBe(true);
    expect(noTray(core)).toBe(true);
    const { serial } = core.app.read().place;
    await change(core, { keepWindowOpen: true });
    // It has that form already: nothing is made anew.
    expect(core.app.read().place.serial).toBe(serial);
    core.app.setTrayHosted(true);
    expect(core.app.read().ordinaryWindow).toBe(true);
    expect(noTray(core)).toBe(false);
  });

  it('is that of the last run from the start', async () => {
    const first = await startWith(northwind);
    await change(first, { keepWindowOpen: true });
    first.app.dispose();
    const next = await startCore({ after: first });
    expect(next.app.read().ordinaryWindow).toBe(true);
  });
});
