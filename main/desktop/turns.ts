import type { Clock } from '../ports.js';
import { within } from './deadline.js';

export interface Turn<T> {
  /** Never rejects. Ends soon after `stop` was called. */
  run(): Promise<T>;
  /** Its time is up while it runs. */
  stop(): void;
  /** From the moment it was wanted: waiting for its turn counts. */
  readonly allowedMs: number;
  /** The answer when its time is up. */
  readonly late: T;
}

export interface Turns<T> {
  take(turn: Turn<T>): Promise<T>;
  /** Answers everything that waits for its turn. What runs goes on. */
  dismiss(answer: T): void;
}

/** One at a time, in the order they were wanted. */
export function createTurns<T>(clock: Pick<Clock, 'sleep'>): Turns<T> {
  interface Entry {
    readonly turn: Turn<T>;
    readonly settle: (answer: T) => void;
  }
  let waiting: Entry[] = [];
  let running: Entry | null = null;

  const next = async (): Promise<void> => {
    if (running !== null) return;
    const entry = waiting.shift();
    if (entry === undefined) return;
    running = entry;
    try {
      entry.settle(await entry.turn.run());
    } finally {
      running = null;
      void next();
    }
  };
  const giveUp = (entry: Entry): void => {
    if (running === entry) entry.turn.stop();
    else waiting = waiting.filter((other) => other !== entry);
  };

  return {
    async take(turn) {
      let entry: Entry | undefined;
      const answered = new Promise<{ readonly answer: T }>((resolve) => {
        entry = { turn, settle: (answer) => resolve({ answer }) };
        waiting.push(entry);
      });
      void next();
      const outcome = await within(clock, answered, { ms: turn.allowedMs, late: null });
      if (outcome !== null) return outcome.answer;
      if (entry !== undefined) giveUp(entry);
      return turn.late;
    },
    dismiss(answer) {
      const dismissed = waiting;
      waiting = [];
      for (const { settle } of dismissed) settle(answer);
    },
  };
}
