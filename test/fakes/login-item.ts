import type { LoginItem } from '../../main/ports.js';

export interface FakeLoginItem extends LoginItem {
  /** Nothing that the app wishes changes it from now on. */
  stick(): void;
  readonly renewals: number;
}

/** A system that starts what it is told to. */
export function createFakeLoginItem(): FakeLoginItem {
  let on = false;
  let stuck = false;
  let renewals = 0;
  return {
    entry: 'fake.desktop',
    read: async () => on,
    async set(next) {
      if (!stuck) on = next;
      return on;
    },
    async renew() {
      renewals += 1;
    },
    stick() {
      stuck = true;
    },
    get renewals() {
      return renewals;
    },
  };
}
