import type { ProgramState } from '../main/domain/app-state.js';
import { figureSpecs, type WaitingKind } from '../main/domain/figures.js';
import { waitsOf } from '../main/domain/waits.js';
import { type MoneySums, moneyAsked } from './money-sums.js';
import { isOld, type Pace } from './shown-waiting.js';

/** What stands over the list. The demo is never summed. */
export interface Totals {
  /** Some program's type reports who waits. */
  readonly reports: boolean;
  readonly waiting: number;
  readonly approvals: number;
  readonly payouts: number;
  /** What those payouts come to. */
  readonly asked: MoneySums;
  /** Everything was told and is fresh: only then can nobody be said to wait. */
  readonly certain: boolean;
  /** All that was to be told was told. */
  readonly known: boolean;
  /** When the oldest of the fresh figures were read; where none are fresh, the youngest; null when none were read. */
  readonly asOfMs: number | null;
  /** None are fresh. */
  readonly old: boolean;
  /** How many programs show older figures than that. */
  readonly older: number;
}

/** Programs of one round are read moments apart. */
const oneRoundMs = 60_000;

/** It was never read, and is of a type that tells who waits, or of one that nobody knows. */
const mayHoldBack = ({ last, type }: ProgramState): boolean =>
  last === null && (type === 'unknown' || figureSpecs[type].some(({ place }) => place === 'waiting'));

export function listTotals(all: readonly ProgramState[], pace: Pace): Totals {
  const programs = all.filter(({ demo }) => !demo);
  const waiting = programs.flatMap((program) => program.waiting);
  const { total, known: allTold, waits } = waitsOf(waiting);
  const known = allTold && !programs.some(mayHoldBack);
  const countOf = (kinds: readonly WaitingKind[]) =>
    waits.reduce((sum, { kind, count }) => sum + (kinds.includes(kind) ? count : 0), 0);
  const timesOf = (some: readonly ProgramState[]) =>
    some.flatMap(({ last }) => (last === null ? [] : [last.takenAtMs]));
  const fresh = timesOf(programs.filter((program) => !isOld(program, pace)));
  const asOfMs = fresh.length > 0 ? Math.min(...fresh) : Math.max(...timesOf(programs));
  return {
    reports: waiting.length > 0,
    waiting: total,
    approvals: countOf(['waiting-for-approval']),
    payouts: countOf(['payouts-requested', 'payouts-resubmitted']),
    asked: moneyAsked(programs),
    certain:
      known &&
      programs.every(({ current, trouble }) => current && trouble === null) &&
      fresh.length === programs.length &&
      waiting.every(({ confirmed }) => confirmed),
    known,
    asOfMs: Number.isFinite(asOfMs) ? asOfMs : null,
    old: fresh.length === 0,
    older: timesOf(programs).filter((takenAtMs) => takenAtMs < asOfMs - oneRoundMs).length,
  };
}
