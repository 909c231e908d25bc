import { describe, expect, it } from 'vitest';
import type { AppError } from '../../main/domain/errors.js';
import { emptyLedger } from '../../main/domain/ledger.js';
import { hourMs, minuteMs } from '../../main/domain/pace.js';
import { scheduleNext } from '../../main/tracking/schedule.js';
import { blankMemory, createTracked } from '../../main/tracking/tracked.js';
import { createFakeClock } from '../fakes/clock.js';
import { createChance } from './chance.js';
import { atScale, seed, withinMs } from './scale.js';

const apps = 1_000;
/** Enough for chance to have parted them. */
const roundsBefore = 10;

interface Outage {
  readonly everyMinutes: number;
  readonly hours: number;
  /** What is answered so long before it ends. */
  readonly error: (leftMs: number) => AppError;
}

const failing = (): AppError => ({ kind: 'server-failed', status: 500 });
/** As an announced date, which is the same moment for everybody. */
const untilItEnds = (leftMs: number): AppError => ({ kind: 'rate-limited', retryAfterMs: leftMs });

const still = createFakeClock();

/** When one app asks in the hour after the outage, in milliseconds from its end. */
function asksAfter({ everyMinutes, hours, error }: Outage, random: () => number): number[] {
  const everyMs = everyMinutes * minuteMs;
  const beginMs = roundsBefore * everyMs;
  const endMs = beginMs + hours * hourMs;
  let atMs = random() * everyMs;
  const program = createTracked('p', null, blankMemory(emptyLedger));
  const pace = { clock: { ...still, monotonicMs: () => atMs }, random, everyMs: () => everyMs };
  const asks: number[] = [];
  while (atMs < endMs + hourMs) {
    if (atMs >= endMs) asks.push(atMs - endMs);
    const isDown = atMs >= beginMs && atMs < endMs;
    const trouble = isDown ? { error: error(endMs - atMs), sinceMs: 0 } : null;
    program.memory = { ...program.memory, trouble, failures: isDown ? program.memory.failures + 1 : 0 };
    scheduleNext(program, pace);
    atMs = program.dueAtMono ?? Number.POSITIVE_INFINITY;
  }
  return asks;
}

/** How many times the hour's mean rate come in its busiest minute, wherever that begins. */
function crowding(outage: Outage): number {
  const asks = Array.from({ length: apps }, (_, app) => asksAfter(outage, createChance(seed + app)))
    .flat()
    .sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [last, atMs] of asks.entries()) {
    while (atMs - (asks[first] ?? atMs) >= minuteMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most / (asks.length / 60);
}

const lengths = atScale([1, 2, 5, 12], [1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 9, 12]);
const kinds = [
  ['without a word', failing],
  ['until a time that it named', untilItEnds],
] as const;
const cases = [1, 5, 15, 30].flatMap((everyMinutes) =>
  kinds.map(([how, error]) => ({ everyMinutes, how, error })),
);

describe('a thousand apps, in the hour after Partnero was away for hours', () => {
  it.each(cases)(
    'asking every $everyMinutes min, away $how: no minute has more than twice the mean',
    ({ everyMinutes, error }) => {
      const crowded = lengths.map((hours) => ({ hours, times: crowding({ everyMinutes, hours, error }) }));
      expect(crowded.filter(({ times }) => times > 2)).toEqual([]);
    },
    withinMs,
  );
});
