import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One answer of the demo API, as data. A program's key has one at a time. */
export type Answer =
  | { readonly json: unknown; readonly status?: number; readonly headers?: Headers }
  | { readonly body: string | Uint8Array; readonly status?: number; readonly headers?: Headers }
  /** A status and headers, with nothing behind them. */
  | { readonly status: number; readonly headers?: Headers }
  /** All that goes over the wire, headers included, and then the end. */
  | { readonly raw: string }
  /** An account of old: `/v1/program` is not there, this is at `/v1/program/overview`. */
  | { readonly overview: Answer }
  | { readonly delayMs: number; readonly answer: Answer }
  /** One for each request, the last for good. */
  | { readonly steps: readonly [Answer, ...Answer[]] }
  | { readonly fault: Fault; readonly status?: number };

type Headers = Readonly<Record<string, string>>;

export type Fault =
  /** The request is taken, and nothing follows. */
  | 'silence'
  | 'silence-after-headers'
  /** One byte every 20 ms, for ever. */
  | 'drip'
  /** The connection ends in the middle of the body. */
  | 'truncated'
  | 'reset'
  /** `Content-Length` tells fewer bytes than there are. */
  | 'short-length'
  /** 200 MiB of JSON, as they are. */
  | 'flood'
  /** 200 MiB of JSON, in 200 KB of gzip. */
  | 'gzip-bomb'
  /** Chunks without end. */
  | 'endless';

export const redirect = (to: string, status = 302): Answer => ({ status, headers: { location: to } });
export const html = (status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><html><head><title>Log in</title></head><body>Please log in</body></html>',
});

export type Fixture =
  | 'affiliate-documented'
  | 'affiliate-two-currencies'
  | 'affiliate-zero'
  | 'legacy-overview-affiliate'
  | 'newsletter'
  | 'referral-flat'
  | 'referral-legacy'
  | 'referral-nested';

/** A fresh copy of an answer in `test/fixtures/answers`. Tests run from the project's folder. */
export const readFixture = (name: Fixture): Wire =>
  JSON.parse(readFileSync(join('test', 'fixtures', 'answers', `${name}.json`), 'utf8'));

// biome-ignore lint/suspicious/noExplicitAny: an answer on the wire may be anything, and tests bend it at will
export type Wire = any;

export interface Bent {
  readonly name?: string;
  readonly publicId?: string | null;
  readonly approvals?: unknown;
  readonly requested?: unknown;
  readonly resubmitted?: unknown;
}

/** The documented affiliate program, with another name or other people waiting. */
export function affiliate({ name, publicId, approvals, requested, resubmitted }: Bent = {}): Answer {
  const json = readFixture('affiliate-documented');
  const { program, stats } = json.data;
  if (name !== undefined) program.name = name;
  if (publicId !== undefined) program.public_id = publicId;
  if (approvals !== undefined) stats.partner_activity.waiting_for_approval = approvals;
  if (requested !== undefined) stats.payout_status_breakdown.requested.count = requested;
  if (resubmitted !== undefined) stats.payout_status_breakdown.resubmitted.count = resubmitted;
  return { json };
}
