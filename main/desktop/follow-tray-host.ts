import type { Undo } from '../undo.js';
import type { Platform } from './platform.js';
import type { TrayHandle } from './tray.js';

export interface FollowedTrayHost {
  /** What was found first. */
  readonly known: Promise<boolean>;
  /** Looks again, and hands a host that is there a new item. */
  look(): Promise<boolean>;
  stop: Undo;
}

/** Tells whether there is a host. One that comes later gets a new item, for the old one never registers with it. */
export function followTrayHost(
  platform: Pick<Platform, 'watchTrayHost' | 'hasTrayHost'>,
  tray: Pick<TrayHandle, 'recreate'>,
  tell: (hosted: boolean) => void,
): FollowedTrayHost {
  const look = async () => {
    const hosted = await platform.hasTrayHost();
    if (hosted) tray.recreate();
    tell(hosted);
    return hosted;
  };
  if (platform.watchTrayHost === null) {
    tell(true);
    return { known: Promise.resolve(true), look, stop: () => {} };
  }
  let stop: Undo = () => {};
  const known = new Promise<boolean>((resolve) => {
    let first = true;
    stop =
      platform.watchTrayHost?.((host) => {
        const hosted = host !== null;
        if (hosted && !first) tray.recreate();
        first = false;
        tell(hosted);
        resolve(hosted);
      }) ?? stop;
  });
  return { known, look, stop: () => stop() };
}
