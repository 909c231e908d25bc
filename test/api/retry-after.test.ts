import { describe, expect, it } from 'vitest';
import { readRetryAfter } from '../../main/api/retry-after.js';

const noon = 'Tue, 10 Mar 2026 12:00:00 GMT';
const nowMs = Date.UTC(2026, 2, 10, 12);
const dayMs = 86_400_000;

const read = (retryAfter: string | null, date: string | null = null, atMs = nowMs) =>
  readRetryAfter(
    new Headers({
      ...(retryAfter !== null && { 'retry-after': retryAfter }),
      ...(date !== null && { date }),
    }),
    atMs,
  );

describe('the time a server wants to be left alone', () => {
  it.each([
    ['0', 0],
    ['5', 5_000],
    [' 5 ', 5_000],
    ['86400', dayMs],
    ['1.5', 1_500],
    ['-1', 0],
    ['999999999999', 999_999_999_999_000],
    ['9'.repeat(400), Number.MAX_SAFE_INTEGER],
    ['5, 10', 10_000],
    ['120,60', 120_000],
  ])('is %s seconds', (told, ms) => {
    expect(read(told)).toBe(ms);
  });

  it.each([
    ['Tue, 10 Mar 2026 12:05:00 GMT', 300_000],
    ['Tue, 10 Mar 2026 11:00:00 GMT', 0],
    ['Tuesday, 10-Mar-26 12:05:00 GMT', 300_000],
    ['Tue Mar 10 12:05:00 2026', 300_000],
  ])('lasts until %s', (told, ms) => {
    expect(read(told, noon)).toBe(ms);
  });

  it.each([dayMs, -dayMs, 365 * dayMs])('does not depend on a clock that is wrong by %d ms', (wrongByMs) => {
    expect(read('Tue, 10 Mar 2026 12:05:00 GMT', noon, nowMs + wrongByMs)).toBe(300_000);
  });

  it('may name a day by one digit', () => {
    expect(read('Wed, 1 Apr 2026 00:05:00 GMT', 'Wed, 1 Apr 2026 00:00:00 GMT')).toBe(300_000);
  });

  it('is counted by our clock when the answer has no date, or an odd one', () => {
    expect(read('Tue, 10 Mar 2026 12:05:00 GMT')).toBe(300_000);
    expect(read('Tue, 10 Mar 2026 12:05:00 GMT', 'today')).toBe(300_000);
  });

  it.each([
    null,
    '',
    'soon',
    'soon 5',
    '5, soon',
    ',',
    '1e3',
    '2026-03-10T12:05:00Z',
    'Tue, 99 Mar 2026 12:05:00 GMT',
  ])('is unknown for %j', (told) => {
    expect(read(told)).toBeNull();
  });
});
