import type { AppError } from '../domain/errors.js';
import type { Result } from '../domain/result.js';
import type { ProgramId, Snapshot } from '../domain/snapshot.js';
import type { Undo } from '../undo.js';
import type { Nudge } from './schedule.js';
import type { Tracked } from './tracked.js';
import type { Watch } from './watch.js';

/** Asks the programs in their time, and whenever somebody wishes. */
export interface Tracker extends Pick<Watch, 'looking' | 'windowClosed'> {
  start(): Undo;
  /** The user wants fresh figures: of one program, or of all. Resolves when they are there, or cannot be had. */
  refresh(ids?: readonly ProgramId[]): Promise<void>;
  nudge(why: Nudge): void;
  /** Asks one of those again who failed for want of a network, and when that goes through the others. */
  probe(): Promise<boolean | null>;
  /** The machine is about to sleep: what is being asked ends, and is asked again when it wakes. */
  suspend(): void;
  /** Takes in an answer that was had outside a round, as when a key is added. */
  absorb(program: Tracked, answer: Result<Snapshot, AppError>): Promise<void>;
  /** Tells what is owed, when somebody who can show it has appeared. */
  tellOwed(): void;
  /** Starts the demo's script from its beginning. */
  beginDemo(program: Tracked): void;
  /** After the interval was changed: a new schedule from now. */
  reschedule(): void;
  /** After the wishes for notices were changed: what is owed may be told now, or at another time. */
  retell(): void;
}
