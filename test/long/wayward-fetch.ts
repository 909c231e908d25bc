import { readFixture } from '../demo-api/answers.js';

/** How Partnero is, for an hour or so. */
export type Mood = 'well' | 'failing' | 'odd' | 'away' | 'silent' | 'busy';
export const moods: readonly Mood[] = ['well', 'failing', 'odd', 'away', 'silent', 'busy'];

export interface WaywardPartnero {
  readonly fetch: typeof fetch;
  mood: Mood;
  /** Keys that open a program, by its public id. */
  readonly keys: Map<string, string>;
  /** Requests so far. */
  asked(): number;
  /** Requests that nobody has ended. */
  underWay(): number;
}

/**
 * A real response is read in turns of the event loop, of which a clock in memory knows nothing: time would pass, and
 * deadlines with it, while one is read.
 */
function respond(text: string, { status = 200, headers = {} }: Answered = {}): Response {
  let chunks: readonly Uint8Array[] = [new TextEncoder().encode(text)];
  const read = async () => {
    const [value, ...rest] = chunks;
    chunks = rest;
    return { done: value === undefined, value };
  };
  const cancel = async () => {};
  const body = { getReader: () => ({ read, cancel }), cancel };
  return { status, ok: status < 400, headers: new Headers(headers), body } as unknown as Response;
}

interface Answered {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const json = (body: unknown, answered?: Answered) => respond(JSON.stringify(body), answered);

const oddBodies: readonly string[] = [
  '<!doctype html><p>Log in',
  '',
  'null',
  '{"status":1,"data":{',
  '{"status":0,"message":"Not now."}',
  '{"status":1,"data":{"program":{"type":"Affiliate"},"stats":{}}}',
  ' '.repeat(5 * 1024 * 1024 + 1),
];

/** What it answers when it is well: the documented program with other people waiting and other sums. */
function wellOf(publicId: string, random: () => number): Response {
  const body = readFixture('affiliate-documented');
  const { program, stats } = body.data;
  Object.assign(program, { public_id: publicId, name: `Program ${publicId}` });
  stats.partner_activity.waiting_for_approval = Math.floor(random() * 4);
  stats.payout_status_breakdown.requested.count = Math.floor(random() * 3);
  stats.total_revenue = { usd: `$${Math.floor(random() * 10_000)}.00` };
  return json(body);
}

/** Partnero as a fetch, from one mood to the next; nothing leaves this process. */
export function createWaywardPartnero(random: () => number): WaywardPartnero {
  let asked = 0;
  let underWay = 0;

  const silence = (signal: AbortSignal | null | undefined) =>
    new Promise<Response>((_, reject) => {
      underWay += 1;
      const hangUp = () => {
        underWay -= 1;
        reject(new DOMException('The user aborted a request.', 'AbortError'));
      };
      signal?.addEventListener('abort', hangUp, { once: true });
    });
  const answer = async (publicId: string, signal: AbortSignal | null | undefined): Promise<Response> => {
    switch (partnero.mood) {
      case 'well':
        return wellOf(publicId, random);
      case 'failing':
        return json({ message: 'Server error' }, { status: random() < 0.5 ? 500 : 503 });
      case 'odd':
        return respond(oddBodies[Math.floor(random() * oddBodies.length)] ?? '');
      case 'away':
        throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
      case 'silent':
        return silence(signal);
      case 'busy':
        return json({}, { status: 429, headers: { 'retry-after': String(Math.floor(random() * 900)) } });
    }
  };
  const partnero: WaywardPartnero = {
    mood: 'well',
    keys: new Map(),
    asked: () => asked,
    underWay: () => underWay,
    async fetch(_input, init) {
      asked += 1;
      const key = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? '';
      const publicId = partnero.keys.get(key);
      if (publicId === undefined) return json({ message: 'Unauthenticated.' }, { status: 401 });
      return answer(publicId, init?.signal);
    },
  };
  return partnero;
}
