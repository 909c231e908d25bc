import { absorbPoll, type Memory } from '../domain/absorb-poll.js';
import { emptyHistory } from '../domain/history.js';
import { emptyLedger } from '../domain/ledger.js';
import { dayMs, minuteMs } from '../domain/pace.js';
import { nothingRemembered } from '../domain/remembered.js';
import { ok } from '../domain/result.js';
import type { Snapshot } from '../domain/snapshot.js';
import type { Clock } from '../ports.js';
import type { ProgramFile } from '../stores.js';
import { loopMs, steps } from './demo-script.js';

/** What the script plays in a loop was a month while nobody looked. */
const monthMs = 30 * dayMs;
const pastDays = 80;
/** Days ago on which the app did not run. */
const gap = { from: 45, to: 49 };
/** After which an answer confirms the one before. */
const roundMs = 5 * minuteMs;

export interface PastDeps {
  readonly beganAtMs: number;
  readonly localDay: Clock['localDay'];
  /** Below zero for before the demo began. */
  readonly readAt: (elapsedMs: number) => Snapshot;
}

/** How long before the demo began it would have been read: each day, and when something happened in the last month. */
function readsMs(): readonly number[] {
  const days = Array.from({ length: pastDays }, (_, at) => at + 1).filter(
    (day) => day < gap.from || day > gap.to,
  );
  const happened = steps.map(([atS]) => monthMs - (atS * 1000 * monthMs) / loopMs);
  const reads = [...days.map((day) => day * dayMs), ...happened.flatMap((ms) => [ms, ms - roundMs]), 0];
  return reads.sort((one, other) => other - one);
}

const blank: Memory = {
  last: null,
  ledger: emptyLedger,
  remembered: nothingRemembered,
  recent: emptyHistory,
  trouble: null,
  failures: 0,
};

/** What the app would have kept of it. Who waits now is seen for the first time when the demo begins. */
export function demoPast({ beganAtMs, localDay, readAt }: PastDeps): ProgramFile {
  const read = (memory: Memory, agoMs: number): Memory => {
    const atMs = beganAtMs - agoMs;
    return absorbPoll(memory, ok(readAt((-agoMs * loopMs) / monthMs)), {
      atMs,
      day: localDay(atMs),
      watched: true,
      identity: null,
      announces: () => false,
      announcesRefusal: false,
    }).memory;
  };
  const { last, remembered, recent } = readsMs().reduce(read, blank);
  const events = recent.events.filter(({ atMs }) => atMs >= beganAtMs - monthMs);
  return { last, ledger: emptyLedger, remembered, recent: { days: recent.days, events }, hold: null };
}
