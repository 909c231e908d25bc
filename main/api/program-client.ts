import type { AppError } from '../domain/errors.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Secret } from '../domain/secret.js';
import type { Snapshot } from '../domain/snapshot.js';
import type { Clock, ProgramClient } from '../ports.js';
import { apiMessage } from './api-message.js';
import { type Call, calls } from './calls.js';
import { originKind } from './origin.js';
import { parseJson } from './parse-json.js';
import { readCappedBody } from './read-capped-body.js';
import { readProgram } from './read-program.js';
import { requestError } from './request-error.js';
import { statusError } from './status-error.js';
import { withoutKey } from './without-key.js';

/** For all that one reading takes: connecting, both addresses, the bodies. */
export const deadlineMs = 15_000;
/** Of a body, decoded. The documented answer has 3 kB. */
export const limitBytes = 5 * 1024 * 1024;

export interface Asking {
  readonly fetch: typeof fetch;
  /** From `parseOrigin`. */
  readonly origin: string;
  readonly userAgent: string;
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
}

type Answer = Result<Snapshot, AppError>;
type Rejection = Extract<AppError, { readonly kind: 'rejected' }>;

export function createProgramClient(asking: Asking): ProgramClient {
  return {
    originKind: originKind(asking.origin),
    async read(key, signal) {
      if (signal.aborted) return fail({ kind: 'offline' });
      const ending = new AbortController();
      const abandoned = firstAbort(signal, ending.signal).then((): Answer => fail({ kind: 'offline' }));
      const late = asking.clock
        .sleep(deadlineMs, ending.signal)
        .then((): Answer => fail({ kind: 'timed-out', afterMs: deadlineMs }));
      try {
        return await Promise.race([ask(asking, key, ending.signal), abandoned, late]);
      } finally {
        ending.abort(); // whatever is still open: the timer, the listener, the connection, an unread body
      }
    },
  };
}

/** Resolves when `signal` aborts; stops listening when `ended` does. */
const firstAbort = (signal: AbortSignal, ended: AbortSignal) =>
  new Promise<void>((resolve) => {
    const abort = () => resolve();
    signal.addEventListener('abort', abort);
    ended.addEventListener('abort', () => signal.removeEventListener('abort', abort), { once: true });
  });

/** Never rejects. The older address is asked only when the newer one is not there. */
async function ask(asking: Asking, key: Secret, ending: AbortSignal): Promise<Answer> {
  // No header can carry such a key, so Partnero never gave it out: it was changed in the keychain.
  if (!/^[\x21-\x7e]+$/.test(key.reveal())) return fail({ kind: 'key-refused', status: 401 });
  try {
    const response = await send(calls.program, { asking, key, ending });
    if (response.status !== 404) return await readResponse(response, key, asking);
    dismiss(response);
    return await readResponse(await send(calls.overview, { asking, key, ending }), key, asking);
  } catch (thrown) {
    return fail(requestError(thrown));
  }
}

/** Nothing is kept, nothing but the key is sent, and the key follows no redirect. */
const guarded = { cache: 'no-store', credentials: 'omit', redirect: 'error' } as const;

interface Sending {
  readonly asking: Asking;
  readonly key: Secret;
  readonly ending: AbortSignal;
}

/** Resolves with any answer, whatever its status; its body is still to come. */
async function send({ method, path }: Call, { asking, key, ending }: Sending): Promise<Response> {
  const { createFetch } = await import('ofetch'); // not needed to put the tray on screen
  return createFetch({ fetch: asking.fetch }).raw(asking.origin + path, {
    method,
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${key.reveal()}`,
      'user-agent': asking.userAgent,
    },
    ...guarded,
    responseType: 'stream',
    retry: 0,
    ignoreResponseError: true,
    signal: ending,
  });
}

function dismiss(response: Response): void {
  response.body?.cancel().catch(() => {});
}

async function readResponse(response: Response, key: Secret, { clock }: Asking): Promise<Answer> {
  const error = statusError(response, clock.now());
  if (error !== null && error.kind !== 'rejected') return fail(error);
  const body = await readBody(response, key).catch((broken: unknown) => fail(requestError(broken)));
  // Once more: parts of it may have come together meanwhile.
  return withoutKey(readAnswer(error, body), key);
}

function readAnswer(error: Rejection | null, body: Result<unknown, AppError>): Answer {
  if (error !== null) return fail({ ...error, message: body.ok ? apiMessage(body.value) : '' });
  return body.ok ? readProgram(body.value) : body;
}

async function readBody(response: Response, key: Secret): Promise<Result<unknown, AppError>> {
  const text = await readCappedBody(response.body, limitBytes);
  if (!text.ok) return text;
  const parsed = parseJson(text.value);
  return parsed.ok ? ok(withoutKey(parsed.value, key)) : parsed;
}
