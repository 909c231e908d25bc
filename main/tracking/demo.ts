import type { Ports } from '../ports.js';
import type { Settings } from '../settings.js';
import type { ProgramBook } from './program-book.js';
import { createTracked } from './tracked.js';
import type { Tracker } from './tracker.js';

/** There is one demo at most; its id is no program's. */
const demoId = 'demo';

export interface Demo {
  /** Starting it again changes nothing. */
  begin(): Promise<void>;
  end(): Promise<void>;
}

export interface DemoDeps {
  readonly ports: Pick<Ports, 'clock' | 'demo'>;
  readonly book: ProgramBook;
  readonly tracker: Tracker;
  readonly settings: () => Settings;
}

export function createDemo({ ports, book, tracker, settings }: DemoDeps): Demo {
  const { clock, demo } = ports;
  return {
    async begin() {
      if (book.find(demoId) !== undefined) return;
      const past = demo.past(clock.now(), clock.localDay);
      const program = createTracked(demoId, null, { ...past, trouble: null, failures: 0 });
      await book.put(program, settings());
      tracker.beginDemo(program);
    },
    async end() {
      const program = book.find(demoId);
      if (program !== undefined) await book.drop(program, settings());
    },
  };
}
