import { describe, expect, it, vi } from 'vitest';
import {
  formatAge,
  formatClock,
  formatCount,
  formatDate,
  formatExact,
  formatGrowth,
  formatMoment,
  formatPercent,
  formatWait,
  knownLocale,
  orderedMoney,
} from '../../main/domain/format.js';
import { en } from '../../main/domain/words/en.js';
import { berlin, dayMs, hourMs, minuteMs, now, nowMs } from './program-states.js';

const utc = { locale: 'en-GB', timeZone: 'UTC' };

describe('a locale', () => {
  it.each([
    ['de-DE', 'de-DE'],
    ['en-US', 'en-US'],
    ['en_GB.UTF-8', 'en-GB'],
    ['C', 'en-GB'],
    ['', 'en-GB'],
    ['xx-YY', 'en-GB'],
    ['no such locale', 'en-GB'],
  ])('%j is taken as %s', (tag, taken) => {
    expect(knownLocale(tag)).toBe(taken);
  });

  it('that nobody knows does not stop a number or a time from being shown', () => {
    expect(formatCount(1204, 'C')).toBe('1,204');
    expect(formatPercent(12.4, '')).toBe('12.4%');
    expect(formatClock(nowMs, { locale: 'x', timeZone: 'UTC' })).toBe('09:42');
  });
});

describe('a count', () => {
  it.each([
    [0, 'en-GB', '0'],
    [120412, 'en-GB', '120,412'],
    [120412, 'de-DE', '120.412'],
    [null, 'en-GB', '–'],
  ])('%j in %s is shown as %s', (n, locale, shown) => {
    expect(formatCount(n, locale)).toBe(shown);
  });

  it.each(['en-GB', 'en-US', 'en-IN', 'de-DE', 'de-AT', 'de-CH'])(
    'is what the system writes in %s, with groups and without',
    (locale) => {
      const written = new Intl.NumberFormat(locale);
      for (const n of [0, 1, 42, 999, 1000, 1001, 999_999])
        expect(formatCount(n, locale)).toBe(written.format(n));
    },
  );
});

describe('a percentage', () => {
  it.each([
    [12.4, 'en-GB', '12.4%'],
    [12.4, 'de-DE', '12,4\u00a0%'],
    [1204.5, 'en-GB', '1204.5%'],
    [33.3333, 'en-GB', '33.3333%'],
    [0.1, 'en-GB', '0.1%'],
    [0, 'en-GB', '0%'],
    [null, 'en-GB', '–'],
  ])('%j in %s is shown as delivered: %s', (percent, locale, shown) => {
    expect(formatPercent(percent, locale)).toBe(shown);
  });

  it.each([
    [12.4, { direction: 'up', text: '12.4%' }],
    [-3.1, { direction: 'down', text: '3.1%' }],
    [0, { direction: 'flat', text: '0%' }],
    [-0, { direction: 'flat', text: '0%' }],
    [-0.04, { direction: 'flat', text: '0%' }],
    [0.049, { direction: 'flat', text: '0%' }],
    [0.05, { direction: 'up', text: '0.1%' }],
    [-0.05, { direction: 'down', text: '0.1%' }],
    [null, null],
  ])('of growth by %j has an arrow that tells the sign of what is shown', (growth, shown) => {
    expect(formatGrowth(growth, 'en-GB')).toEqual(shown);
  });
});

describe('money', () => {
  it.each<[string, Record<string, string>, string | null, string[]]>([
    ['puts the program’s own currency first', { eur: '€1', usd: '$2' }, 'USD', ['$2', '€1']],
    ['keeps the order without a currency', { eur: '€1', usd: '$2' }, null, ['€1', '$2']],
    ['keeps the order with another currency', { eur: '€1', usd: '$2' }, 'GBP', ['€1', '$2']],
    ['is never re-formatted', { usd: '$ 1,124.9' }, 'USD', ['$ 1,124.9']],
    ['gives no line when there is none', {}, 'USD', []],
  ])('%s', (_, money, currency, lines) => {
    expect(orderedMoney(money, currency)).toEqual(lines);
  });
});

