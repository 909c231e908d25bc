import { describe, expect, it } from 'vitest';
import type { KeychainAnswer } from '../../main/desktop/keychain-calls.js';
import type { KeyringState } from '../../main/desktop/keyring-state.js';
import { settled } from '../fakes/clock.js';
import { asked, now, startKeychain, unasked } from './keychain-world.js';

describe('keychain', () => {
  it.each<[KeyringState, string]>([
    ['locked', 'locked'],
    ['no-answer', 'timed-out'],
    ['no-collection', 'unavailable'],
    ['no-service', 'unavailable'],
    ['no-start', 'unavailable'],
    ['no-bus', 'unavailable'],
  ])(
    'with the keyring %s says %s to what nobody asked for, without a call that could prompt',
    async (keyring, state) => {
      const { keychain, helpers } = startKeychain({ keyring });
      expect(await now(keychain.read('p1', unasked))).toMatchObject({ state });
      expect(helpers).toHaveLength(0);
    },
  );

  it.each<[KeyringState, 'read' | 'write' | 'forget', boolean]>([
    ['locked', 'read', true],
    ['locked', 'write', true],
    ['locked', 'forget', true],
    ['no-collection', 'write', true],
    ['no-collection', 'read', false],
    ['no-service', 'write', false],
    ['no-answer', 'write', false],
  ])('with the keyring %s, a %s that a person asked for is tried: %3$s', async (keyring, call, isTried) => {
    const { keychain, helpers } = startKeychain({ keyring });
    void (call === 'write'
      ? keychain.write('p1', 's')
      : call === 'read'
        ? keychain.read('p1', asked)
        : keychain.forget('p1'));
    await settled();
    expect(helpers).toHaveLength(isTried ? 1 : 0);
  });

  it.each<[KeyringState, boolean]>([
    ['no-collection', true],
    ['no-service', true],
    ['no-start', false],
    ['no-bus', false],
    ['no-answer', false],
  ])('with the keyring %s is sure that nothing is kept there: %s', async (keyring, isSure) => {
    const { keychain, helpers } = startKeychain({ keyring });
    const forgotten = await now(keychain.forget('p1'));
    expect(typeof forgotten === 'object' && 'holdsNothing' in forgotten).toBe(isSure);
    expect(helpers).toHaveLength(0);
  });

  it('whose service went away in this run, or whose helper crashes in the call, may hold it still', async () => {
    const { keychain, helper, world } = startKeychain();
    const crashed = keychain.forget('p1');
    await settled();
    await helper().crash();
    world.keyring = 'no-service';
    const gone = keychain.forget('p1');
    for (const forgotten of [crashed, gone])
      expect(await now(forgotten)).toEqual({ state: 'unavailable', detail: expect.any(String) });
  });

  it.each<[KeyringState | null, KeychainAnswer, string]>([
    ['unlocked', { answer: 'nothing' }, 'absent'],
    ['locked', { answer: 'nothing' }, 'locked'],
    ['no-service', { answer: 'nothing' }, 'unavailable'],
    ['no-answer', { answer: 'nothing' }, 'timed-out'],
    [null, { answer: 'nothing' }, 'absent'],
    [null, { answer: 'failed', detail: 'User interaction is not allowed.' }, 'locked'],
    [null, { answer: 'failed', detail: 'User canceled the operation.' }, 'denied'],
    [null, { answer: 'failed', detail: 'The user name or passphrase you entered is not correct.' }, 'denied'],
    ['unlocked', { answer: 'failed', detail: 'Cannot get secret of a locked object' }, 'locked'],
    ['unlocked', { answer: 'failed', detail: 'Prompt was dismissed' }, 'denied'],
    ['unlocked', { answer: 'failed', detail: 'Timeout was reached' }, 'timed-out'],
    ['unlocked', { answer: 'failed', detail: 'Cannot autolaunch D-Bus without X11 $DISPLAY' }, 'unavailable'],
    ['unlocked', { answer: 'failed', detail: 'Object does not exist at path “/org/x”' }, 'unavailable'],
    [
      'unlocked',
      { answer: 'failed', detail: 'libsecret-1.so.0: cannot open shared object file' },
      'unavailable',
    ],
  ])('with the keyring %s afterwards, reads %o as %s', async (keyring, answer, state) => {
    const { keychain, helper, world } = startKeychain({ keyring: keyring === null ? null : 'unlocked' });
    const read = keychain.read('p1', unasked);
    await settled();
    world.keyring = keyring;
    await helper().answer(answer);
    expect(await now(read)).toMatchObject({ state });
  });

  it.each<[KeyringState, KeychainAnswer, string]>([
    ['unlocked', { answer: 'done' }, 'done'],
    ['unlocked', { answer: 'nothing' }, 'done'],
    ['locked', { answer: 'nothing' }, 'locked'],
    ['unlocked', { answer: 'failed', detail: 'Cannot create an item in a locked collection' }, 'locked'],
  ])('with the keyring %s afterwards, forgetting that ended in %o is %s', async (keyring, answer, state) => {
    const { keychain, helper, world } = startKeychain();
    const forgotten = keychain.forget('p1');
    await settled();
    world.keyring = keyring;
    await helper().answer(answer);
    expect(await now(forgotten)).toMatchObject({ state });
  });
});
