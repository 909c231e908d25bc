import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../main/domain/errors.js';
import { dayMs, hourMs, minuteMs, nextDelayMs, serverWaitMs } from '../../main/domain/pace.js';

const every = 5 * minuteMs;
const [soonest, latest] = [() => 0, () => 1];
const offline: AppError = { kind: 'offline' };
const askedToWait = (retryAfterMs: number | null): AppError => ({ kind: 'rate-limited', retryAfterMs });

describe('the time until the next round', () => {
  it.each<[string, number, AppError | null, number]>([
    ['is the interval after a good answer', 0, null, every],
    ['doubles with each failure', 1, offline, 2 * every],
    ['doubles again', 2, offline, 4 * every],
    ['stops growing at twenty minutes', 9, offline, 20 * minuteMs],
    ['follows the server', 1, askedToWait(20 * minuteMs), 20 * minuteMs],
    ['is never shorter than the interval, whatever the server allows', 1, askedToWait(0), every],
    ['is at most a day, whatever the server wants', 1, askedToWait(9 * dayMs), dayMs],
    ['backs off when the server named no time', 1, askedToWait(null), 2 * every],
  ])('%s', (_, failures, error, expected) => {
    expect(nextDelayMs({ failures, error }, every, soonest)).toBe(expected);
  });

  it('is half as long again at most, by chance', () => {
    expect(nextDelayMs({ failures: 0, error: null }, every, latest)).toBe(1.5 * every);
    expect(nextDelayMs({ failures: 1, error: askedToWait(hourMs) }, every, latest)).toBeCloseTo(1.1 * hourMs);
  });

  it.each([
    ['an interval after a short one', minuteMs, every + every],
    ['a tenth of a longer one', 2 * hourMs, 2.2 * hourMs],
    ['twenty minutes after one of hours', 12 * hourMs, 12 * hourMs + 20 * minuteMs],
  ])(
    'is spread over %s that the server named, which may be the same moment for everybody',
    (_, named, latestMs) => {
      expect(nextDelayMs({ failures: 1, error: askedToWait(named) }, every, latest)).toBeCloseTo(latestMs);
    },
  );

  it('does not exceed an interval of an hour by back-off', () => {
    expect(nextDelayMs({ failures: 5, error: offline }, hourMs, soonest)).toBe(hourMs);
  });

  it.each<AppError>([
    { kind: 'key-refused', status: 401 },
    { kind: 'other-program', name: 'Another' },
    { kind: 'keychain', state: 'absent' },
  ])('never comes by itself after $kind', (error) => {
    expect(nextDelayMs({ failures: 1, error }, every, soonest)).toBeNull();
  });

  it('is never below the interval nor without end', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (failures, chance, minutes) => {
          const delay = nextDelayMs({ failures, error: offline }, minutes * minuteMs, () => chance) ?? -1;
          expect(delay).toBeGreaterThanOrEqual(minutes * minuteMs);
          expect(delay).toBeLessThanOrEqual(1.5 * hourMs);
        },
      ),
    );
  });
});

it('a wish of the user waits as long as the server has named, and no longer', () => {
  expect(serverWaitMs(askedToWait(5_000))).toBe(5_000);
  expect(serverWaitMs(askedToWait(null))).toBe(0);
  expect(serverWaitMs(offline)).toBe(0);
  expect(serverWaitMs(null)).toBe(0);
});
