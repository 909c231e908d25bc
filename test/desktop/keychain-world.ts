import { createKeychain } from '../../main/desktop/keychain.js';
import type { KeychainAnswer, KeychainRequest } from '../../main/desktop/keychain-calls.js';
import type { HelperProcess } from '../../main/desktop/keychain-line.js';
import type { KeyringState } from '../../main/desktop/keyring-state.js';
import { createFakeClock, settled } from '../fakes/clock.js';
import { inTheOpen } from '../fakes/secrets.js';

export const idleMs = 30_000;
export const unasked = { asked: false };
export const asked = { asked: true };

/** A keychain over helpers that answer only when told to. */
export function startKeychain({ keyring = 'unlocked' as KeyringState | null } = {}) {
  const clock = createFakeClock();
  const helpers: ReturnType<typeof createHelper>[] = [];
  const world = { keyring };
  const keychain = createKeychain({
    service: 'Partnero Glance',
    clock,
    idleMs,
    probeLocked: keyring === null ? null : async () => world.keyring ?? 'unlocked',
    startHelper() {
      const helper = createHelper();
      helpers.push(helper);
      return helper;
    },
  });
  const helper = () => {
    const last = helpers.at(-1);
    if (last === undefined) throw new Error('No helper was started');
    return last;
  };
  return { keychain: { ...inTheOpen(keychain), dispose: keychain.dispose }, clock, helpers, helper, world };
}

function createHelper() {
  const posted: KeychainRequest[] = [];
  let hear: (message: unknown) => void = () => {};
  let exit = () => {};
  const helper = {
    posted,
    killed: false,
    /** Answers the latest request. */
    answer(answer: KeychainAnswer) {
      hear({ id: posted.at(-1)?.id, ...answer });
      return settled();
    },
    say: (message: unknown) => hear(message),
    crash() {
      exit();
      return settled();
    },
    post: (request: KeychainRequest) => void posted.push(request),
    onMessage(listener: (message: unknown) => void) {
      hear = listener;
    },
    onExit(listener: () => void) {
      exit = listener;
    },
    kill() {
      helper.killed = true;
    },
  } satisfies HelperProcess & Record<string, unknown>;
  return helper;
}

/** Whether a promise has settled by now, and with what. */
export async function now<T>(promise: Promise<T>): Promise<T | 'pending'> {
  await settled();
  return Promise.race([promise, Promise.resolve('pending' as const)]);
}
