import type { Clock } from '../ports.js';
import type { BusError } from './bus-connection.js';
import type { SessionBus } from './dbus.js';
import { within } from './deadline.js';

/** What can be known of a Linux keyring without asking anybody for a password. */
export type KeyringState =
  | 'unlocked'
  | 'locked'
  /** There is a service, and no keyring in it yet that would be written to. */
  | 'no-collection'
  | 'no-service'
  /** It is installed, and ended at once when it was started. */
  | 'no-start'
  | 'no-bus'
  | 'no-answer';

/** What an entry is found by. */
export interface KeyringEntry {
  readonly service: string;
  readonly account: string;
}

const service = 'org.freedesktop.secrets';
const search = {
  destination: service,
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.Secret.Service',
  member: 'SearchItems',
  signature: 'a{ss}',
};
const locked = {
  destination: service,
  path: '/org/freedesktop/secrets/aliases/default',
  interface: 'org.freedesktop.Secret.Collection',
  name: 'Locked',
};

/**
 * Never prompts. A service that is installed and not running is started, as the keychain call after it would. Where
 * `entry` is found, its own keyring counts; otherwise, and without one, the keyring that would be written to.
 */
export function readKeyringState(
  parts: {
    readonly bus: SessionBus;
    readonly clock: Pick<Clock, 'sleep'>;
    readonly entry?: KeyringEntry | null;
  },
  deadlineMs: number,
): Promise<KeyringState> {
  return within(parts.clock, askKeyring(parts.bus, parts.entry ?? null, deadlineMs), {
    ms: deadlineMs,
    late: 'no-answer',
  });
}

async function askKeyring(
  bus: SessionBus,
  entry: KeyringEntry | null,
  deadlineMs: number,
): Promise<KeyringState> {
  const owner = await bus.nameOwner(service, deadlineMs);
  if (!owner.ok) return owner.error.kind === 'no-bus' ? 'no-bus' : 'no-answer';
  if (owner.value === null) {
    const started = await bus.startService(service, deadlineMs);
    if (!started.ok) return whyNotStarted(started.error);
  }
  const found = entry === null ? null : await findEntry(bus, entry, deadlineMs);
  if (found !== null) return found;
  const state = await bus.readProperty(locked, deadlineMs);
  if (state.ok) return state.value === false ? 'unlocked' : 'locked';
  return state.error.kind === 'refused' ? 'no-collection' : 'no-answer';
}

function whyNotStarted(error: BusError): KeyringState {
  if (error.kind === 'refused') return error.name.endsWith('.ServiceUnknown') ? 'no-service' : 'no-start';
  return error.kind;
}

async function findEntry(
  bus: SessionBus,
  { service: kept, account }: KeyringEntry,
  deadlineMs: number,
): Promise<'unlocked' | 'locked' | null> {
  const reply = await bus.call({ ...search, body: [{ service: kept, account }], deadlineMs });
  if (!reply.ok) return null;
  const [open, closed] = reply.value.map((items) => (Array.isArray(items) ? items.length : 0));
  if (open) return 'unlocked';
  return closed ? 'locked' : null;
}
