import { plural } from '../plural.js';

/** Ages are whole numbers, rounded down. */
export const times = {
  justNow: 'just now',
  minutesAgo: (n: number) => `${n} min ago`,
  hoursAgo: (n: number) => `${n} h ago`,
  daysAgo: (n: number) => plural('en', n, { one: `${n} day ago`, other: `${n} days ago` }),
  underAMinute: 'under a minute',
  minutes: (n: number) => `${n} min`,
  hours: (n: number) => `${n} h`,
  days: (n: number) => plural('en', n, { one: `${n} day`, other: `${n} days` }),
};