describe('an age', () => {
  it.each([
    ['now', 0, 'just now'],
    ['59 s ago', 59_000, 'just now'],
    ['a clock that is a second behind', -1_000, 'just now'],
    ['one minute', minuteMs, '1 min ago'],
    ['almost 13 minutes', 13 * minuteMs - 1, '12 min ago'],
    ['one hour', hourMs, '1 h ago'],
    ['almost a day', dayMs - 1, '23 h ago'],
    ['a day', dayMs, '21 Nov, 10:42'],
    ['the year before', 365 * dayMs, '22 Nov 2025, 10:42'],
    ['ahead, today: the clock went back', -2 * hourMs, '12:42'],
    ['ahead by a year', -365 * dayMs, '22 Nov 2027, 10:42'],
  ])('of %s', (_, ageMs, shown) => {
    expect(formatAge(nowMs - ageMs, nowMs, now)).toBe(shown);
  });
});

describe('a time', () => {
  const lateMs = Date.UTC(2026, 10, 21, 23, 30);

  it.each([
    ['the clock in Berlin', formatClock(nowMs, berlin), '10:42'],
    ['the clock in UTC', formatClock(nowMs, utc), '09:42'],
    ['the clock before ten', formatClock(nowMs - 3 * hourMs, berlin), '07:42'],
    ['the exact time', formatExact(nowMs, berlin), '22 Nov 2026, 10:42:07'],
    [
      'the exact time in German',
      formatExact(nowMs, { ...berlin, locale: 'de-DE' }),
      '22. Nov. 2026, 10:42:07',
    ],
    ['today’s moment, by the day in Berlin', formatMoment(lateMs, nowMs, berlin), '00:30'],
    ['yesterday’s moment, by the day in UTC', formatMoment(lateMs, nowMs, utc), '21 Nov, 23:30'],
    ['a moment of another year', formatMoment(nowMs - 400 * dayMs, nowMs, berlin), '18 Oct 2025, 11:42'],
    ['a date of this year', formatDate(lateMs, nowMs, utc), '21 Nov'],
    ['a date of another year', formatDate(nowMs - 400 * dayMs, nowMs, utc), '18 Oct 2025'],
  ])('shows %s', (_, shown, expected) => {
    expect(shown).toBe(expected);
  });
});

describe('a wait', () => {
  it.each([
    [0, 'under a minute', 'just now'],
    [40 * minuteMs, '40 min', '40 min ago'],
    [5 * hourMs + 59 * minuteMs, '5 h', '5 h ago'],
    [dayMs, '1 day', '1 day ago'],
    [12 * dayMs, '12 days', '12 days ago'],
  ])('of %d ms', (waitMs, lasting, ago) => {
    expect(formatWait(nowMs - waitMs, nowMs, en)).toEqual({ lasting, ago });
  });

  it('that would begin later has no length: the clock went back', () => {
    expect(formatWait(nowMs + hourMs, nowMs, en)).toBeNull();
  });
});

describe('a formatter of times', () => {
  it('is made once, whatever moment it is for', () => {
    const { DateTimeFormat } = Intl;
    const made = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function makeOne(...given) {
      return new DateTimeFormat(...given);
    });
    const moments = [nowMs, nowMs + minuteMs, nowMs + dayMs];
    const formatAll = () => moments.map((atMs) => formatMoment(atMs, nowMs, { locale: 'sv-SE' }));
    const first = formatAll();
    const times = made.mock.calls.length;
    expect(formatAll()).toEqual(first);
    expect(times).toBeGreaterThan(0);
    expect(made).toHaveBeenCalledTimes(times);
    made.mockRestore();
  });

  it('follows this machine to another zone', () => {
    const clock = () => formatClock(nowMs, { locale: 'en-GB' });
    expect(clock()).toBe('10:42');
    vi.stubEnv('TZ', 'America/New_York');
    expect(clock()).toBe('04:42');
    vi.unstubAllEnvs();
    expect(clock()).toBe('10:42');
  });
});
