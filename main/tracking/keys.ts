import type { KeyKeep } from '../domain/api-key.js';
import type { Secret } from '../domain/secret.js';
import type { Log, SecretRead, SecretStore, SecretWrite } from '../ports.js';

/**
 * API keys, read once a run from the keychain and then held here. They leave only towards the client. One that is
 * kept for the run alone is nowhere else, and stays so when a keychain appears.
 */
export interface Keys {
  read(account: string, how: { readonly asked: boolean }): Promise<SecretRead>;
  write(account: string, key: Secret, keep: KeyKeep): Promise<SecretWrite>;
  forget(account: string): Promise<SecretWrite>;
  /** It was refused: the next time it is read again, for somebody may have changed it in the keychain, if it is there. */
  release(account: string): void;
  /** It is nowhere but here. */
  isForRun(account: string): boolean;
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
    async forget(account) {
      const forgotten = await secrets.forget(account);
      // Without any keychain this was the only place that held it; in every other state it is still needed.
      if (forgotten.state === 'done' || forgotten.state === 'unavailable') {
        held.delete(account);
        forThisRun.delete(account);
      }
      return forgotten;
    },
    release(account) {
      if (!forThisRun.has(account)) held.delete(account);
    },
    isForRun: (account) => forThisRun.has(account),
    accountOf: (key) => [...held].find(([, secret]) => secret.is(key))?.[0] ?? null,
  };
}
