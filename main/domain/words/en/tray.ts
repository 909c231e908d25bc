import type { WaitingKind } from '../../figures.js';
import type { ProgramType } from '../../snapshot.js';
import type { TrayAction } from '../../tray-view.js';
import { plural } from '../plural.js';
import type { Counted } from '../words.js';

/** What waits, by kind, in a line that names the program. */
const waits: Readonly<Record<WaitingKind, (count: Counted) => string>> = {
  'waiting-for-approval': ({ text }) => `${text} for approval`,
  'payouts-requested': ({ n, text }) =>
    plural('en', n, { one: `${text} payout requested`, other: `${text} payouts requested` }),
  'payouts-resubmitted': ({ n, text }) =>
    plural('en', n, { one: `${text} payout resubmitted`, other: `${text} payouts resubmitted` }),
};

/** In place of a name while names are hidden, also in notices and on the terminal. */
const types: Readonly<Record<ProgramType, string>> = {
  affiliate: 'Affiliate program',
  referral: 'Refer-a-friend program',
  newsletter: 'Newsletter program',
  unknown: 'Program',
};

const actions: Readonly<Record<TrayAction, string>> = {
  open: 'Open',
  refresh: 'Refresh',
  'pause-notices': 'Pause notices',
  'resume-notices': 'Resume notices',
  'hide-figures': 'Hide figures',
  'show-figures': 'Show figures',
  settings: 'Settings',
  'leave-demo': 'Leave the demo',
  quit: 'Quit',
};

export const tray = {
  /** A program and what is to be said of it: `Northwind: 2 for approval, 1 payout requested`. */
  program: (name: string, facts: readonly string[]) => `${name}: ${facts.join(', ')}`,
  types,
  waits,
  waiting: ({ text }: Counted) => `${text} waiting`,
  nobody: 'Nobody is waiting',
  /** Some count was not told, or not read yet. */
  notAllKnown: 'Not all counts are known',
  notRead: 'Not read yet',
  noProgram: 'No program added yet',
  asOf: (time: string) => `as of ${time}`,
  andMore: ({ text }: Counted) => `and ${text} more`,
  /** Where there is no room for a name. */
  programs: ({ n, text }: Counted) =>
    plural('en', n, { one: `${text} program to look at`, other: `${text} programs to look at` }),
  paused: 'Notices are paused',
  notSaved: 'New numbers are not kept',
  actions,
};
