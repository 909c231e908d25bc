import type { Clock, Notifier } from '../ports.js';
import { createUndoStack, type Undo } from '../undo.js';
import { openSessionBus, sessionBusAddress } from './dbus.js';
import { type KeyringEntry, type KeyringState, readKeyringState } from './keyring-state.js';
import type { Presentation } from './notification-daemon.js';
import { createLinuxNotifier } from './notifications-linux.js';
import { readTrayHost, type TrayHost, type TrayHostState, watchTrayHost } from './tray-host.js';

/** What is asked of a Linux desktop over its session bus. */
export interface LinuxDesktop {
  readonly notifier: Notifier;
  readKeyringState(entry: KeyringEntry | null, deadlineMs: number): Promise<KeyringState>;
  watchTrayHost(listener: (host: TrayHost) => void): Undo;
  readTrayHost(): Promise<TrayHostState>;
  /** The bus itself, through which the engine says its farewells, answers nothing. */
  isBusFrozen(): Promise<boolean>;
  close: Undo;
}

/** It answers within a millisecond or two. */
const frozenAfterMs = 400;

/** Loaded late, because the bus library costs time that the tray should not wait for. */
export function openLinuxDesktop(parts: {
  readonly clock: Clock;
  readonly appName: string;
  readonly labels: Presentation['labels'];
}): LinuxDesktop {
  const undo = createUndoStack();
  const { clock } = parts;
  const bus = openSessionBus({ address: sessionBusAddress(process.env), clock });
  undo.add(bus.close);
  const notifier = createLinuxNotifier({ ...parts, bus, desktopEntry: 'partnero-glance' });
  undo.add(notifier.dispose);
  return {
    notifier,
    readKeyringState: (entry, deadlineMs) => readKeyringState({ bus, clock, entry }, deadlineMs),
    watchTrayHost: (listener) => watchTrayHost({ bus, clock }, listener),
    readTrayHost: () => readTrayHost(bus),
    async isBusFrozen() {
      const owner = await bus.nameOwner('org.freedesktop.DBus', frozenAfterMs);
      return !owner.ok && owner.error.kind === 'no-answer';
    },
    close: undo.run,
  };
}
