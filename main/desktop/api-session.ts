import type { Session } from 'electron';
import type { Origin } from '../ports.js';

interface Sessions {
  fromPartition(partition: string, options: { cache: boolean }): Session;
}

/**
 * `fetch` over the system's proxy and trust store, in a session of its own: in memory, without cache, and with no
 * way to any server but the one that keys are for. After `ready` only.
 */
export function openApiSession(sessions: Sessions, origin: Origin): typeof fetch {
  // No `persist:` before the name keeps it in memory.
  const session = sessions.fromPartition('partnero-api', { cache: false });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !url.startsWith(`${origin}/`) }));
  return (input, init) => session.fetch(input instanceof URL ? input.href : input, init);
}
