import type { Clock } from '../ports.js';
import { createUndoStack, type Undo } from '../undo.js';
import type { BusError } from './bus-connection.js';
import type { SessionBus } from './dbus.js';

const watcher = {
  destination: 'org.kde.StatusNotifierWatcher',
  path: '/StatusNotifierWatcher',
  interface: 'org.kde.StatusNotifierWatcher',
};
const answerMs = 2_000;
/** A panel that hangs is asked again, at first after the one and at last after the other. */
const soonMs = 1_000;
const longestPauseMs = 30_000;

/** `no-answer`: it may draw tray items again any moment. */
export type TrayHostState = 'there' | 'none' | 'no-answer';

const stateOf = (error: BusError): TrayHostState => (error.kind === 'no-answer' ? 'no-answer' : 'none');

/** Whether somebody shows tray items now. A watcher without a host keeps a list that nobody draws. */
export async function readTrayHost(bus: SessionBus): Promise<TrayHostState> {
  const owner = await bus.nameOwner(watcher.destination, answerMs);
  if (!owner.ok) return stateOf(owner.error);
  if (owner.value === null) return 'none';
  const hosted = await bus.readProperty({ ...watcher, name: 'IsStatusNotifierHostRegistered' }, answerMs);
  if (!hosted.ok) return stateOf(hosted.error);
  return hosted.value === true ? 'there' : 'none';
}

/**
 * What the watcher tells: null when it is gone, its unique name when somebody draws the items. `no-answer`, which is
 * no unique name, before anything is known alone: a host that hangs later is still the one it was.
 */
export type TrayHost = string | null;

/**
 * Told once what is known now, then each change. A host that restarts is another one: between the two it is gone,
 * or its name differs, and tray items must be made anew.
 */
export function watchTrayHost(
  { bus, clock }: { readonly bus: SessionBus; readonly clock: Pick<Clock, 'sleep'> },
  listener: (host: TrayHost) => void,
): Undo {
  const undo = createUndoStack();
  let owner: string | null = null;
  let told: TrayHost | undefined;
  let looking = new AbortController();
  const tell = (host: TrayHost): void => {
    if (host === told) return;
    told = host;
    listener(host);
  };
  const look = async (asked: string): Promise<void> => {
    looking.abort();
    looking = new AbortController();
    const { signal } = looking;
    for (let pauseMs = soonMs; !signal.aborted; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      const state = await readTrayHost(bus);
      if (signal.aborted) return;
      if (state !== 'no-answer') return tell(state === 'there' ? asked : null);
      if (told === undefined) tell(state);
      await clock.sleep(pauseMs, signal);
    }
  };
  undo.add(
    bus.watchName(watcher.destination, (now) => {
      owner = now;
      looking.abort();
      if (now === null) tell(null);
      else void look(now);
    }),
  );
  // The host usually registers a moment after the watcher has its name.
  undo.add(
    bus.onSignal(
      { sender: watcher.destination, path: watcher.path, interface: watcher.interface },
      ({ member }) => {
        if (owner !== null && member.startsWith('StatusNotifierHost')) void look(owner);
      },
    ),
  );
  undo.add(() => looking.abort());
  return () => undo.run();
}
