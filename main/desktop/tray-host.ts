import { createUndoStack, type Undo } from '../undo.js';
import type { SessionBus } from './dbus.js';

const watcher = {
  destination: 'org.kde.StatusNotifierWatcher',
  path: '/StatusNotifierWatcher',
  interface: 'org.kde.StatusNotifierWatcher',
};
const answerMs = 2_000;

/** Whether somebody shows tray items now. A watcher without a host keeps a list that nobody draws. */
export async function hasTrayHost(bus: SessionBus): Promise<boolean> {
  const owner = await bus.nameOwner(watcher.destination, answerMs);
  if (!owner.ok || owner.value === null) return false;
  const hosted = await bus.readProperty({ ...watcher, name: 'IsStatusNotifierHostRegistered' }, answerMs);
  return hosted.ok && hosted.value === true;
}

/** What the watcher tells: null when it is gone, its unique name when somebody draws the items. */
export type TrayHost = string | null;

/**
 * Told once what is known now, then each change. A host that restarts is another one: between the two it is gone,
 * or its name differs, and tray items must be made anew.
 */
export function watchTrayHost(bus: SessionBus, listener: (host: TrayHost) => void): Undo {
  const undo = createUndoStack();
  let owner: string | null = null;
  let told: TrayHost | undefined;
  let watching = true;
  const tell = (host: TrayHost): void => {
    if (!watching || host === told) return;
    told = host;
    listener(host);
  };
  const look = async (): Promise<void> => {
    const asked = owner;
    const hosted = asked !== null && (await hasTrayHost(bus));
    if (asked === owner) tell(hosted ? asked : null);
  };
  undo.add(
    bus.watchName(watcher.destination, (now) => {
      owner = now;
      if (now === null) tell(null);
      else void look();
    }),
  );
  // The host usually registers a moment after the watcher has its name.
  undo.add(
    bus.onSignal(
      { sender: watcher.destination, path: watcher.path, interface: watcher.interface },
      ({ member }) => {
        if (member.startsWith('StatusNotifierHost')) void look();
      },
    ),
  );
  undo.add(() => {
    watching = false;
  });
  return () => undo.run();
}
