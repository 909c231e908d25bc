import { absorbPoll, type Memory } from '../../main/domain/absorb-poll.js';
import type { TimelineEvent } from '../../main/domain/history.js';
import { emptyHistory } from '../../main/domain/history.js';
import { emptyLedger } from '../../main/domain/ledger.js';
import { nothingRemembered } from '../../main/domain/remembered.js';
import { ok } from '../../main/domain/result.js';
import type { Figure, Figures, Snapshot, ToldMoney } from '../../main/domain/snapshot.js';
import { affiliate } from '../fakes/snapshots.js';

export const nothingYet: Memory = {
  last: null,
  ledger: emptyLedger,
  remembered: nothingRemembered,
  recent: emptyHistory,
  trouble: null,
  failures: 0,
};

export const count = (value: number | null): Figure => ({ form: 'count', value, growth: null });
export const money = (value: ToldMoney | null): Figure => ({ form: 'money', value, growth: null });
export const amount = (value: string | null): Figure => ({ form: 'amount', value, growth: null });
export const tally = (value: number | null, amounts: ToldMoney | null = null): Figure => ({
  form: 'tally',
  value,
  amounts,
  growth: null,
});
export const telling = (figures: Figures): Snapshot => affiliate({ figures });

/** An answer at a time, on a day. */
export interface Given {
  readonly snapshot: Snapshot;
  readonly atMs?: number;
  readonly day?: string;
  /** The user is looking at it. */
  readonly watched?: boolean;
}

/** Takes answers in, one a second on one day unless it is said otherwise. */
export function absorbed(given: readonly (Snapshot | Given)[], from: Memory = nothingYet) {
  const events: TimelineEvent[] = [];
  const memory = given.reduce((before: Memory, one, at) => {
    const {
      snapshot,
      atMs = (at + 1) * 1_000,
      day = '2026-03-10',
      watched = false,
    } = 'snapshot' in one ? one : { snapshot: one };
    const outcome = absorbPoll(before, ok(snapshot), {
      atMs,
      day,
      watched,
      identity: null,
      announces: () => true,
      announcesRefusal: true,
    });
    events.push(...outcome.events);
    return outcome.memory;
  }, from);
  return { memory, events };
}
