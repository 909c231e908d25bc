import {
  afterAnswer,
  afterNobodyTook,
  afterRefusal,
  isSaid,
  type Known,
  nothingKnown,
  nowSending,
  owedNow,
  settledUp,
  type Wanted,
  withoutUnwanted,
} from './known.js';
import type { Counts } from './server.js';
import type { Said } from './spelling.js';

/**
 * All that one program's ledger may hold, as far as it can be told from outside. A kill leaves several
 * possibilities; what the app does afterwards leaves only those that explain it. None left: it broke the rules.
 */
export interface Explanations {
  count(): number;
  /** For reading in a failure. */
  toString(): string;
  /** What is wanted from here on. */
  want(wanted: Wanted): void;
  answered(counts: Counts): void;
  refused(): void;
  looked(): void;
  /** A notice said this. False when nothing explains it: it is told twice, too late, or was never so. */
  said(said: Said): boolean;
  couldSay(said: Said): boolean;
  /** It was one of these, or none: they are about programs of one name. */
  maybeSaid(oneOf: readonly Said[]): void;
  /** What is no longer wanted may have been let go meanwhile. */
  mayLetGo(): void;
  /** It was removed, or was about to be: what comes next may be a first sight. */
  mayForget(): void;
  /** What `step` learns may have been dropped. */
  perhaps(step: () => void): void;
  /** Whoever shows notices did not take what was handed over: what is owed still is. */
  notTaken(): void;
  /** What was handed over has been seen. */
  nothingUnderWay(): void;
  /** Nothing is under way and all could be told. False when something was not. */
  isAllTold(): boolean;
  /** Killed since `begin`: any of its states since then may be on disk. One notice may be lost, none comes again. */
  killed(): void;
  /** From here on what happens can be undone by a kill. */
  begin(): void;
}

export function createExplanations(first: readonly Known[] = [nothingKnown]): Explanations {
  let now = unique(first);
  let since = now;
  let wanted: Wanted = { kinds: new Set(), refusal: false, watched: false };

  const become = (next: readonly Known[]) => {
    now = unique(next);
    since = unique([...since, ...now]);
  };
  /** With those in which a notice has just been composed, and not shown yet. */
  const perhapsSending = () =>
    now.flatMap((known) => {
      const sending = nowSending(withoutUnwanted(known, wanted));
      return sending === null ? [known] : [known, sending];
    });
  const afterSaying = (said: Said): Known[] =>
    perhapsSending().flatMap((known) =>
      known.sending !== null && isSaid(known.sending, said) ? [{ ...known, sending: null }] : [],
    );

  return {
    count: () => now.length,
    toString: () => JSON.stringify(now),
    want(next) {
      wanted = next;
    },
    answered: (counts) => become(perhapsSending().map((known) => afterAnswer(known, counts, wanted))),
    refused: () => become(perhapsSending().map((known) => afterRefusal(known, wanted))),
    looked: () => become(perhapsSending().map(settledUp)),
    couldSay: (said) => afterSaying(said).length > 0,
    said(said) {
      const next = afterSaying(said);
      if (next.length === 0) return false;
      now = unique(next);
      // What is shown was on disk as being shown: no earlier state is left.
      since = now;
      return true;
    },
    maybeSaid: (oneOf) => become([...now, ...oneOf.flatMap(afterSaying)]),
    mayLetGo: () => become(now.flatMap((known) => [known, withoutUnwanted(known, wanted)])),
    mayForget: () => become([...now, nothingKnown]),
    perhaps(step) {
      const before = now;
      step();
      become([...before, ...now]);
    },
    notTaken: () => become(now.map(afterNobodyTook)),
    nothingUnderWay() {
      now = now.filter(({ sending }) => sending === null);
    },
    isAllTold() {
      const told = now.filter(
        (known) => known.sending === null && owedNow(withoutUnwanted(known, wanted)) === null,
      );
      if (told.length === 0) return false;
      now = unique(told);
      return true;
    },
    killed() {
      // On disk as being shown counts as told, whether it was or not.
      now = unique(since.flatMap((known) => [known, settledUp(known)]).map(withoutSending));
      since = now;
    },
    begin() {
      since = now;
    },
  };
}

const withoutSending = (known: Known): Known => ({ ...known, sending: null });

const unique = (all: readonly Known[]): readonly Known[] => [
  ...new Map(all.map((known) => [JSON.stringify(known), known])).values(),
];
