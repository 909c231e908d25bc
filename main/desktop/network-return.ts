import type { Clock } from '../ports.js';
import type { Undo } from '../undo.js';

/** Looks often at first, for a network that comes up after waking; then ever less often, for one that is away all day. */
const soonMs = 400;
const soonLooks = 75;
const longestPauseMs = 60_000;
/** One that comes and goes is not back yet. */
const steadyForMs = 1_000;
const steadyLookMs = 100;
/** After waking, a start or a network that has come back: names and addresses may be had seconds later than the link. */
const insistForMs = 30_000;

export interface NetworkUse {
  /** The machine has a network again. */
  onReturn(): void;
  /**
   * Asks one of those again who failed for want of a network, and no more than one, for a single try says it for all.
   * One that fails in this way has reached no server, so tries a second apart are no burst on anybody. Whether that
   * went through; null when there is nobody to ask.
   */
  probe(): Promise<boolean | null>;
}

export interface NetworkReturn {
  /** Something failed for want of a network. Costs nothing where there is one. */
  expect(): void;
  /** The machine has just woken, or the app started: what is expected now may come late, and is looked for as often as at first. */
  expectSoon(): void;
  stop: Undo;
}

/**
 * Calls back when the machine has a network again. Electron has no event for it, only a property, and only its
 * `false` can be trusted: so it is looked at while, and only while, it says false and somebody waits. Where it says
 * true and nothing goes through, somebody is asked again for as long as that may be the machine's own doing.
 */
export function watchNetworkReturn(
  net: { isOnline(): boolean },
  clock: Pick<Clock, 'sleep' | 'monotonicMs'>,
  { onReturn, probe }: NetworkUse,
): NetworkReturn {
  let nap = new AbortController();
  let stopped = false;
  let looking = false;
  let looks = 0;
  let pauseMs = soonMs;
  let insistUntilMono = Number.NEGATIVE_INFINITY;

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
    mayBeLate();
    if (!stopped) onReturn();
  };
  const insist = async () => {
    while (!stopped && clock.monotonicMs() < insistUntilMono) {
      if (!(await isSteady())) return look();
      if (stopped || (await probe()) !== false) break;
    }
    looking = false;
  };
  const mayBeLate = () => {
    insistUntilMono = clock.monotonicMs() + insistForMs;
  };
  const lookOften = () => {
    looks = 0;
    pauseMs = soonMs;
  };
  const expect = () => {
    if (looking || stopped) return;
    const online = net.isOnline();
    if (online && clock.monotonicMs() >= insistUntilMono) return;
    lookOften();
    looking = true;
    void (online ? insist() : look());
  };
  return {
    expect,
    expectSoon() {
      lookOften();
      mayBeLate();
      if (looking) nap.abort();
      else if (!net.isOnline()) expect();
    },
    stop() {
      stopped = true;
      nap.abort();
    },
  };
}
