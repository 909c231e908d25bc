import { describe, expect, it } from 'vitest';
import { ok } from '../../main/domain/result.js';
import { settled } from '../fakes/clock.js';
import { startCore } from '../fakes/core.js';
import { affiliate } from '../fakes/snapshots.js';

const northwind = ok(affiliate());
const locked = { ok: false, error: { kind: 'keychain', state: 'locked' } };

/** Restarted behind a locked keychain, whose prompt stays open. */
async function behindLocked() {
  const first = await startCore();
  first.client.answer('good', northwind);
  await first.app.send({ type: 'add-key', key: 'good' });
  first.secrets.setState('locked');
  first.app.dispose();
  first.secrets.answerPrompt('leave-open');
  const second = await startCore({ after: first });
  await second.pass(0);
  return second;
}

describe('a prompt of the keychain’s', () => {
  it('is never opened by the app alone', async () => {
    const { app, secrets } = await behindLocked();
    app.nudge('woken');
    await settled();
    expect(secrets.reads.filter(({ asked }) => asked)).toEqual([]);
    expect(app.read().keychainAsks).toBe(false);
  });

  it('that Unlock opened is told while it is open, and can be taken back: one line, with Unlock again', async () => {
    const core = await behindLocked();
    const unlocking = core.app.send({ type: 'unlock', program: core.program().id });
    await settled();
    expect(core.app.read().keychainAsks).toBe(true);
    expect(await core.app.send({ type: 'cancel-prompt' })).toEqual(ok(null));
    expect(await unlocking).toEqual(locked);
    expect(core.app.read().keychainAsks).toBe(false);
    expect(core.program().trouble?.error).toEqual(locked.error);
  });

  it('that adding opened can be taken back, and nothing was added', async () => {
    const core = await behindLocked();
    core.client.answer('other', ok(affiliate({ id: 'KETTLE01', name: 'Kettle' })));
    const adding = core.app.send({ type: 'add-key', key: 'other' });
    await core.pass(0);
    expect(core.app.read().keychainAsks).toBe(true);
    await core.app.send({ type: 'cancel-prompt' });
    expect(await adding).toEqual(locked);
    expect(core.app.read().programs).toHaveLength(1);
  });

  it('need not be open for somebody to take it back', async () => {
    const core = await startCore();
    expect(await core.app.send({ type: 'cancel-prompt' })).toEqual(ok(null));
  });
});
