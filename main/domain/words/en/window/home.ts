import { plural } from '../../plural.js';
import type { Counted } from '../../words.js';

export const home = {
  programs: ({ n, text }: Counted) => plural('en', n, { one: `${text} program`, other: `${text} programs` }),
  /** Beside a number that is shown large and apart: "5" "waiting". */
  waiting: 'waiting',
  nobody: 'Nobody is waiting',
  /** Some program did not tell how many wait. */
  atLeast: 'at least',
  approvals: ({ text }: Counted) => `${text} for approval`,
  payouts: ({ n, text }: Counted) => plural('en', n, { one: `${text} payout`, other: `${text} payouts` }),
  rowWaiting: (count: string) => `${count} waiting`,
  rowWaitingSince: (count: string, age: string) => `${count} waiting, ${age}`,
  rowUnknown: 'who waits is not known',
  older: ({ text }: Counted) => `${text} older`,
  asOf: (age: string) => `as of ${age}`,
  notRead: 'not read yet',
  demo: 'Demo',
};
