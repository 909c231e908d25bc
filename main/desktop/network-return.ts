import type { Clock } from '../ports.js';
import type { Undo } from '../undo.js';

/** Looks soon at first, for a network that comes up after waking; then seldom, for one that is away all day. */
const firstLookMs = 500;
const longestPauseMs = 60_000;
/** One that comes and goes is not back yet. */
const steadyForMs = 1_000;
const steadyLookMs = 100;

export interface NetworkReturn {
  /** Something failed for want of a network, or the machine has just woken. Costs nothing where there is one. */
  expect(): void;
  stop: Undo;
}

/**
 * Calls back when the machine has a network again. Electron has no event for it, only a property, and only its
 * `false` can be trusted: so it is looked at while, and only while, it says false and somebody waits.
 */
export function watchNetworkReturn(
  net: { isOnline(): boolean },
  clock: Pick<Clock, 'sleep'>,
  onReturn: () => void,
): NetworkReturn {
  const stopped = new AbortController();
  let looking = false;

  const isSteady = async () => {
    for (let steadyMs = 0; steadyMs < steadyForMs && net.isOnline(); steadyMs += steadyLookMs) {
      await clock.sleep(steadyLookMs, stopped.signal);
    }
    return net.isOnline();
  };
  const look = async () => {
    let pauseMs = firstLookMs;
    while (!stopped.signal.aborted && !(net.isOnline() && (await isSteady()))) {
      await clock.sleep(pauseMs, stopped.signal);
      pauseMs = Math.min(pauseMs * 1.5, longestPauseMs);
    }
    looking = false;
    if (!stopped.signal.aborted) onReturn();
  };
  return {
    expect() {
      if (looking || stopped.signal.aborted || net.isOnline()) return;
      looking = true;
      void look();
    },
    stop: () => stopped.abort(),
  };
}
