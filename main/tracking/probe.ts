import { isOffline } from './schedule.js';
import type { Tracked } from './tracked.js';

export interface ProbeDeps {
  /** Those who may be asked now. */
  readonly programs: () => readonly Tracked[];
  /** Asks, and forgets that there was no network. */
  readonly ask: (program: Tracked) => Promise<void>;
  /** One went through. */
  readonly onReached: () => void;
}

/** Whether there is a network by now, found out by asking one of those again who failed for want of one. */
export const createProbe =
  ({ programs, ask, onReached }: ProbeDeps) =>
  async (): Promise<boolean | null> => {
    const program = programs().find((one) => isOffline(one) && one.dueAtMono !== null);
    if (program === undefined) return null;
    await ask(program);
    const { trouble } = program.memory;
    const isReached = trouble === null || !(isOffline(program) || trouble.error.kind === 'timed-out');
    if (isReached) onReached();
    return isReached;
  };
