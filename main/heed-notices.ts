import type { ProgramId } from './domain/snapshot.js';
import type { Notifier } from './ports.js';
import type { Announcer } from './tracking/announce.js';
import type { Tracker } from './tracking/tracker.js';
import { createUndoStack, type Undo } from './undo.js';

export interface HeedDeps {
  readonly notifier: Notifier;
  readonly announcer: Announcer;
  readonly tracker: Tracker;
  readonly goTo: (view: 'home' | 'program', program: ProgramId | null) => void;
  /** There is somebody again who shows notices. */
  readonly onAvailable: () => void;
}

/** Does what a person wants who clicks on a notice or puts it off, and tells what is owed when it can be shown again. */
export function heedNotices({ notifier, announcer, tracker, goTo, onAvailable }: HeedDeps): Undo {
  const undo = createUndoStack();
  undo.add(
    notifier.onAvailable(() => {
      onAvailable();
      tracker.tellOwed();
    }),
  );
  undo.add(notifier.onLater((tag) => void announcer.postpone(tag).then(tracker.retell)));
  undo.add(
    notifier.onClick((tag) => {
      const program = announcer.programOf(tag);
      goTo(program === null ? 'home' : 'program', program);
    }),
  );
  return undo.run;
}
