import { type Hold, troubleOfHold, waitsLeft } from '../domain/hold.js';
import { nowTold, untilLaterMs } from '../domain/telling.js';
import type { Clock } from '../ports.js';
import type { Loaded, ProgramFile, ProgramRecord, ProgramStore } from '../stores.js';
import { createTracked, memoryOfKeyLeft, type Tracked } from './tracked.js';

/** What makes it worth writing a file: all that is in it, but not when an answer that tells the same was had. */
export const withoutTimes = ({ last, ledger, remembered, recent, hold }: ProgramFile): string =>
  JSON.stringify([
    last?.snapshot,
    ledger,
    { ...remembered, looked: remembered.looked?.values },
    recent.days.map(({ day, values }) => [day, values]),
    recent.events,
    hold,
  ]);

/** As the run before had it. */
function holdBack(tracked: Tracked, hold: Hold, clock: Clock): void {
  if (hold.kind === 'refused') {
    tracked.dueAtMono = null;
    return;
  }
  const { leastMs, nextMs } = waitsLeft(hold, clock.now());
  tracked.notBeforeMono = clock.monotonicMs() + leastMs;
  tracked.dueAtMono = clock.monotonicMs() + nextMs;
}

export interface LoadedProgram {
  readonly tracked: Tracked;
  /** Something was found of it, or may have been there. */
  readonly isKept: boolean;
  /** Its file is closed to this run. */
  readonly isUnread: boolean;
}

/** What was found on disk; `sending` after a crash counts as told. */
export async function loadProgram(
  record: ProgramRecord,
  take: <T>(loaded: Loaded<T>) => T,
  { store, clock }: { readonly store: ProgramStore; readonly clock: Clock },
): Promise<LoadedProgram> {
  if (record.keyLeft) {
    return {
      tracked: createTracked(record.id, record, memoryOfKeyLeft(clock.now())),
      isKept: true,
      isUnread: false,
    };
  }
  const found = await store.load(record.id);
  const file = take(found);
  const { last, hold, ...kept } = file;
  const trouble = troubleOfHold(hold, clock.now());
  const failures = trouble === null ? 0 : 1;
  const tracked = createTracked(record.id, record, {
    ...kept,
    last,
    ledger: nowTold(file.ledger),
    trouble,
    failures,
  });
  if (hold !== null) holdBack(tracked, hold, clock);
  tracked.saved = { text: withoutTimes(file), atMono: Number.NEGATIVE_INFINITY };
  // No round is missed while the app does not run.
  tracked.goodAtMono = last === null ? null : clock.monotonicMs();
  const laterInMs = untilLaterMs(file.ledger, clock.now());
  tracked.laterAtMono = laterInMs === null ? null : clock.monotonicMs() + laterInMs;
  const isUnread = found.unread === true;
  return { tracked, isKept: last !== null || found.troubles.length > 0 || isUnread, isUnread };
}
