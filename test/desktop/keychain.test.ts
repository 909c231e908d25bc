import { describe, expect, it } from 'vitest';
import { createKeychain } from '../../main/desktop/keychain.js';
import type { KeychainAnswer, KeychainRequest } from '../../main/desktop/keychain-calls.js';
import { createInProcessHelpers } from '../../main/desktop/keychain-in-process.js';
import type { HelperProcess } from '../../main/desktop/keychain-line.js';
import { askedMs, unaskedMs } from '../../main/desktop/keychain-requests.js';
import type { KeyringState } from '../../main/desktop/keyring-state.js';
import { createFakeClock, settled } from '../fakes/clock.js';

const idleMs = 30_000;
const unasked = { asked: false };
const asked = { asked: true };

/** A keychain over helpers that answer only when told to. */
function start({ keyring = 'unlocked' as KeyringState | null } = {}) {
  const clock = createFakeClock();
  const helpers: ReturnType<typeof createHelper>[] = [];
  const world = { keyring, probes: 0 };
  const keychain = createKeychain({
    service: 'Partnero Glance',
    clock,
    idleMs,
    probeLocked:
      keyring === null
        ? null
        : async () => {
            world.probes += 1;
            return world.keyring ?? 'unlocked';
          },
    startHelper() {
      const helper = createHelper();
      helpers.push(helper);
      return helper;
    },
  });
  const helper = () => {
    const last = helpers.at(-1);
    if (last === undefined) throw new Error('No helper was started');
    return last;
  };
  return { keychain, clock, helpers, helper, world };
}

function createHelper() {
  const posted: KeychainRequest[] = [];
  let hear: (message: unknown) => void = () => {};
  let exit = () => {};
  const helper = {
    posted,
    killed: false,
    /** Answers the latest request. */
    answer(answer: KeychainAnswer) {
      hear({ id: posted.at(-1)?.id, ...answer });
      return settled();
    },
    say: (message: unknown) => hear(message),
    crash() {
      exit();
      return settled();
    },
    post: (request: KeychainRequest) => void posted.push(request),
    onMessage(listener: (message: unknown) => void) {
      hear = listener;
    },
    onExit(listener: () => void) {
      exit = listener;
    },
    kill() {
      helper.killed = true;
    },
  } satisfies HelperProcess & Record<string, unknown>;
  return helper;
}

/** Whether a promise has settled by now, and with what. */
async function now<T>(promise: Promise<T>): Promise<T | 'pending'> {
  await settled();
  return Promise.race([promise, Promise.resolve('pending' as const)]);
}

