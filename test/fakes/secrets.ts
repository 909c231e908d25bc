import { createListeners } from '../../main/desktop/listeners.js';
import { Secret } from '../../main/domain/secret.js';
import type { SecretRead, SecretStore } from '../../main/ports.js';

/** `none`: there is no keychain and there never was. */
export type KeychainState = 'unlocked' | 'none' | Exclude<SecretRead['state'], 'present' | 'absent'>;

export interface FakeSecrets extends SecretStore {
  /** What is kept, by account. Changing it is somebody else changing the keychain. */
  readonly kept: Map<string, string>;
  /** Every read, in order. */
  readonly reads: { readonly account: string; readonly asked: boolean }[];
  setState(state: KeychainState): void;
  /** What the person does with the system's prompt, which appears only when they asked for it. At first: dismiss it. Left open, it waits. */
  answerPrompt(how: 'unlock' | 'dismiss' | 'leave-open'): void;
}

const noService = { state: 'unavailable', detail: 'No keyring service' } as const;

/** A keychain in memory. */
export function createFakeSecrets(initially: Readonly<Record<string, string>> = {}): FakeSecrets {
  const kept = new Map(Object.entries(initially));
  const reads: FakeSecrets['reads'] = [];
  let state: KeychainState = 'unlocked';
  let prompt: Parameters<FakeSecrets['answerPrompt']>[0] = 'dismiss';
  let waiting: (() => void) | null = null;
  const asking = createListeners<boolean>();

  const trouble = async (asked: boolean) => {
    if (state === 'locked' && waiting !== null) return { state };
    if (state === 'locked' && asked) {
      if (prompt === 'leave-open') {
        await new Promise<void>((resolve) => {
          waiting = resolve;
          asking.tell(true);
        });
        waiting = null;
        asking.tell(false);
      } else if (prompt === 'unlock') state = 'unlocked';
    }
    if (state === 'unavailable' || state === 'none') return noService;
    return state === 'unlocked' ? null : { state };
  };

  return {
    kept,
    reads,
    setState(next) {
      state = next;
    },
    answerPrompt(how) {
      prompt = how;
    },
    async read(account, { asked }) {
      reads.push({ account, asked });
      const secret = kept.get(account);
      return (
        (await trouble(asked)) ??
        (secret === undefined ? { state: 'absent' } : { state: 'present', secret: new Secret(secret) })
      );
    },
    async write(account, given) {
      const secret = given.reveal();
      if (secret === '' || secret.includes('\0')) return { state: 'unavailable', detail: 'No such secret' };
      const inTheWay = await trouble(true);
      if (inTheWay !== null) return inTheWay;
      kept.set(account, secret);
      return { state: 'done' };
    },
    async forget(account) {
      const inTheWay = await trouble(true);
      if (state === 'none') return { ...noService, holdsNothing: true };
      if (inTheWay !== null) return inTheWay;
      kept.delete(account);
      return { state: 'done' };
    },
    onAsking: asking.add,
    cancel: () => waiting?.(),
  };
}

/** Spoken to in plain texts, which can be compared: two secrets look alike to whoever compares their parts. */
export const inTheOpen = (store: SecretStore) => ({
  onAsking: store.onAsking,
  cancel: store.cancel,
  async read(...given: Parameters<SecretStore['read']>) {
    const outcome = await store.read(...given);
    return outcome.state === 'present' ? { ...outcome, secret: outcome.secret.reveal() } : outcome;
  },
  write: (account: string, text: string) => store.write(account, new Secret(text)),
  forget: (account: string) => store.forget(account),
});
