import type { Ledger } from '../domain/ledger.js';
import { lookedNow } from '../domain/looked.js';
import type { Remembered } from '../domain/remembered.js';
import type { ProgramId } from '../domain/snapshot.js';
import { nowSeen, shownInPlace } from '../domain/telling.js';
import type { Clock } from '../ports.js';
import type { ProgramBook } from './program-book.js';
import type { Tracked } from './tracked.js';

/** What the window shows, if it is on screen and has the focus. */
export type Looking = {
  readonly at: 'home' | 'program' | 'elsewhere';
  readonly program?: ProgramId | undefined;
} | null;

export interface WatchDeps {
  readonly clock: Clock;
  readonly book: ProgramBook;
  /** Something that a window or the tray shows may have changed. */
  readonly publish: () => void;
}

/** What the user has before their eyes. */
export interface Watch {
  isWatched(program: Tracked): boolean;
  looking(looking: Looking): void;
  /** The user has seen what was in view: from here on it is told what moved since. */
  windowClosed(): void;
}

export function createWatch({ clock, book, publish }: WatchDeps): Watch {
  let looking: Looking = null;
  /** As it was when it was last in view, of each program that was since the window was closed. */
  const seen = new Map<Tracked, Remembered['looked']>();

  const isWatched = ({ id }: Tracked) =>
    looking?.at === 'home' || (looking?.at === 'program' && looking.program === id);

  function keepLedger(program: Tracked, ledger: Ledger): void {
    if (JSON.stringify(ledger) === JSON.stringify(program.memory.ledger)) return;
    program.memory = { ...program.memory, ledger };
    void book.save(program);
  }

  const inView = () => book.all().filter(isWatched);
  function noteSeen(): void {
    const atMs = clock.now();
    for (const program of inView()) seen.set(program, lookedNow(program.memory, atMs));
  }

  return {
    isWatched,
    looking(next) {
      noteSeen();
      looking = next;
      if (next === null) return;
      for (const program of inView()) keepLedger(program, shownInPlace(nowSeen(program.memory.ledger)));
      publish();
    },
    windowClosed() {
      noteSeen();
      for (const [program, looked] of seen) {
        const { memory } = program;
        program.memory = { ...memory, remembered: { ...memory.remembered, looked } };
        void book.save(program, 'if-changed');
      }
      seen.clear();
      publish();
    },
  };
}
