import type { SecretRead, SecretStore, SecretWrite } from '../ports.js';
import type { KeychainCall } from './keychain-calls.js';
import { createKeychainRequests, type KeychainParts } from './keychain-requests.js';
import { readOutcome, writeOutcome } from './keychain-truth.js';

const refused = (detail: string): SecretRead & SecretWrite => ({ state: 'unavailable', detail });
const notAName = refused('Not a name for an entry');
const notASecret = refused('An empty secret, or one with a NUL, cannot be kept');

/** The system's keychain through keytar. */
export function createKeychain(parts: KeychainParts): SecretStore & { dispose(): void } {
  const { service } = parts;
  const requests = createKeychainRequests(parts);

  /** Only a person's click changes what is kept. */
  const change = async (call: KeychainCall): Promise<SecretWrite> => {
    const outcome = await requests.make({ call, asked: true });
    return 'trouble' in outcome ? outcome.trouble : writeOutcome(outcome.answer, outcome.keyring, call);
  };

  return {
    async read(account, { asked }) {
      if (!isKeepable(account)) return notAName;
      const outcome = await requests.make({ call: { call: 'read', service, account }, asked });
      return 'trouble' in outcome ? outcome.trouble : readOutcome(outcome.answer, outcome.keyring);
    },
    async write(account, secret) {
      if (!isKeepable(account)) return notAName;
      const text = secret.reveal();
      return isKeepable(text) ? change({ call: 'write', service, account, secret: text }) : notASecret;
    },
    async forget(account) {
      return isKeepable(account) ? change({ call: 'forget', service, account }) : notAName;
    },
    onAsking: requests.onAsking,
    cancel: requests.cancel,
    dispose: requests.dispose,
  };
}

/** keytar throws for an empty text and cuts one at its first NUL. */
const isKeepable = (text: string): boolean => text !== '' && !text.includes('\0');
