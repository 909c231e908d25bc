import { describe, expect, it } from 'vitest';
import type { AppError } from '../../main/domain/errors.js';
import { minuteMs } from '../../main/domain/pace.js';
import { fail, ok, type Result } from '../../main/domain/result.js';
import type { Snapshot } from '../../main/domain/snapshot.js';
import { type Core, startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

type Answer = Result<Snapshot, AppError>;
const refused = fail<AppError>({ kind: 'key-refused', status: 401 });

/** A core that is just asking with the key `old`, and how to end that. */
async function asking(): Promise<{ core: Core; answer: (answer: Answer) => Promise<void> }> {
  const core = await startCore();
  core.client.answer('old', ok(affiliate({ approvals: 1 })));
  await core.app.send({ type: 'add-key', key: 'old' });
  await core.pass(0);
  let resolve = (_: Answer) => {};
  core.client.answer(
    'old',
    new Promise<Answer>((later) => {
      resolve = later;
    }),
  );
  await core.app.send({ type: 'refresh' });
  await core.pass(0);
  expect(core.program().polling).toEqual({ state: 'asking' });
  return {
    core,
    async answer(late) {
      resolve(late);
      await core.pass(0);
    },
  };
}

describe('a late answer to a key that was replaced meanwhile', () => {
  it.each([
    ['a refusal', refused],
    ['an older count', ok(affiliate({ approvals: 1 }))],
  ])('%s changes nothing', async (_, late) => {
    const { core, answer } = await asking();
    core.client.answer('new', ok(affiliate({ approvals: 3 })));
    await core.app.send({ type: 'replace-key', program: core.program().id, key: 'new' });
    await core.pass(0);
    const shown = core.notifier.shown.length;
    await answer(late);
    expect(core.program()).toMatchObject({
      trouble: null,
      polling: { state: 'waiting' },
      waiting: [{ count: 3, confirmed: true }, {}, {}],
    });
    expect(core.notifier.shown).toHaveLength(shown);
    core.client.asked.length = 0;
    await core.pass(5 * minuteMs);
    expect(core.client.asked).toEqual(['new']);
  });
});

describe('a network that comes back', () => {
  it('is tried at once, also moments after an attempt without it', async () => {
    const core = await startCore();
    core.client.answer('key', ok(affiliate()));
    await core.app.send({ type: 'add-key', key: 'key' });
    core.client.answer('key', fail({ kind: 'offline' }));
    await core.pass(5 * minuteMs);
    expect(core.program().trouble?.error.kind).toBe('offline');
    core.client.answer('key', ok(affiliate()));
    await core.pass(2_000);
    core.app.nudge('woken');
    await core.pass(0);
    expect(core.program().trouble).toBeNull();
  });
});
