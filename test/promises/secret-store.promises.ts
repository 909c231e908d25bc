import { beforeEach, describe, expect, it } from 'vitest';
import type { SecretStore } from '../../main/ports.js';
import { inTheOpen } from '../fakes/secrets.js';

/** A keychain, and how to change the world around it. */
export interface KeychainUnderTest {
  readonly store: SecretStore;
  /** What is kept stays kept. A prompt, where one appears, is dismissed. */
  become(state: 'unlocked' | 'locked' | 'gone'): Promise<void>;
}

const unasked = { asked: false };
const asked = { asked: true };

export function secretStorePromises(name: string, make: () => KeychainUnderTest) {
  describe(`${name} as a secret store`, () => {
    let store: ReturnType<typeof inTheOpen>;
    let become: KeychainUnderTest['become'];
    beforeEach(async () => {
      const made = make();
      store = inTheOpen(made.store);
      become = made.become;
      await become('unlocked');
    });

    it('says absent, not empty, for a secret it never had', async () => {
      expect(await store.read('nobody', unasked)).toEqual({ state: 'absent' });
    });

    it.each([
      ['a key', 'pk_live_0123456789abcdef'],
      ['one character', 'x'],
      ['any script', 'ключ-鍵-🔑-é'],
      ['quotes, spaces and line ends', ' "a"\\\n\'b\' '],
      ['a kilobyte', 'k'.repeat(1024)],
    ])('gives back %s exactly as it was written', async (_, secret) => {
      expect(await store.write('exact', secret)).toEqual({ state: 'done' });
      expect(await store.read('exact', unasked)).toEqual({ state: 'present', secret });
    });

    it('replaces what was there', async () => {
      await store.write('replaced', 'first');
      await store.write('replaced', 'second');
      expect(await store.read('replaced', unasked)).toEqual({ state: 'present', secret: 'second' });
    });

    it('keeps accounts apart, even where one name begins another', async () => {
      await store.write('p1', 'one');
      await store.write('p1@loopback', 'two');
      await store.forget('p1@loopback');
      expect(await store.read('p1', unasked)).toEqual({ state: 'present', secret: 'one' });
    });

    it('forgets, and is done too when there was nothing', async () => {
      await store.write('forgotten', 'soon');
      expect(await store.forget('forgotten')).toEqual({ state: 'done' });
      expect(await store.read('forgotten', unasked)).toEqual({ state: 'absent' });
      expect(await store.forget('forgotten')).toEqual({ state: 'done' });
    });

    it.each([
      ['nothing', ''],
      ['text with a NUL, of which half would be kept', 'half\0lost'],
    ])('does not keep %s, and leaves what was there', async (_, secret) => {
      await store.write('guarded', 'before');
      expect(await store.write('guarded', secret)).toMatchObject({ state: 'unavailable' });
      expect(await store.read('guarded', unasked)).toEqual({ state: 'present', secret: 'before' });
    });

    it('answers calls made at once as if made one after the other', async () => {
      const accounts = Array.from({ length: 12 }, (_, index) => `crowd-${index}`);
      const written = await Promise.all(
        accounts.map((account) => store.write(account, `secret of ${account}`)),
      );
      expect(new Set(written.map(({ state }) => state))).toEqual(new Set(['done']));
      const read = await Promise.all(accounts.map((account) => store.read(account, unasked)));
      expect(read).toEqual(accounts.map((account) => ({ state: 'present', secret: `secret of ${account}` })));
    });

    it('says locked, never absent, while the keyring is locked, and has everything once it is open', async () => {
      await store.write('kept', 'safe');
      await become('locked');
      expect(await store.read('kept', unasked)).toEqual({ state: 'locked' });
      expect(await store.read('never-there', unasked)).toEqual({ state: 'locked' });
      await become('unlocked');
      expect(await store.read('kept', unasked)).toEqual({ state: 'present', secret: 'safe' });
    });

    it('says locked when the prompt that a person asked for was dismissed', async () => {
      await store.write('kept', 'safe');
      await become('locked');
      expect(await store.read('kept', asked)).toEqual({ state: 'locked' });
      expect(await store.write('kept', 'other')).toEqual({ state: 'locked' });
      expect(await store.forget('kept')).toEqual({ state: 'locked' });
      await become('unlocked');
      expect(await store.read('kept', unasked)).toEqual({ state: 'present', secret: 'safe' });
    });

    it('says unavailable, and why, without a keychain, and works again when there is one', async () => {
      await store.write('kept', 'safe');
      await become('gone');
      const outcomes = [
        await store.read('kept', unasked),
        await store.read('kept', asked),
        await store.write('kept', 'very-secret'),
        await store.forget('kept'),
      ];
      for (const outcome of outcomes) {
        expect(outcome).toEqual({ state: 'unavailable', detail: expect.stringMatching(/^\S.+$/) });
        expect(JSON.stringify(outcome)).not.toContain('very-secret');
      }
      await become('unlocked');
      expect(await store.read('kept', unasked)).toEqual({ state: 'present', secret: 'safe' });
    });
  });
}