describe('keychain', () => {
  it('starts its helper on demand, keeps it while it is used and ends it when idle', async () => {
    const { keychain, clock, helpers, helper } = start();
    await settled();
    expect(helpers).toHaveLength(0);
    for (const secret of ['one', 'two']) {
      const read = keychain.read('p1', unasked);
      await settled();
      await helper().answer({ answer: 'found', secret });
      expect(await read).toEqual({ state: 'present', secret });
      await clock.advance(idleMs - 1);
    }
    expect(helpers).toHaveLength(1);
    expect(helper().killed).toBe(false);
    await clock.advance(1);
    expect(helper().killed).toBe(true);
    void keychain.read('p1', unasked);
    await settled();
    expect(helpers).toHaveLength(2);
  });

  it('makes one call at a time, in order', async () => {
    const { keychain, helper } = start();
    const first = keychain.read('p1', unasked);
    const second = keychain.read('p2', unasked);
    await settled();
    expect(helper().posted.map(({ account }) => account)).toEqual(['p1']);
    await helper().answer({ answer: 'found', secret: 'one' });
    expect(helper().posted.map(({ account }) => account)).toEqual(['p1', 'p2']);
    await helper().answer({ answer: 'nothing' });
    expect([await first, await second]).toEqual([{ state: 'present', secret: 'one' }, { state: 'absent' }]);
  });

  it.each<[string, boolean, number]>([
    ['5 s when nobody asked', false, unaskedMs],
    ['two minutes when a person asked', true, askedMs],
  ])('gives up after %s, and ends the helper that hangs', async (_, wanted, allowedMs) => {
    const { keychain, clock, helpers, helper } = start();
    const read = keychain.read('p1', { asked: wanted });
    await clock.advance(allowedMs - 1);
    expect(await now(read)).toBe('pending');
    expect(helper().killed).toBe(false);
    await clock.advance(1);
    expect(await now(read)).toEqual({ state: 'timed-out' });
    expect(helper().killed).toBe(true);
    void keychain.read('p1', unasked);
    await settled();
    expect(helpers).toHaveLength(2);
  });

  it('lets no call wait longer than its own deadline behind others that hang', async () => {
    const { keychain, clock } = start();
    const reads = ['p1', 'p2', 'p3'].map((account) => keychain.read(account, unasked));
    await clock.advance(unaskedMs);
    expect(await now(Promise.all(reads))).toEqual(reads.map(() => ({ state: 'timed-out' })));
  });

  describe('while a prompt that a person asked for is open', () => {
    it('answers locked at once to everybody else, and the person when they are done', async () => {
      const { keychain, clock, helper, world } = start({ keyring: 'locked' });
      const theirs = keychain.read('p1', asked);
      const queued = keychain.read('p2', unasked);
      expect(await now(queued)).toEqual({ state: 'locked' });
      expect(await now(keychain.read('p3', unasked))).toEqual({ state: 'locked' });
      expect(await now(keychain.write('p4', 'secret'))).toEqual({ state: 'locked' });
      await clock.advance(60_000);
      expect(await now(theirs)).toBe('pending');
      world.keyring = 'unlocked';
      await helper().answer({ answer: 'found', secret: 'one' });
      expect(await now(theirs)).toEqual({ state: 'present', secret: 'one' });
      const after = keychain.read('p2', unasked);
      await settled();
      await helper().answer({ answer: 'found', secret: 'two' });
      expect(await now(after)).toEqual({ state: 'present', secret: 'two' });
    });

    it('notices a prompt that an open keyring shows, by the time the call takes', async () => {
      const { keychain, clock } = start();
      void keychain.read('p1', asked);
      const queued = keychain.read('p2', unasked);
      await clock.advance(900);
      expect(await now(queued)).toBe('pending');
      await clock.advance(200);
      expect(await now(queued)).toEqual({ state: 'locked' });
    });

    it('makes the others wait their turn when the call is a quick one', async () => {
      const { keychain, helper } = start();
      const written = keychain.write('p1', 'secret');
      const read = keychain.read('p2', unasked);
      await settled();
      await helper().answer({ answer: 'done' });
      await helper().answer({ answer: 'found', secret: 'two' });
      expect([await written, await read]).toEqual([{ state: 'done' }, { state: 'present', secret: 'two' }]);
    });
  });

  it.each<[KeyringState, string]>([
    ['locked', 'locked'],
    ['no-answer', 'timed-out'],
    ['no-collection', 'unavailable'],
    ['no-service', 'unavailable'],
    ['no-bus', 'unavailable'],
  ])(
    'with the keyring %s says %s to what nobody asked for, without a call that could prompt',
    async (keyring, state) => {
      const { keychain, helpers } = start({ keyring });
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
    const { keychain, helpers } = start({ keyring });
    void (call === 'write'
      ? keychain.write('p1', 's')
      : call === 'read'
        ? keychain.read('p1', asked)
        : keychain.forget('p1'));
    await settled();
    expect(helpers).toHaveLength(isTried ? 1 : 0);
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
    const { keychain, helper, world } = start({ keyring: keyring === null ? null : 'unlocked' });
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
    const { keychain, helper, world } = start();
    const forgotten = keychain.forget('p1');
    await settled();
    world.keyring = keyring;
    await helper().answer(answer);
    expect(await now(forgotten)).toMatchObject({ state });
  });

  it('says unavailable when the helper crashes, and starts another for the next call', async () => {
    const { keychain, helpers, helper } = start();
    const read = keychain.read('p1', unasked);
    await settled();
    await helper().crash();
    expect(await now(read)).toMatchObject({ state: 'unavailable' });
    const again = keychain.read('p1', unasked);
    await settled();
    expect(helpers).toHaveLength(2);
    await helper().answer({ answer: 'found', secret: 'one' });
    expect(await now(again)).toEqual({ state: 'present', secret: 'one' });
  });

  it('asks once more, in a new helper, when the old one knew a keyring service that is gone', async () => {
    const { keychain, helpers, helper } = start();
    const first = keychain.read('p1', unasked);
    await settled();
    await helper().answer({ answer: 'nothing' });
    await first;
    const second = keychain.read('p1', unasked);
    await settled();
    await helper().answer({
      answer: 'failed',
      detail: 'The name :1.1 was not provided by any .service files',
    });
    expect(helpers).toHaveLength(2);
    expect(helpers[0]?.killed).toBe(true);
    await helper().answer({ answer: 'found', secret: 'one' });
    expect(await now(second)).toEqual({ state: 'present', secret: 'one' });
  });

  it('puts no secret into the reason of a failure, and keeps that to one short line', async () => {
    const { keychain, helper } = start();
    const written = keychain.write('p1', 'pk_secret');
    await settled();
    await helper().answer({ answer: 'failed', detail: `Odd\nfailure of pk_secret ${'x'.repeat(500)}` });
    const { state, detail } = (await written) as { state: string; detail: string };
    expect(state).toBe('unavailable');
    expect(detail).toMatch(/^Odd failure of \[redacted\] x+$/);
    expect(detail.length).toBeLessThanOrEqual(200);
  });

  it.each<[string, unknown]>([
    ['of another call', { id: 999, answer: 'found', secret: 'wrong' }],
    ['that is no object', 'found'],
    ['without an answer', { id: 1 }],
    ['with a secret that is no text', { id: 1, answer: 'found', secret: 5 }],
  ])('takes no notice of a message %s', async (_, message) => {
    const { keychain, helper } = start();
    const read = keychain.read('p1', unasked);
    await settled();
    helper().say(message);
    expect(await now(read)).toBe('pending');
  });

  it('ends its helper and answers all that wait when the app closes', async () => {
    const { keychain, clock, helper } = start();
    const reads = [keychain.read('p1', unasked), keychain.read('p2', asked)];
    await settled();
    keychain.dispose();
    expect(helper().killed).toBe(true);
    for (const read of [...reads, keychain.read('p3', unasked)]) {
      expect(await now(read)).toMatchObject({ state: 'unavailable' });
    }
    expect(clock.sleeping()).toBe(0);
  });

  it('leaves no timer behind once it is idle', async () => {
    const { keychain, clock, helper } = start();
    const read = keychain.read('p1', asked);
    await settled();
    await helper().answer({ answer: 'nothing' });
    await read;
    await clock.advance(idleMs);
    expect(clock.sleeping()).toBe(0);
  });
});

