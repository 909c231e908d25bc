import { emptyLedger } from '../domain/ledger.js';
import type { Settings } from '../settings.js';
import type { ProgramBook } from './program-book.js';
import type { Tracker } from './track-programs.js';
import { blankMemory, createTracked } from './tracked.js';

/** There is one demo at most; its id is no program's. */
const demoId = 'demo';

export interface Demo {
  /** Starting it again changes nothing. */
  begin(): Promise<void>;
  end(): Promise<void>;
}

export function createDemo(deps: { book: ProgramBook; tracker: Tracker; settings: () => Settings }): Demo {
  const { book, tracker, settings } = deps;
  return {
    async begin() {
      if (book.find(demoId) !== undefined) return;
      const program = createTracked(demoId, null, blankMemory(emptyLedger));
      await book.put(program, settings());
      tracker.beginDemo(program);
    },
    async end() {
      const program = book.find(demoId);
      if (program !== undefined) await book.drop(program, settings());
    },
  };
}
