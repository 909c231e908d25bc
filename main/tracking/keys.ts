import type { KeyKeep } from '../domain/api-key.js';
import type { Secret } from '../domain/secret.js';
import type { Log, SecretRead, SecretStore, SecretWrite } from '../ports.js';
import type { ProgramRecord } from '../stores.js';

/**
 * API keys, read once a run from the keychain and then held here. They leave only towards the client. One that is
 * kept for the run alone is nowhere else, and stays so when a keychain appears.
 */
export interface Keys {
  read(account: string, how: { readonly asked: boolean }): Promise<SecretRead>;
  write(account: string, key: Secret, keep: KeyKeep): Promise<SecretWrite>;
  /** Done as well when it is sure that no keychain holds it; else a key could stay behind that is named nowhere. */
  forget(record: Pick<ProgramRecord, 'account' | 'keyForRun'>): Promise<SecretWrite>;
  /** It was refused: the next time it is read again, for somebody may have changed it in the keychain, if it is there. */
  release(account: string): void;
  /** The account that holds this very key, as far as keys were read in this run. */
  accountOf(key: Secret): string | null;
}

export function createKeys(secrets: SecretStore, log: Pick<Log, 'register'>): Keys {
  const held = new Map<string, Secret>();
  const forThisRun = new Set<string>();
  const hold = (account: string, key: Secret) => {
    log.register(key);
    held.set(account, key);
  };
  return {
    async read(account, how) {
      const secret = held.get(account);
      if (secret !== undefined) return { state: 'present', secret };
      const read = await secrets.read(account, how);
      if (read.state === 'present') hold(account, read.secret);
      return read;
    },
    async write(account, key, keep) {
      const written: SecretWrite = keep === 'run' ? { state: 'done' } : await secrets.write(account, key);
      if (written.state !== 'done') return written;
      hold(account, key);
      if (keep === 'run') forThisRun.add(account);
      else forThisRun.delete(account);
      return written;
    },
    async forget({ account, keyForRun }) {
      const forgotten: SecretWrite = keyForRun ? { state: 'done' } : await secrets.forget(account);
      const isNowhere = forgotten.state === 'unavailable' && forgotten.holdsNothing === true;
      if (forgotten.state !== 'done' && !isNowhere) return forgotten;
      held.delete(account);
      forThisRun.delete(account);
      return { state: 'done' };
    },
    release(account) {
      if (!forThisRun.has(account)) held.delete(account);
    },
    accountOf: (key) => [...held].find(([, secret]) => secret.is(key))?.[0] ?? null,
  };
}
