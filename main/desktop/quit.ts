import type { App } from 'electron';
import type { Clock } from '../ports.js';

export interface QuitParts {
  readonly app: Pick<App, 'on' | 'exit'>;
  readonly clock: Pick<Clock, 'sleep'>;
  /** Writes what is not on disk yet. It may hang, on a disk that does. */
  readonly save: () => Promise<void>;
  /** Ends what would outlive the app. */
  readonly close: () => void;
}

/** The app is gone within a second, whatever hangs. */
const savingMs = 700;
const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** One way out, for the menu, a signal and the end of the session alike. Returns it. */
export function quitInGoodOrder({ app, clock, save, close }: QuitParts): () => void {
  let quitting = false;
  const quit = async () => {
    if (quitting) return;
    quitting = true;
    const saved = new AbortController();
    await Promise.race([save().catch(() => undefined), clock.sleep(savingMs, saved.signal)]);
    saved.abort();
    try {
      close();
    } finally {
      app.exit(0); // also when a part of it fails to end
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
