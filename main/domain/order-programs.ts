import type { ProgramState } from './app-state.js';
import { needsTheUser } from './errors.js';
import { knownLocale } from './format.js';

interface Ranked {
  readonly program: ProgramState;
  readonly mustAct: boolean;
  /** When the oldest began to wait; `Infinity` when nobody waits, one less than that when nobody knows since when. */
  readonly sinceMs: number;
}

const unknownSinceMs = Number.MAX_VALUE;

function waitingSinceMs({ waiting }: ProgramState): number {
  const waits = waiting.filter(({ count }) => count !== null && count > 0);
  return Math.min(Number.POSITIVE_INFINITY, ...waits.map(({ sinceMs }) => sinceMs ?? unknownSinceMs));
}

const rank = (program: ProgramState): Ranked => ({
  program,
  mustAct: program.trouble !== null && needsTheUser(program.trouble.error),
  sinceMs: waitingSinceMs(program),
});

/** One takes as long to make as to sort dozens by it. */
const collators = new Map<string, Intl.Collator>();

function collatorOf(locale: string): Intl.Collator {
  const options = { numeric: true, sensitivity: 'base' } as const;
  const made = collators.get(locale) ?? new Intl.Collator(knownLocale(locale), options);
  collators.set(locale, made);
  return made;
}

/** `Infinity - Infinity` is no number. */
const ascending = (a: number, b: number) => (a === b ? 0 : a - b < 0 ? -1 : 1);
const firstIf = (a: boolean, b: boolean) => Number(b) - Number(a);

/**
 * Worst first: trouble that only the user can mend, then who has waited longest, then old figures, then by name.
 * Programs that are alike in all that keep one order whatever the order they come in.
 */
export function orderPrograms(programs: readonly ProgramState[], locale: string): readonly ProgramState[] {
  return programs
    .map(rank)
    .sort(
      (a, b) =>
        firstIf(a.mustAct, b.mustAct) ||
        ascending(a.sinceMs, b.sinceMs) ||
        firstIf(a.program.stale, b.program.stale) ||
        collatorOf(locale).compare(a.program.name ?? '', b.program.name ?? '') ||
        (a.program.id < b.program.id ? -1 : 1),
    )
    .map(({ program }) => program);
}
