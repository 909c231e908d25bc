import { plural } from '../../plural.js';
import type { Counted } from '../../words.js';

export const home = {
  programs: ({ n, text }: Counted) => plural('en', n, { one: `${text} program`, other: `${text} programs` }),
  /** `{value}` stands where the number is put, which is shown large. */
  waiting: (_n: number) => '{value} waiting',
  /** Some program did not tell how many wait. */
  atLeast: (_n: number) => 'at least {value} waiting',
  nobody: 'Nobody is waiting',
  unknown: 'Who waits is not known',
  approvals: ({ text }: Counted) => `${text} for approval`,
  payouts: ({ n, text }: Counted) => plural('en', n, { one: `${text} payout`, other: `${text} payouts` }),
  /** Over the money that they come to, a line for each currency. */
  asked: 'payouts requested',
  /** Some of that money was not told, or cannot be added. */
  askedAtLeast: 'payouts, at least',
  rowWaiting: ({ text }: Counted) => `${text} waiting`,
  rowWaitingSince: ({ text }: Counted, age: string) => `${text} waiting, ${age}`,
  rowUnknown: 'who waits is not known',
  older: ({ text }: Counted) => `${text} older`,
  asOf: (age: string) => `as of ${age}`,
  notRead: 'not read yet',
  /** What the dot beside the initials says. */
  isNew: 'new since you looked',
  demo: 'Demo',
  addProgram: 'Add program',
  /** Whose trouble it is; `{value}` stands where the name is put. */
  troubleOf: (sentence: string) => `{value}: ${sentence}`,
  filter: 'Filter programs',
  filterHint: ({ text }: Counted) => `Filter ${text} programs`,
  /** To those who listen. */
  found: ({ n, text }: Counted) =>
    plural('en', n, { one: `${text} program matches`, other: `${text} programs match` }),
  /** `{value}` is what was typed. */
  noneFound: 'No program matches “{value}”.',
};
