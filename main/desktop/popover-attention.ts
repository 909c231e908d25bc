import type { Clock } from '../ports.js';
import { createCooling } from './cooling.js';

/** A window that is left open is in use until it was without the focus for this long: a prompt or a look aside is no leaving. */
const asideMs = 5_000;

/** Whether somebody is reading the window, for counting from when they stopped. */
export interface Attention {
  /** It is on screen, or has the focus. */
  here(): void;
  /** It stays on screen and has lost the focus, perhaps for a moment. */
  aside(): void;
  /** It is no longer on screen. */
  gone(): void;
}

/** Calls back once each time somebody has finished reading. */
export function createAttention(clock: Pick<Clock, 'sleep'>, onLeft: () => void): Attention {
  let isHere = false;
  const gone = () => {
    leaving.stop();
    if (!isHere) return;
    isHere = false;
    onLeft();
  };
  const leaving = createCooling(clock, asideMs, gone);
  return {
    here() {
      leaving.stop();
      isHere = true;
    },
    aside: () => isHere && leaving.start(),
    gone,
  };
}
