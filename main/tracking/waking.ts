import type { Clock } from '../ports.js';
import { createOversleeping, type Oversleeping } from './oversleeping.js';
import type { ProgramBook } from './program-book.js';
import { createRest, type Rest } from './rest.js';
import { growOlder, makeDueIfOld, type Nudge, type Pace, stayAsOld } from './schedule.js';
import { createUnseenSleep } from './unseen-sleep.js';

export interface WakingDeps {
  readonly clock: Clock;
  readonly book: Pick<ProgramBook, 'all'>;
  readonly pace: Pace;
}

/** What the machine's sleep, told of or not, is for those who are asked. */
export interface Waking extends Pick<Oversleeping, 'nap'> {
  readonly rest: Rest;
  /** Something makes it worth asking before the next round; the rest is over. */
  wish(why: Nudge): void;
  /** After a sleep that nobody told of: what is being asked ends and is asked again, for its connection may be gone. */
  noticeSleep(): void;
}

export function createWaking({ clock, book, pace }: WakingDeps): Waking {
  const rest = createRest(clock);
  const unseenSleepMs = createUnseenSleep(clock);
  const { nap, overslept } = createOversleeping(clock);

  const makeDue = (why: Nudge) => {
    rest.end();
    for (const program of book.all()) makeDueIfOld(program, why, pace);
  };
  function noticeSleep(): void {
    const countedMs = overslept();
    for (const program of countedMs === 0 ? [] : book.all()) stayAsOld(program, countedMs);
    const sleptMs = unseenSleepMs();
    if (sleptMs === 0 && countedMs === 0) return;
    const told = rest.leftMs() > 0;
    for (const program of book.all()) growOlder(program, sleptMs, { told });
    rest.interrupt();
    makeDue('woken');
  }

  return {
    rest,
    nap,
    noticeSleep,
    wish(why) {
      noticeSleep();
      makeDue(why);
    },
  };
}
