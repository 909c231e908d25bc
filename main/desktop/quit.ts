import type { App } from 'electron';
import type { Clock } from '../ports.js';
import { within } from './deadline.js';

export interface QuitParts {
  readonly app: Pick<App, 'on' | 'exit'>;
  readonly clock: Pick<Clock, 'sleep'>;
  /** Writes what is not on disk yet. It may hang, on a disk that does. */
  readonly save: () => Promise<void>;
  /** Whether a part of the system answers nothing that the engine would wait for at its own end. */
  readonly hangs: () => Promise<boolean>;
  /** Ends what would outlive the app. */
  readonly close: () => void;
  /** Ends the process without the engine's own end. */
  readonly kill: () => void;
}

/** The app is gone within a second, whatever hangs. */
const savingMs = 700;
const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** One way out, for the menu, a signal and the end of the session alike. Returns it. */
export function quitInGoodOrder({ app, clock, save, hangs, close, kill }: QuitParts): () => void {
  let quitting = false;
  const quit = async () => {
    if (quitting) return;
    quitting = true;
    // A write under way holds a thread that Node waits for as long as it takes.
    const saved = save().catch(() => undefined);
    const asked = Promise.all([hangs().catch(() => true), saved]).then(([hanging]) => hanging);
    const isHanging = await within(clock, asked, { ms: savingMs, late: true });
    try {
      close();
    } finally {
      // Also when a part of it fails to end.
      if (isHanging) kill();
      app.exit(0);
    }
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    void quit();
  });
  // Without a listener Electron would quit when the last window closes.
  app.on('window-all-closed', () => {});
  for (const signal of signals) process.on(signal, () => void quit());
  return () => void quit();
}

/** By what nothing can hold up. What was to be done at an exit is done before. */
export function killSelf(): void {
  process.emit('exit', 0);
  process.kill(process.pid, 'SIGKILL');
}
