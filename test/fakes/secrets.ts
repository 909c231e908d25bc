import { Secret } from '../../main/domain/secret.js';
import type { SecretRead, SecretStore } from '../../main/ports.js';

export type KeychainState = 'unlocked' | Exclude<SecretRead['state'], 'present' | 'absent'>;

export interface FakeSecrets extends SecretStore {
  /** What is kept, by account. Changing it is somebody else changing the keychain. */
  readonly kept: Map<string, string>;
  /** Every read, in order. */
  readonly reads: { readonly account: string; readonly asked: boolean }[];
  setState(state: KeychainState): void;
  /** What the person does with the system's prompt, which appears only when they asked for it. At first: dismiss it. */
  answerPrompt(how: 'unlock' | 'dismiss'): void;
}

/** A keychain in memory. */
export function createFakeSecrets(initially: Readonly<Record<string, string>> = {}): FakeSecrets {
  const kept = new Map(Object.entries(initially));
  const reads: FakeSecrets['reads'] = [];
  let state: KeychainState = 'unlocked';
  let unlocksPrompt = false;

  const trouble = (asked: boolean) => {
    if (state === 'locked' && asked && unlocksPrompt) state = 'unlocked';
    if (state === 'unavailable') return { state, detail: 'No keyring service' };
    return state === 'unlocked' ? null : { state };
  };

  return {
    kept,
    reads,
    setState(next) {
      state = next;
    },
    answerPrompt(how) {
      unlocksPrompt = how === 'unlock';
    },
    async read(account, { asked }) {
      reads.push({ account, asked });
      const secret = kept.get(account);
      return (
        trouble(asked) ??
        (secret === undefined ? { state: 'absent' } : { state: 'present', secret: new Secret(secret) })
      );
    },
    async write(account, given) {
      const secret = given.reveal();
      if (secret === '' || secret.includes('\0')) return { state: 'unavailable', detail: 'No such secret' };
      const inTheWay = trouble(true);
      if (inTheWay !== null) return inTheWay;
      kept.set(account, secret);
      return { state: 'done' };
    },
    async forget(account) {
      const inTheWay = trouble(true);
      if (inTheWay !== null) return inTheWay;
      kept.delete(account);
      return { state: 'done' };
    },
  };
}

/** Spoken to in plain texts, which can be compared: two secrets look alike to whoever compares their parts. */
export const inTheOpen = (store: SecretStore) => ({
  async read(...given: Parameters<SecretStore['read']>) {
    const outcome = await store.read(...given);
    return outcome.state === 'present' ? { ...outcome, secret: outcome.secret.reveal() } : outcome;
  },
  write: (account: string, text: string) => store.write(account, new Secret(text)),
  forget: (account: string) => store.forget(account),
});
