import { afterAll, beforeAll, describe } from 'vitest';
import type { SecretStore } from '../../main/ports.js';
import { createFakeSecrets, type FakeSecrets } from '../fakes/secrets.js';
import { installed, type RealKeyring, startRealKeyring } from './real-keyring.js';
import { type KeychainUnderTest, secretStorePromises } from './secret-store.promises.js';

describe('in memory', () => {
  const secrets: FakeSecrets = createFakeSecrets();
  secretStorePromises('the fake', () => ({
    store: secrets,
    async become(state) {
      secrets.setState(state === 'gone' ? 'unavailable' : state);
    },
  }));
});

describe.skipIf(!installed('gnome-keyring-daemon', 'dbus-daemon', 'dbus-send', 'Xvfb'))(
  'on the real keyring',
  { timeout: 30_000 },
  () => {
    let keyring: RealKeyring;
    let store: SecretStore;
    let now: Parameters<KeychainUnderTest['become']>[0] = 'unlocked';

    beforeAll(async () => {
      keyring = await startRealKeyring('unlocked');
      store = keyring.open();
    }, 60_000);
    afterAll(() => keyring?.close());

    secretStorePromises('keytar in its helper', () => ({
      store,
      async become(state) {
        if (state === now) return;
        if (now !== 'gone') await keyring.desktop.stop('keyring');
        if (state !== 'gone') await keyring.desktop.start('keyring', state);
        now = state;
      },
    }));
  },
);
