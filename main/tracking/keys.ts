import type { Log, SecretRead, SecretStore, SecretWrite } from '../ports.js';

/** API keys, read once a run from the keychain and then held here. They leave only towards the client. */
export interface Keys {
  read(account: string, how: { readonly asked: boolean }): Promise<SecretRead>;
  write(account: string, key: string): Promise<SecretWrite>;
  forget(account: string): Promise<SecretWrite>;
  /** It was refused: the next time it is read again, for somebody may have changed it in the keychain. */
  release(account: string): void;
  /** The account that holds this very key, as far as keys were read in this run. */
  accountOf(key: string): string | null;
}

export function createKeys(secrets: SecretStore, log: Pick<Log, 'register'>): Keys {
  const held = new Map<string, string>();
  const hold = (account: string, key: string) => {
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
    async write(account, key) {
      const written = await secrets.write(account, key);
      if (written.state === 'done') hold(account, key);
      return written;
    },
    async forget(account) {
      const forgotten = await secrets.forget(account);
      if (forgotten.state === 'done') held.delete(account);
      return forgotten;
    },
    release: (account) => void held.delete(account),
    accountOf: (key) => [...held].find(([, secret]) => secret === key)?.[0] ?? null,
  };
}
