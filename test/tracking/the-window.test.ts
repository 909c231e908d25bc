import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../main/domain/pace.js';
import { ok } from '../../main/domain/result.js';
import { startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

describe('the window', () => {
  it('has shown a rise once the user comes to it from the settings', async () => {
    const core = await startCore();
    core.client.answer('key', ok(affiliate({ approvals: 2 })));
    await core.app.send({ type: 'add-key', key: 'key' });
    core.app.windowInFront(true);
    await core.app.send({ type: 'looking', at: 'elsewhere' });
    core.client.answer('key', ok(affiliate({ approvals: 3 })));
    await core.pass(5 * minuteMs);
    expect(core.program().waiting[0]?.unseen).toBe(true);
    await core.app.send({ type: 'looking', at: 'program', program: core.program().id });
    expect(core.program().waiting[0]?.unseen).toBe(false);
  });

  it.each([
    ['opened on the settings has shown no rise', { at: 'elsewhere' }, [true, true]],
    ['opened on one program has shown no rise in another', { at: 'program' }, [false, true]],
    ['opened on the list has shown every rise', { at: 'home' }, [false, false]],
  ] as const)('%s', async (_, { at }, unseen) => {
    const core = await startCore();
    for (const name of ['A', 'B']) {
      core.client.answer(name, ok(affiliate({ approvals: 1, id: name, name })));
      await core.app.send({ type: 'add-key', key: name });
      core.client.answer(name, ok(affiliate({ approvals: 2, id: name, name })));
    }
    await core.app.send({ type: 'looking', at: 'elsewhere' });
    await core.pass(5 * minuteMs);
    core.app.windowInFront(true);
    const program = at === 'program' ? { program: core.program('A').id } : {};
    await core.app.send({ type: 'looking', at, ...program });
    expect(['A', 'B'].map((name) => core.program(name).waiting[0]?.unseen)).toEqual(unseen);
  });

  it('made anew starts at home, not where an earlier wish led', async () => {
    const core = await startCore();
    core.app.goTo('settings');
    const { serial } = core.app.read().place;
    core.app.windowInFront(true);
    expect(core.app.read().place.view).toBe('settings');
    core.app.windowInFront(false);
    // The same serial: the page that followed the wish stays where its user is.
    expect(core.app.read().place).toEqual({ view: 'home', program: null, serial });
  });
});
