import { nowTold, untilLaterMs } from '../domain/telling.js';
import type { Clock, Loaded, ProgramFile, ProgramRecord, ProgramStore } from '../ports.js';
import { createTracked, memoryOfKeyLeft, type Tracked } from './tracked.js';

/** What makes it worth writing a file: all that is in it, but not when an answer that tells the same was had. */
export const withoutTimes = ({ last, ledger, remembered, recent }: ProgramFile): string =>
  JSON.stringify([
    last?.snapshot,
    ledger,
    { ...remembered, looked: remembered.looked?.values },
    recent.days.map(({ day, values }) => [day, values]),
    recent.events,
  ]);

/** What was found on disk; `sending` after a crash counts as told. */
export async function loadProgram(
  record: ProgramRecord,
  take: <T>(loaded: Loaded<T>) => T,
  { store, clock }: { readonly store: ProgramStore; readonly clock: Clock },
): Promise<{ readonly tracked: Tracked; readonly isKept: boolean }> {
  if (record.keyLeft) {
    return { tracked: createTracked(record.id, record, memoryOfKeyLeft(clock.now())), isKept: true };
  }
  const found = await store.load(record.id);
  const file = take(found);
  const { last } = file;
  const memory = { ...file, ledger: nowTold(file.ledger), trouble: null, failures: 0 };
  const tracked = createTracked(record.id, record, memory);
  tracked.saved = { text: withoutTimes(file), atMono: Number.NEGATIVE_INFINITY };
  const ageMs = last === null ? null : Math.max(0, clock.now() - last.takenAtMs);
  tracked.goodAtMono = ageMs === null ? null : clock.monotonicMs() - ageMs;
  const laterInMs = untilLaterMs(file.ledger, clock.now());
  tracked.laterAtMono = laterInMs === null ? null : clock.monotonicMs() + laterInMs;
  return { tracked, isKept: last !== null || found.troubles.length > 0 };
}
