import { describe, expect, it } from 'vitest';
import { createKeychain } from '../../main/desktop/keychain.js';
import { createInProcessHelpers } from '../../main/desktop/keychain-in-process.js';
import { unaskedMs } from '../../main/desktop/keychain-requests.js';
import { createFakeClock, settled } from '../fakes/clock.js';
import { inTheOpen } from '../fakes/secrets.js';
import { now, unasked } from './keychain-world.js';

describe('keychain in the main process', () => {
  it('drops the late answer of a call that could not be ended, and tries no third while two are stuck', async () => {
    const clock = createFakeClock();
    const stuck: ((secret: string) => void)[] = [];
    const load = async () => ({
      getPassword: () => new Promise<string>((resolve) => stuck.push(resolve)),
      setPassword: async () => {},
      deletePassword: async () => true,
    });
    const helpers = createInProcessHelpers(load);
    const keychain = inTheOpen(
      createKeychain({ service: 's', clock, probeLocked: null, startHelper: helpers.start }),
    );
    expect(helpers.isBusy()).toBe(false);
    for (const account of ['p1', 'p2', 'p3']) {
      const read = keychain.read(account, unasked);
      await clock.advance(unaskedMs);
      expect(await now(read)).toEqual({ state: 'timed-out' });
    }
    expect(stuck).toHaveLength(2);
    expect(helpers.isBusy()).toBe(true);
    for (const answer of stuck) answer('late');
    await settled();
    expect(helpers.isBusy()).toBe(false);
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
      startHelper: createInProcessHelpers(load).start,
    });
    expect(await keychain.read('p1', unasked)).toEqual({
      state: 'unavailable',
      detail: 'Password is required.',
    });
  });
});