describe('keychain in the main process', () => {
  it('drops the late answer of a call that could not be ended, and tries no third while two are stuck', async () => {
    const clock = createFakeClock();
    const stuck: ((secret: string) => void)[] = [];
    const load = async () => ({
      getPassword: () => new Promise<string>((resolve) => stuck.push(resolve)),
      setPassword: async () => {},
      deletePassword: async () => true,
    });
    const startHelper = createInProcessHelpers(load);
    const keychain = createKeychain({ service: 's', clock, probeLocked: null, startHelper });
    for (const account of ['p1', 'p2', 'p3']) {
      const read = keychain.read(account, unasked);
      await clock.advance(unaskedMs);
      expect(await now(read)).toEqual({ state: 'timed-out' });
    }
    expect(stuck).toHaveLength(2);
    for (const answer of stuck) answer('late');
    await settled();
    const read = keychain.read('p4', unasked);
    await settled();
    stuck.at(-1)?.('in time');
    expect(await now(read)).toEqual({ state: 'present', secret: 'in time' });
  });

  it('turns what keytar throws plainly into an answer', async () => {
    const load = async () => {
      throw new Error('Password is required.');
    };
    const keychain = createKeychain({
      service: 's',
      clock: createFakeClock(),
      probeLocked: null,
      startHelper: createInProcessHelpers(load),
    });
    expect(await keychain.read('p1', unasked)).toEqual({
      state: 'unavailable',
      detail: 'Password is required.',
    });
  });
});
