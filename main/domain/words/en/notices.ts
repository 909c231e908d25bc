import type { WaitingKind } from '../../figures.js';
import { plural } from '../plural.js';
import type { Counted } from '../words.js';

/** Nobody of this kind was waiting before. */
const first: Readonly<Record<WaitingKind, (is: Counted) => string>> = {
  'waiting-for-approval': ({ n, text }) =>
    plural('en', n, {
      one: `${text} partner waits for approval`,
      other: `${text} partners wait for approval`,
    }),
  'payouts-requested': ({ n, text }) =>
    plural('en', n, { one: `${text} payout is requested`, other: `${text} payouts are requested` }),
  'payouts-resubmitted': ({ n, text }) =>
    plural('en', n, { one: `${text} payout is resubmitted`, other: `${text} payouts are resubmitted` }),
};

/** Somebody was waiting already. */
const more: Readonly<Record<WaitingKind, (by: Counted, is: Counted) => string>> = {
  'waiting-for-approval': (by, is) =>
    plural('en', by.n, {
      one: `${by.text} more partner waits for approval, ${is.text} in all`,
      other: `${by.text} more partners wait for approval, ${is.text} in all`,
    }),
  'payouts-requested': (by, is) =>
    plural('en', by.n, {
      one: `${by.text} more payout is requested, ${is.text} in all`,
      other: `${by.text} more payouts are requested, ${is.text} in all`,
    }),
  'payouts-resubmitted': (by, is) =>
    plural('en', by.n, {
      one: `${by.text} more payout is resubmitted, ${is.text} in all`,
      other: `${by.text} more payouts are resubmitted, ${is.text} in all`,
    }),
};

/** Titles of a notice about several programs. */
const several = {
  /** In one program. */
  more: (by: Counted) =>
    plural('en', by.n, { one: `${by.text} more is waiting`, other: `${by.text} more are waiting` }),
  /** Two programs at least. */
  moreIn: (by: Counted, programs: Counted) =>
    `${by.text} more are waiting in ${plural('en', programs.n, {
      one: `${programs.text} program`,
      other: `${programs.text} programs`,
    })}`,
  /** `waiting` is one of the titles before. */
  andRefused: (waiting: string, keys: Counted) =>
    `${waiting}, ${plural('en', keys.n, {
      one: `${keys.text} key was refused`,
      other: `${keys.text} keys were refused`,
    })}`,
  refused: (keys: Counted) =>
    plural('en', keys.n, {
      one: `Partnero refused ${keys.text} key`,
      other: `Partnero refused ${keys.text} keys`,
    }),
};

export const notices = {
  first,
  more,
  several,
  refused: 'Partnero refused this key, so reading has stopped',
  /** In the line of a program, where there are several. */
  keyRefused: 'key refused',
  /** Buttons. */
  actions: { open: 'Open', later: 'Later (1 h)' },
  test: 'This is how it looks when somebody waits',
};
