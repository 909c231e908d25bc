import type { Announcement, LedgerEntry } from './ledger.js';
import type { Count } from './snapshot.js';

/** A change that stands: a rise at once, a fall when a second answer confirmed it. */
export interface CountChange {
  readonly kind: 'rose' | 'fell';
  readonly was: number;
  readonly is: number;
}

export interface Sight {
  /** Wall clock. */
  readonly atMs: number;
  /** The user wants to be told of this kind. */
  readonly announces: boolean;
  /** The user is looking at it now: shown in place counts as told. */
  readonly watched: boolean;
}

interface Absorbed {
  readonly entry: LedgerEntry;
  readonly change: CountChange | null;
}

/** Takes one answer's count into what is known of one kind. Unknown changes nothing; the first sight is silent. */
export function absorbCount(entry: LedgerEntry, count: Count, sight: Sight): Absorbed {
  if (count === null) return { entry, change: null };
  if (entry.baseline === null) {
    return { entry: { ...entry, baseline: count, sinceMs: count > 0 ? sight.atMs : null }, change: null };
  }
  if (count > entry.baseline) return rise(entry, { was: entry.baseline, is: count }, sight);
  if (count === entry.baseline) return { entry: { ...entry, lower: null }, change: null };
  if (entry.lower === null) return { entry: { ...entry, lower: count }, change: null };
  return fall(entry, { was: entry.baseline, is: count });
}

function rise(entry: LedgerEntry, change: { was: number; is: number }, sight: Sight): Absorbed {
  const owed: Announcement = {
    was: entry.announcement?.telling === 'owed' ? entry.announcement.was : change.was,
    is: change.is,
    telling: 'owed',
  };
  const silent = !sight.announces || sight.watched;
  return {
    entry: {
      baseline: change.is,
      lower: null,
      sinceMs: change.was === 0 || entry.sinceMs === null ? sight.atMs : entry.sinceMs,
      unseen: entry.unseen || !sight.watched,
      announcement: silent ? entry.announcement : owed,
    },
    change: { kind: 'rose', ...change },
  };
}

function fall(entry: LedgerEntry, change: { was: number; is: number }): Absorbed {
  const nobody = change.is === 0;
  return {
    entry: {
      baseline: change.is,
      lower: null,
      sinceMs: nobody ? null : entry.sinceMs,
      unseen: nobody ? false : entry.unseen,
      announcement: nobody ? null : afterFall(entry.announcement, change.is),
    },
    change: { kind: 'fell', ...change },
  };
}

/** What is still owed after some were handled: nothing, when no more wait than before the rise. What was told stays told. */
function afterFall(announcement: Announcement | null, is: number): Announcement | null {
  if (announcement?.telling !== 'owed' && announcement?.telling !== 'later') return announcement;
  return is > announcement.was ? { ...announcement, is } : null;
}
