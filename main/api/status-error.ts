import type { AppError } from '../domain/errors.js';
import { readRetryAfter } from './retry-after.js';

/** The head of an answer: what its status line and headers say. */
export interface AnswerHead {
  readonly status: number;
  readonly headers: Pick<Headers, 'get'>;
}

type ErrorOf = (head: AnswerHead, nowMs: number) => AppError;

const empty: ErrorOf = ({ status }) => ({ kind: 'unreadable', where: `an empty answer (${status})` });
const redirected: ErrorOf = () => ({ kind: 'unreadable', where: 'answered with a redirect' });
const odd: ErrorOf = ({ status }) => ({ kind: 'unreadable', where: `status ${status}` });
const rateLimited: ErrorOf = ({ headers }, nowMs) => ({
  kind: 'rate-limited',
  retryAfterMs: readRetryAfter(headers, nowMs),
});
const serverFailed: ErrorOf = ({ status }) => ({ kind: 'server-failed', status });

/** The first row that a status falls into; 0 is how a fetch reports a redirect it did not follow. */
const table: readonly { readonly from: number; readonly to: number; readonly error: ErrorOf | null }[] = [
  { from: 0, to: 0, error: redirected },
  { from: 204, to: 205, error: empty },
  { from: 200, to: 299, error: null },
  { from: 304, to: 304, error: empty },
  { from: 300, to: 399, error: redirected },
  { from: 401, to: 401, error: () => ({ kind: 'key-refused', status: 401 }) },
  { from: 403, to: 403, error: () => ({ kind: 'key-refused', status: 403 }) },
  { from: 429, to: 429, error: rateLimited },
  /** What the API says in words is added by whoever reads the body. */
  { from: 400, to: 499, error: ({ status }) => ({ kind: 'rejected', status, message: '' }) },
  {
    from: 503,
    to: 503,
    error: (head, nowMs) =>
      (readRetryAfter(head.headers, nowMs) === null ? serverFailed : rateLimited)(head, nowMs),
  },
  { from: 500, to: 599, error: serverFailed },
];

/** What a status means; null for one whose body is the answer. */
export function statusError(head: AnswerHead, nowMs: number): AppError | null {
  const row = table.find(({ from, to }) => head.status >= from && head.status <= to);
  return row === undefined ? odd(head, nowMs) : (row.error?.(head, nowMs) ?? null);
}
