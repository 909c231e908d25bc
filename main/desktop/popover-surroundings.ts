import type { App, Screen } from 'electron';
import type { Undo } from '../undo.js';

export interface SurroundingParts {
  readonly app: Pick<App, 'on' | 'removeListener'>;
  readonly screen: Pick<Screen, 'on' | 'removeListener'>;
}

/** What happens around a window: displays come, go and change, and the app quits. */
export function listenAround(
  { app, screen }: SurroundingParts,
  events: { replace(): void; leave(): void },
): Undo {
  const { replace, leave } = events;
  // Without a listener the app would quit with its last window.
  const stay = () => {};
  app.on('window-all-closed', stay);
  // A window that does not let itself be closed would keep the app from quitting.
  app.on('before-quit', leave);
  screen.on('display-added', replace);
  screen.on('display-removed', replace);
  screen.on('display-metrics-changed', replace);
  return () => {
    app.removeListener('window-all-closed', stay);
    app.removeListener('before-quit', leave);
    screen.removeListener('display-added', replace);
    screen.removeListener('display-removed', replace);
    screen.removeListener('display-metrics-changed', replace);
  };
}
