import type { PowerMonitor } from 'electron';
import { createUndoStack, type Undo } from '../undo.js';

export interface PowerEvents {
  /** The machine is about to sleep: the last moment to write something. */
  onSuspend(): void;
  onResume(): void;
  /** macOS and Windows only. */
  onUnlock(): void;
  /** The machine goes down. macOS and Linux; on Windows the session's end ends the app. */
  onShutdown(): void;
}

/** After `ready` only: on Linux it opens a connection to logind. */
export function watchPower(monitor: Pick<PowerMonitor, 'on' | 'removeListener'>, events: PowerEvents): Undo {
  const undos = createUndoStack();
  // Four calls rather than a table: Electron types each event's name by an overload of its own.
  monitor.on('suspend', events.onSuspend);
  undos.add(() => monitor.removeListener('suspend', events.onSuspend));
  monitor.on('resume', events.onResume);
  undos.add(() => monitor.removeListener('resume', events.onResume));
  monitor.on('unlock-screen', events.onUnlock);
  undos.add(() => monitor.removeListener('unlock-screen', events.onUnlock));
  monitor.on('shutdown', events.onShutdown);
  undos.add(() => monitor.removeListener('shutdown', events.onShutdown));
  return undos.run;
}
