import type { WaitingKind } from './figures.js';
import type { Count } from './snapshot.js';

/**
 * How far telling the user has come. It is written to disk before the step it names: `sending` found after a crash
 * counts as told, so nothing is announced twice.
 */
export type Telling =
  | 'owed'
  | 'sending'
  | 'told'
  /** It was told, and is owed again at a time that the person chose. */
  | 'later';

/** A rise that is, or was, to be announced: from `was` to `is` people waiting. */
export interface Announcement {
  readonly was: number;
  readonly is: number;
  readonly telling: Telling;
}

/** What is known of one kind of people who wait. */
export interface LedgerEntry {
  /** The count that the user has been told, or may be taken to know; null before the first sight. */
  readonly baseline: Count;
  /** A lower count that one answer told; the next answer confirms it or takes it back. */
  readonly lower: Count;
  /** When this app first saw the oldest who waits now, wall clock. */
  readonly sinceMs: number | null;
  readonly unseen: boolean;
  /** Null when there is nothing to say, or what was said is no longer true. */
  readonly announcement: Announcement | null;
}

/** Per program, on disk beside its snapshot. */
export interface Ledger {
  readonly entries: Readonly<Record<WaitingKind, LedgerEntry>>;
  /** A refused key is announced once per refusal; null while the key works. */
  readonly refusal: Telling | null;
  /** When what is to be told later is owed again, wall clock. For the next run only: this one has a clock that never jumps. */
  readonly laterAtMs: number | null;
}

const blank: LedgerEntry = { baseline: null, lower: null, sinceMs: null, unseen: false, announcement: null };

export const emptyLedger: Ledger = {
  entries: { 'waiting-for-approval': blank, 'payouts-requested': blank, 'payouts-resubmitted': blank },
  refusal: null,
  laterAtMs: null,
};
