import type { App, Session } from 'electron';
import type { Origin } from '../ports.js';

interface Sessions {
  fromPartition(partition: string, options: { cache: boolean }): Session;
}

/**
 * `fetch` over the system's proxy and trust store, in a session of its own: in memory, without cache, and with no
 * way to any server but the one that keys are for. After `ready` only.
 */
export function openApiSession(sessions: Sessions, origin: Origin, nth = 0): typeof fetch {
  // No `persist:` before the name keeps it in memory.
  const session = sessions.fromPartition(`partnero-api${nth || ''}`, { cache: false });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !url.startsWith(`${origin}/`) }));
  return (input, init) => session.fetch(input instanceof URL ? input.href : input, init);
}

/**
 * Opens the session with the first question, and another one when Chromium's network process has ended: until Electron
 * 42 a session never finds the process that follows, and each of its requests fails (electron/electron#49572).
 */
export function createApiFetch(app: Pick<App, 'on'>, sessions: Sessions, origin: Origin): typeof fetch {
  let opened: typeof fetch | null = null;
  let nth = 0;
  app.on('child-process-gone', (_event, { serviceName }) => {
    if (serviceName !== 'network.mojom.NetworkService') return;
    opened = null;
    nth += 1;
  });
  return (input, init) => {
    opened ??= openApiSession(sessions, origin, nth);
    return opened(input, init);
  };
}
