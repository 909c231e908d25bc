import type { Clock } from '../ports.js';
import type { Undo } from '../undo.js';

/** Looks often at first, for a network that comes up after waking; then ever less often, for one that is away all day. */
const soonMs = 400;
const soonLooks = 75;
const longestPauseMs = 60_000;
/** One that comes and goes is not back yet. */
const steadyForMs = 1_000;
const steadyLookMs = 100;

export interface NetworkReturn {
  /** Something failed for want of a network. Costs nothing where there is one. */
  expect(): void;
  /** The machine has just woken: the same, and it is looked for as often as at first. */
  expectSoon(): void;
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
  let nap = new AbortController();
  let stopped = false;
  let looking = false;
  let looks = 0;
  let pauseMs = soonMs;

  const sleep = (ms: number) => {
    nap = new AbortController();
    return clock.sleep(ms, nap.signal);
  };
  const isSteady = async () => {
    for (let steadyMs = 0; steadyMs < steadyForMs && net.isOnline(); steadyMs += steadyLookMs) {
      if (stopped) return false;
      await sleep(steadyLookMs);
    }
    return net.isOnline();
  };
  const look = async () => {
    while (!stopped && !(net.isOnline() && (await isSteady()))) {
      await sleep(pauseMs);
      looks += 1;
      if (looks > soonLooks) pauseMs = Math.min(pauseMs * 1.5, longestPauseMs);
    }
    looking = false;
    if (!stopped) onReturn();
  };
  const lookOften = () => {
    looks = 0;
    pauseMs = soonMs;
  };
  const expect = () => {
    if (looking || stopped || net.isOnline()) return;
    lookOften();
    looking = true;
    void look();
  };
  return {
    expect,
    expectSoon() {
      lookOften();
      if (looking) nap.abort();
      else expect();
    },
    stop() {
      stopped = true;
      nap.abort();
    },
  };
}
