import type { Waiting } from './app-state.js';
import type { WaitingKind } from './figures.js';

/** Who waits in a program, by what its last answer told. */
export interface Waits {
  /** Kinds above zero. */
  readonly waits: readonly { readonly kind: WaitingKind; readonly count: number }[];
  readonly total: number;
  /** Every kind was told: only then can nobody be said to wait. */
  readonly known: boolean;
}

export function waitsOf(waiting: readonly Waiting[]): Waits {
  const waits = waiting.flatMap(({ kind, count }) =>
    count === null || count === 0 ? [] : [{ kind, count }],
  );
  return {
    waits,
    total: waits.reduce((sum, { count }) => sum + count, 0),
    known: waiting.every(({ count }) => count !== null),
  };
}
