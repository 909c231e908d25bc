import { describe, expect, it } from 'vitest';
import { limitBytes } from '../../main/api/program-client.js';
import type { AppError } from '../../main/domain/errors.js';
import { type Answer, type Fault, html, readFixture } from '../demo-api/answers.js';
import { errorOf, reading, within } from './asking.js';

describe('a status', () => {
  const withHeader = (status: number, retryAfter: string): Answer => ({
    status,
    headers: { 'retry-after': retryAfter, date: 'Tue, 10 Mar 2026 12:00:00 GMT' },
  });

  it.each<[string, Answer, AppError]>([
    [
      '400 with a message',
      { status: 400, json: { message: 'Already archived.' } },
      { kind: 'rejected', status: 400, message: 'Already archived.' },
    ],
    ['401', { status: 401, json: { message: 'Unauthenticated.' } }, { kind: 'key-refused', status: 401 }],
    ['403 from a web page', html(403), { kind: 'key-refused', status: 403 }],
    ['405 without a body', { status: 405 }, { kind: 'rejected', status: 405, message: '' }],
    ['408', { status: 408 }, { kind: 'rejected', status: 408, message: '' }],
    ['418 from a web page', html(418), { kind: 'rejected', status: 418, message: '' }],
    [
      '422 with errors',
      { status: 422, json: { status: 0, errors: { id: ['Is odd.'] } } },
      { kind: 'rejected', status: 422, message: 'Is odd.' },
    ],
    [
      '422 with a long message',
      { status: 422, json: { message: 'x'.repeat(5000) } },
      { kind: 'rejected', status: 422, message: `${'x'.repeat(89)}…` },
    ],
    ['429', { status: 429 }, { kind: 'rate-limited', retryAfterMs: null }],
    ['429 with seconds', withHeader(429, '120'), { kind: 'rate-limited', retryAfterMs: 120_000 }],
    ['429 with none', withHeader(429, '0'), { kind: 'rate-limited', retryAfterMs: 0 }],
    ['429 with fewer', withHeader(429, '-1'), { kind: 'rate-limited', retryAfterMs: 0 }],
    ['429 with nonsense', withHeader(429, 'soon'), { kind: 'rate-limited', retryAfterMs: null }],
    [
      '429 with a date',
      withHeader(429, 'Tue, 10 Mar 2026 12:10:00 GMT'),
      { kind: 'rate-limited', retryAfterMs: 600_000 },
    ],
    ['503', { status: 503 }, { kind: 'server-failed', status: 503 }],
    ['503 with seconds', withHeader(503, '5'), { kind: 'rate-limited', retryAfterMs: 5_000 }],
    ['503 with nonsense', withHeader(503, 'soon'), { kind: 'server-failed', status: 503 }],
    ['500 with a web page', html(500), { kind: 'server-failed', status: 500 }],
    ['502', { status: 502 }, { kind: 'server-failed', status: 502 }],
    ['599', { status: 599 }, { kind: 'server-failed', status: 599 }],
    ['204', { status: 204 }, { kind: 'unreadable', where: 'an empty answer (204)' }],
    ['304', { status: 304 }, { kind: 'unreadable', where: 'an empty answer (304)' }],
    ['300', { status: 300 }, { kind: 'unreadable', where: 'answered with a redirect' }],
    ['799', { status: 799 }, { kind: 'unreadable', where: 'status 799' }],
    [
      '200 with status 0',
      { json: { status: 0, message: 'Not now.' } },
      { kind: 'rejected', status: 200, message: 'Not now.' },
    ],
  ])('of %s has its kind', async (_, answer, error) => {
    expect(await errorOf(answer)).toEqual(error);
  });

  it.each([200, 201, 202, 203])('of %d brings an answer', async (status) => {
    expect(await errorOf({ status, json: readFixture('newsletter') })).toBeNull();
  });

  it('does not wait for a body that nobody needs', async () => {
    const { api, result } = await reading({ fault: 'endless', status: 500 });
    expect(result).toEqual({ ok: false, error: { kind: 'server-failed', status: 500 } });
    expect(await within(1000, () => api.underWay() === 0)).toBe(true);
    expect(api.sentBytes()).toBeLessThan(20 * limitBytes);
  });

  it.each<Fault>(['endless', 'reset'])('of 422 is known even when its message is %s', async (fault) => {
    expect(await errorOf({ fault, status: 422 })).toEqual({ kind: 'rejected', status: 422, message: '' });
  });
});
