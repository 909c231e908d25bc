import { minuteMs, nextDelayMs, serverWaitMs } from '../domain/pace.js';
import type { Clock } from '../ports.js';
import { isStale, staleAtMono, type Tracked } from './tracked.js';

export interface Pace {
  readonly clock: Clock;
  readonly random: () => number;
  readonly everyMs: (program: Tracked) => number;
}

export const isDue = (program: Tracked, { clock }: Pace): boolean =>
  program.asking === null && program.dueAtMono !== null && program.dueAtMono <= clock.monotonicMs();

/** Says when a program is asked next, after an attempt has just ended. */
export function scheduleNext(program: Tracked, pace: Pace): void {
  const { trouble, failures } = program.memory;
  const nowMono = pace.clock.monotonicMs();
  const error = trouble?.error ?? null;
  const delayMs = nextDelayMs({ failures, error }, pace.everyMs(program), pace.random);
  program.triedAtMono = nowMono;
  program.notBeforeMono = nowMono + serverWaitMs(error);
  program.dueAtMono = delayMs === null ? null : nowMono + delayMs;
}

/** After the interval was changed: from now, and not before the time that the server named. */
export function scheduleAnew(program: Tracked, pace: Pace): void {
  const { triedAtMono, notBeforeMono } = program;
  scheduleNext(program, pace);
  program.triedAtMono = triedAtMono;
  program.notBeforeMono = notBeforeMono;
  if (program.dueAtMono !== null) program.dueAtMono = Math.max(program.dueAtMono, notBeforeMono);
}

/** Asks for an attempt now, or as soon as the server allows one. A stopped program only for the user (`byUser`). */
export function makeDue(program: Tracked, { clock }: Pace, { byUser }: { readonly byUser: boolean }): void {
  if (program.record?.keyLeft || (program.dueAtMono === null && !byUser)) return;
  const soonest = Math.max(clock.monotonicMs(), program.notBeforeMono);
  program.dueAtMono = program.dueAtMono === null ? soonest : Math.min(program.dueAtMono, soonest);
}

/** Things that make it worth asking before the next round. */
export type Nudge = 'woken' | 'opened' | 'reached';

/** Opening the popover asks again when figures are older than this; so does waking. */
const freshMs = { opened: minuteMs, woken: 10_000, reached: Number.POSITIVE_INFINITY };

export const isOffline = ({ memory }: Tracked): boolean => memory.trouble?.error.kind === 'offline';

export function makeDueIfOld(program: Tracked, why: Nudge, pace: Pace): void {
  const sinceMs = pace.clock.monotonicMs() - (program.triedAtMono ?? Number.NEGATIVE_INFINITY);
  // At once where there was no network: waking may bring one, and that one went through means that there is one.
  const wasOffline = why !== 'opened' && isOffline(program);
  if (!wasOffline && sinceMs < freshMs[why]) return;
  if (why === 'woken') program.current = false;
  makeDue(program, pace, { byUser: false });
}

/**
 * After a sleep that the monotonic clock did not count: the last attempt is that much longer ago, and what was put off
 * that much nearer. What the server named is nearer only when it is `told` that the machine slept: else somebody may
 * have set the clock, and then nobody has waited.
 */
export function growOlder(program: Tracked, sleptMs: number, { told }: { readonly told: boolean }): void {
  if (program.triedAtMono !== null) program.triedAtMono -= sleptMs;
  if (program.laterAtMono !== null) program.laterAtMono -= sleptMs;
  if (!told) return;
  program.notBeforeMono -= sleptMs;
  if (program.dueAtMono !== null) program.dueAtMono -= sleptMs;
}

/** No round is missed in a sleep: after one that the monotonic clock counted, figures have not aged by it. */
export function stayAsOld(program: Tracked, sleptMs: number): void {
  if (program.goodAtMono !== null) program.goodAtMono += sleptMs;
}

/** Milliseconds until somebody is due, figures turn old or something is to be told again; null when nothing will come. */
export function untilNextMs(programs: readonly Tracked[], pace: Pace): number | null {
  const nowMono = pace.clock.monotonicMs();
  const times = programs.flatMap((program) => {
    const due = program.asking === null ? program.dueAtMono : null;
    const everyMs = pace.everyMs(program);
    const turnsOld = isStale(program, everyMs, pace.clock) ? null : staleAtMono(program, everyMs);
    return [due, program.laterAtMono, program.memory.last === null ? null : turnsOld].filter(
      (time) => time !== null,
    );
  });
  return times.length === 0 ? null : Math.max(0, Math.min(...times) - nowMono);
}
