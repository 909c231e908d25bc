import { type WaitingKind, waitingKinds } from '../../main/domain/figures.js';
import type { Counts } from './server.js';
import type { Said } from './spelling.js';

/*
 * What the rules say that an app knows and owes, written down a second time and as plainly as can be:
 * first sight is silent, a rise is owed at once, a fall counts when a second answer confirms it, what is looked at
 * or switched off counts as told.
 */

interface Kind {
  readonly baseline: number | null;
  readonly lower: number | null;
  readonly owed: { readonly was: number; readonly is: number } | null;
}

/** What is being handed over, and may or may not arrive. */
interface Sending {
  readonly rises: Readonly<Partial<Record<WaitingKind, Kind['owed']>>>;
  readonly refused: boolean;
}

export interface Known {
  readonly kinds: Readonly<Record<WaitingKind, Kind>>;
  readonly refusal: 'owed' | 'told' | null;
  readonly sending: Sending | null;
}

/** What the user wants, when it matters. */
export interface Wanted {
  readonly kinds: ReadonlySet<WaitingKind>;
  readonly refusal: boolean;
  readonly watched: boolean;
}

const blankKind: Kind = { baseline: null, lower: null, owed: null };

const perKind = (make: (kind: WaitingKind) => Kind): Known['kinds'] => ({
  'waiting-for-approval': make('waiting-for-approval'),
  'payouts-requested': make('payouts-requested'),
  'payouts-resubmitted': make('payouts-resubmitted'),
});

export const nothingKnown: Known = { kinds: perKind(() => blankKind), refusal: null, sending: null };

function countIn(kind: Kind, count: number | null, announces: boolean): Kind {
  const { baseline, lower, owed } = kind;
  if (count === null) return kind;
  if (baseline === null) return { ...kind, baseline: count };
  if (count > baseline) {
    const rise = announces ? { was: owed?.was ?? baseline, is: count } : owed;
    return { baseline: count, lower: null, owed: rise };
  }
  if (count === baseline) return { ...kind, lower: null };
  if (lower === null) return { ...kind, lower: count };
  const left = owed !== null && count > 0 && count > owed.was ? { ...owed, is: count } : null;
  return { baseline: count, lower: null, owed: left };
}

export const afterAnswer = (known: Known, counts: Counts, wanted: Wanted): Known => ({
  ...known,
  kinds: perKind((kind) =>
    countIn(known.kinds[kind], counts[kind], wanted.kinds.has(kind) && !wanted.watched),
  ),
  refusal: null,
});

export function afterRefusal(known: Known, wanted: Wanted): Known {
  if (known.refusal !== null) return known;
  return { ...known, refusal: wanted.refusal && !wanted.watched ? 'owed' : 'told' };
}

const withoutOwed = (
  known: Known,
  isGone: (kind: WaitingKind) => boolean,
  refusalIsGone: boolean,
): Known => ({
  ...known,
  kinds: perKind((kind) => (isGone(kind) ? { ...known.kinds[kind], owed: null } : known.kinds[kind])),
  refusal: known.refusal === 'owed' && refusalIsGone ? 'told' : known.refusal,
});

/** It was told, or shown in place. */
export const settledUp = (known: Known): Known => withoutOwed(known, () => true, true);
/** What is not wanted any more counts as told. */
export const withoutUnwanted = (known: Known, wanted: Wanted): Known =>
  withoutOwed(known, (kind) => !wanted.kinds.has(kind), !wanted.refusal);

/** All that is owed; null when nothing is. */
export function owedNow({ kinds, refusal }: Known): Sending | null {
  const owed = waitingKinds.filter((kind) => kinds[kind].owed !== null);
  const refused = refusal === 'owed';
  if (!refused && owed.length === 0) return null;
  return { rises: Object.fromEntries(owed.map((kind) => [kind, kinds[kind].owed])), refused };
}

/** The app has begun to hand it over: what comes from here on is for another notice. */
export function nowSending(known: Known): Known | null {
  const sending = owedNow(known);
  return sending === null || known.sending !== null ? null : { ...settledUp(known), sending };
}

/** Nobody took what was handed over, so it is owed as before. */
export function afterNobodyTook(known: Known): Known {
  const { sending } = known;
  if (sending === null) return known;
  return {
    kinds: perKind((kind) => ({
      ...known.kinds[kind],
      owed: known.kinds[kind].owed ?? sending.rises[kind] ?? null,
    })),
    refusal: known.refusal === 'told' && sending.refused ? 'owed' : known.refusal,
    sending: null,
  };
}

export const isSaid = ({ rises, refused }: Sending, said: Said): boolean =>
  refused === said.refused && waitingKinds.every((kind) => rises[kind]?.is === said.levels[kind]);
