import type { ProgramState } from '../main/domain/app-state.js';
import { formatMoment } from '../main/domain/format.js';
import type { Now } from './now.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** When the first of these programs is asked again. */
export function nextRound(programs: readonly Pick<ProgramState, 'polling'>[], now: Now): string {
  const { asking, nextAt, nextIn, stopped } = now.words.window.foot;
  const { minutes, underAMinute } = now.words.times;
  if (programs.some(({ polling }) => polling.state === 'asking')) return asking;
  const times = programs.flatMap(({ polling }) => (polling.state === 'waiting' ? [polling.nextAtMs] : []));
  if (times.length === 0) return stopped;
  const nextAtMs = Math.min(...times);
  const waitMs = nextAtMs - now.nowMs;
  if (waitMs >= hourMs) return nextAt(formatMoment(nextAtMs, now.nowMs, now));
  return nextIn(waitMs < minuteMs ? underAMinute : minutes(Math.ceil(waitMs / minuteMs)));
}
