import type { Undo } from '../undo.js';
import type { Platform } from './platform.js';
import type { TrayHandle } from './tray.js';

export interface FollowedTrayHost {
  /** What was found first. A host that does not answer may draw the item any moment: it counts as one. */
  readonly known: Promise<boolean>;
  /** Looks again, and hands a host that is there a new item. One that does not answer is what it was. */
  look(): Promise<boolean>;
  stop: Undo;
}

/** Tells whether there is a host. One that goes takes the item with it, and one that comes later gets a new one, for the old one never registers with it. */
export function followTrayHost(
  platform: Pick<Platform, 'watchTrayHost' | 'readTrayHost'>,
  tray: Pick<TrayHandle, 'recreate' | 'withdraw'>,
  tell: (hosted: boolean) => void,
): FollowedTrayHost {
  let hosted = true;
  const become = (next: boolean) => {
    hosted = next;
    tell(next);
  };
  const look = async () => {
    const state = await platform.readTrayHost();
    if (state === 'there') tray.recreate();
    if (state !== 'no-answer') become(state === 'there');
    return hosted;
  };
  if (platform.watchTrayHost === null) {
    become(true);
    return { known: Promise.resolve(true), look, stop: () => {} };
  }
  let stop: Undo = () => {};
  const known = new Promise<boolean>((resolve) => {
    let first = true;
    stop =
      platform.watchTrayHost?.((host) => {
        const isKnown = host !== 'no-answer';
        if (isKnown && !first) {
          if (host === null) tray.withdraw();
          else tray.recreate();
        }
        first = false;
        if (isKnown) become(host !== null);
        resolve(hosted);
      }) ?? stop;
  });
  return { known, look, stop: () => stop() };
}
