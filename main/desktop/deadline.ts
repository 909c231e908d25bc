import type { Clock } from '../ports.js';

/** The promise's value, or `late` when it takes longer. The timer ends with the wait; the promise itself goes on. */
export async function within<T, L>(
  clock: Pick<Clock, 'sleep'>,
  promise: Promise<T>,
  limit: { readonly ms: number; readonly late: L },
): Promise<T | L> {
  const answered = new AbortController();
  try {
    return await Promise.race([promise, clock.sleep(limit.ms, answered.signal).then(() => limit.late)]);
  } finally {
    answered.abort();
  }
}
