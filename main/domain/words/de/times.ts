import { plural } from '../plural.js';

export const times = {
  justNow: 'gerade eben',
  minutesAgo: (n: number) => `vor ${n} Min.`,
  hoursAgo: (n: number) => `vor ${n} Std.`,
  daysAgo: (n: number) => plural('de', n, { one: `vor ${n} Tag`, other: `vor ${n} Tagen` }),
  underAMinute: 'unter 1 Min.',
  minutes: (n: number) => `${n} Min.`,
  hours: (n: number) => `${n} Std.`,
  days: (n: number) => plural('de', n, { one: `${n} Tag`, other: `${n} Tage` }),
};
