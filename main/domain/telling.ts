import { type WaitingKind, waitingKinds } from './figures.js';
import type { Ledger, LedgerEntry, Telling } from './ledger.js';
import { hourMs } from './pace.js';

const mapEntries = (ledger: Ledger, change: (entry: LedgerEntry) => LedgerEntry): Ledger['entries'] => ({
  'waiting-for-approval': change(ledger.entries['waiting-for-approval']),
  'payouts-requested': change(ledger.entries['payouts-requested']),
  'payouts-resubmitted': change(ledger.entries['payouts-resubmitted']),
});

function move(ledger: Ledger, from: Telling, to: Telling): Ledger {
  const entries = mapEntries(ledger, (entry) =>
    entry.announcement?.telling === from
      ? { ...entry, announcement: { ...entry.announcement, telling: to } }
      : entry,
  );
  return { ...ledger, entries, refusal: ledger.refusal === from ? to : ledger.refusal };
}

/** Each step is on disk before it is taken. */
export const nowSending = (ledger: Ledger): Ledger => move(ledger, 'owed', 'sending');
export const nowTold = (ledger: Ledger): Ledger => move(ledger, 'sending', 'told');
/** It was never handed over, so it is still owed. */
export const notSent = (ledger: Ledger): Ledger => move(ledger, 'sending', 'owed');

/** The user has it on screen: nothing of it is owed any more, now or later. */
export const shownInPlace = (ledger: Ledger): Ledger => ({
  ...move(move(ledger, 'owed', 'told'), 'later', 'told'),
  laterAtMs: null,
});

/** What a notice told of one program. */
export interface Told {
  readonly kinds: readonly WaitingKind[];
  readonly refused: boolean;
}

export const laterMs = hourMs;

/** Of what a notice told, all that still stands is to be told again at a later time. */
export function postponed(ledger: Ledger, { kinds, refused }: Told, laterAtMs: number): Ledger {
  const entries = { ...ledger.entries };
  for (const kind of kinds) {
    const { announcement, baseline } = entries[kind];
    if (announcement?.telling !== 'told' || (baseline ?? 0) <= announcement.was) continue;
    entries[kind] = { ...entries[kind], announcement: { ...announcement, telling: 'later' } };
  }
  return { entries, refusal: refused && ledger.refusal === 'told' ? 'later' : ledger.refusal, laterAtMs };
}

/** The time has come. It is told as it is now: somebody may have come since who was told of otherwise. */
export function owedAgain(ledger: Ledger): Ledger {
  const entries = mapEntries(ledger, (entry) =>
    entry.announcement?.telling === 'later'
      ? { ...entry, announcement: { ...entry.announcement, is: entry.baseline ?? entry.announcement.is } }
      : entry,
  );
  return { ...move({ ...ledger, entries }, 'later', 'owed'), laterAtMs: null };
}

/** How long it is until then in a new run. A clock that was set back meanwhile makes it no longer than it can be. */
export const untilLaterMs = ({ laterAtMs }: Ledger, nowMs: number): number | null =>
  laterAtMs === null ? null : Math.max(0, Math.min(laterAtMs - nowMs, laterMs));

/** What the user wants to be told of, now. */
export interface Wishes {
  readonly announces: (kind: WaitingKind) => boolean;
  /** A refused key may be announced. */
  readonly announcesRefusal: boolean;
}

/** What was switched off while it was owed counts as told. */
export function withoutUnwanted(ledger: Ledger, { announces, announcesRefusal }: Wishes): Ledger {
  const told = move(ledger, 'owed', 'told');
  const keep = (kind: WaitingKind) => (announces(kind) ? ledger : told).entries[kind];
  return {
    ...ledger,
    entries: {
      'waiting-for-approval': keep('waiting-for-approval'),
      'payouts-requested': keep('payouts-requested'),
      'payouts-resubmitted': keep('payouts-resubmitted'),
    },
    refusal: (announcesRefusal ? ledger : told).refusal,
  };
}

/** It is being looked at: nothing is new any more. */
export const nowSeen = (ledger: Ledger): Ledger => ({
  ...ledger,
  entries: mapEntries(ledger, (entry) => (entry.unseen ? { ...entry, unseen: false } : entry)),
});

export interface Rise {
  readonly kind: WaitingKind;
  readonly was: number;
  readonly is: number;
}

/** Rises that nobody was told of yet. */
export const owedRises = (ledger: Ledger): readonly Rise[] =>
  waitingKinds.flatMap((kind) => {
    const { announcement } = ledger.entries[kind];
    return announcement?.telling === 'owed' ? [{ kind, was: announcement.was, is: announcement.is }] : [];
  });

export const allOwed = (ledger: Ledger): Told => ({
  kinds: owedRises(ledger).map(({ kind }) => kind),
  refused: ledger.refusal === 'owed',
});

/** Something of what a notice told is still true. */
export const stillStands = (ledger: Ledger, { kinds, refused }: Told): boolean =>
  (refused && ledger.refusal !== null) || kinds.some((kind) => ledger.entries[kind].announcement !== null);
