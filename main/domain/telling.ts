import { type WaitingKind, waitingKinds } from './figures.js';
import type { Ledger, LedgerEntry, Telling } from './ledger.js';

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
  return { entries, refusal: ledger.refusal === from ? to : ledger.refusal };
}

/** Each step is on disk before it is taken. */
export const nowSending = (ledger: Ledger): Ledger => move(ledger, 'owed', 'sending');
export const nowTold = (ledger: Ledger): Ledger => move(ledger, 'sending', 'told');
/** It was never handed over, so it is still owed. */
export const notSent = (ledger: Ledger): Ledger => move(ledger, 'sending', 'owed');

/** The user has it on screen: nothing of it is owed any more. */
export const shownInPlace = (ledger: Ledger): Ledger => move(ledger, 'owed', 'told');

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
    entries: {
      'waiting-for-approval': keep('waiting-for-approval'),
      'payouts-requested': keep('payouts-requested'),
      'payouts-resubmitted': keep('payouts-resubmitted'),
    },
    refusal: (announcesRefusal ? ledger : told).refusal,
  };
}

/** It was opened or is being looked at: nothing is new any more. */
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

/** Something that was announced is still true. */
export const stillStands = (ledger: Ledger): boolean =>
  ledger.refusal !== null || waitingKinds.some((kind) => ledger.entries[kind].announcement !== null);
