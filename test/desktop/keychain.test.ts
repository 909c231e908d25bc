import { describe, expect, it } from 'vitest';
import { askedMs, unaskedMs } from '../../main/desktop/keychain-requests.js';
import { settled } from '../fakes/clock.js';
import { asked, idleMs, now, startKeychain, unasked } from './keychain-world.js';

describe('keychain', () => {
  it('starts its helper on demand, keeps it while it is used and ends it when idle', async () => {
    const { keychain, clock, helpers, helper } = startKeychain();
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
    const { keychain, helper } = startKeychain();
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
    const { keychain, clock, helpers, helper } = startKeychain();
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
    const { keychain, clock } = startKeychain();
    const reads = ['p1', 'p2', 'p3'].map((account) => keychain.read(account, unasked));
    await clock.advance(unaskedMs);
    expect(await now(Promise.all(reads))).toEqual(reads.map(() => ({ state: 'timed-out' })));
  });

  describe('while a prompt that a person asked for is open', () => {
    it('answers locked at once to everybody else, and the person when they are done', async () => {
      const { keychain, clock, helper, world } = startKeychain({ keyring: 'locked' });
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

    it('tells that it is, and that it no longer is', async () => {
      const { keychain, helper } = startKeychain({ keyring: 'locked' });
      const told: boolean[] = [];
      keychain.onAsking((asking) => told.push(asking));
      const read = keychain.read('p1', unasked);
      await settled();
      expect([await read, told]).toEqual([{ state: 'locked' }, []]);
      void keychain.read('p1', asked);
      await settled();
      expect(told).toEqual([true]);
      await helper().answer({ answer: 'nothing' });
      expect(told).toEqual([true, false]);
    });

    it('ends as if it had been dismissed when the person takes it back, with the helper, and the next call works', async () => {
      const { keychain, helper, helpers, world, clock } = startKeychain({ keyring: 'locked' });
      const told: boolean[] = [];
      keychain.onAsking((asking) => told.push(asking));
      const theirs = keychain.read('p1', asked);
      await clock.advance(30_000);
      keychain.cancel();
      expect(await now(theirs)).toEqual({ state: 'locked' });
      expect(helper().killed).toBe(true);
      expect(told).toEqual([true, false]);
      world.keyring = 'unlocked';
      const again = keychain.read('p1', asked);
      await settled();
      expect(helpers).toHaveLength(2);
      await helper().answer({ answer: 'found', secret: 'one' });
      expect(await now(again)).toEqual({ state: 'present', secret: 'one' });
    });

    it('is denied when a prompt of an open keyring, or of a first one, is taken back', async () => {
      for (const keyring of ['unlocked', 'no-collection'] as const) {
        const { keychain, clock } = startKeychain({ keyring });
        const written = keychain.write('p1', 'secret');
        await clock.advance(1_000);
        keychain.cancel();
        expect(await now(written), keyring).toEqual({ state: 'denied' });
      }
    });

    it('is what can be taken back, and nothing else', async () => {
      const { keychain, helper } = startKeychain();
      const read = keychain.read('p1', unasked);
      await settled();
      keychain.cancel();
      expect(helper().killed).toBe(false);
      await helper().answer({ answer: 'found', secret: 'one' });
      expect(await now(read)).toEqual({ state: 'present', secret: 'one' });
    });

    it('notices a prompt that an open keyring shows, by the time the call takes', async () => {
      const { keychain, clock } = startKeychain();
      void keychain.read('p1', asked);
      const queued = keychain.read('p2', unasked);
      await clock.advance(900);
      expect(await now(queued)).toBe('pending');
      await clock.advance(200);
      expect(await now(queued)).toEqual({ state: 'locked' });
    });

    it('makes the others wait their turn when the call is a quick one', async () => {
      const { keychain, helper } = startKeychain();
      const written = keychain.write('p1', 'secret');
      const read = keychain.read('p2', unasked);
      await settled();
      await helper().answer({ answer: 'done' });
      await helper().answer({ answer: 'found', secret: 'two' });
      expect([await written, await read]).toEqual([{ state: 'done' }, { state: 'present', secret: 'two' }]);
    });
  });

  it('says unavailable when the helper crashes, and starts another for the next call', async () => {
    const { keychain, helpers, helper } = startKeychain();
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
    const { keychain, helpers, helper } = startKeychain();
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
    const { keychain, helper } = startKeychain();
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
    const { keychain, helper } = startKeychain();
    const read = keychain.read('p1', unasked);
    await settled();
    helper().say(message);
    expect(await now(read)).toBe('pending');
  });

  it('ends its helper and answers all that wait when the app closes', async () => {
    const { keychain, clock, helper } = startKeychain();
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
    const { keychain, clock, helper } = startKeychain();
    const read = keychain.read('p1', asked);
    await settled();
    await helper().answer({ answer: 'nothing' });
    await read;
    await clock.advance(idleMs);
    expect(clock.sleeping()).toBe(0);
  });
});
