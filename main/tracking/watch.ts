import type { Ledger } from '../domain/ledger.js';
import { lookedNow } from '../domain/looked.js';
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
  /** The user has seen what is told now: from here on it is told what moved since. */
  windowClosed(): void;
}

export function createWatch({ clock, book, publish }: WatchDeps): Watch {
  let looking: Looking = null;

  const isWatched = ({ id }: Tracked) =>
    looking?.at === 'home' || (looking?.at === 'program' && looking.program === id);

  function keepLedger(program: Tracked, ledger: Ledger): void {
    if (JSON.stringify(ledger) === JSON.stringify(program.memory.ledger)) return;
    program.memory = { ...program.memory, ledger };
    void book.save(program);
  }

  return {
    isWatched,
    looking(next) {
      const opened = looking === null && next !== null;
      looking = next;
      if (next === null) return;
      for (const program of book.all()) {
        const { ledger } = program.memory;
        if (isWatched(program)) keepLedger(program, shownInPlace(nowSeen(ledger)));
        else if (opened) keepLedger(program, nowSeen(ledger));
      }
      publish();
    },
    windowClosed() {
      const atMs = clock.now();
      for (const program of book.all()) {
        const { memory } = program;
        const looked = lookedNow(memory, atMs);
        program.memory = { ...memory, remembered: { ...memory.remembered, looked } };
        void book.save(program, 'if-changed');
      }
      publish();
    },
  };
}
