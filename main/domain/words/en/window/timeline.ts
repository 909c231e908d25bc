import type { FigureName, WaitingKind } from '../../../figures.js';
import type { TimelineKind } from '../../../history.js';
import { plural } from '../../plural.js';
import type { Counted } from '../../words.js';

type Said = (count: Counted) => string;

const kind: Readonly<Record<TimelineKind, string>> = {
  all: 'All',
  approvals: 'Approvals',
  payouts: 'Payouts',
  figures: 'Figures',
};

/** Nobody of the kind waited before. */
const asked: Readonly<Record<WaitingKind, Said>> = {
  'waiting-for-approval': ({ n, text }) =>
    plural('en', n, { one: `${text} partner asks for approval`, other: `${text} partners ask for approval` }),
  'payouts-requested': ({ n, text }) =>
    plural('en', n, { one: 'Payout requested', other: `${text} payouts requested` }),
  'payouts-resubmitted': ({ n, text }) =>
    plural('en', n, { one: 'Payout resubmitted', other: `${text} payouts resubmitted` }),
};

/** The same with the money that they come to, where `{value}` stands. */
const askedFor: Readonly<Record<WaitingKind, Said>> = {
  'waiting-for-approval': asked['waiting-for-approval'],
  'payouts-requested': ({ n, text }) =>
    plural('en', n, { one: 'Payout requested, {value}', other: `${text} payouts requested, {value}` }),
  'payouts-resubmitted': ({ n, text }) =>
    plural('en', n, { one: 'Payout resubmitted, {value}', other: `${text} payouts resubmitted, {value}` }),
};

/** Others waited before. */
const askedMore: Readonly<Record<WaitingKind, Said>> = {
  'waiting-for-approval': ({ n, text }) =>
    plural('en', n, {
      one: `${text} more partner asks for approval`,
      other: `${text} more partners ask for approval`,
    }),
  'payouts-requested': ({ n, text }) =>
    plural('en', n, { one: `${text} more payout requested`, other: `${text} more payouts requested` }),
  'payouts-resubmitted': ({ n, text }) =>
    plural('en', n, { one: `${text} more payout resubmitted`, other: `${text} more payouts resubmitted` }),
};

const answered: Readonly<Record<WaitingKind, Said>> = {
  'waiting-for-approval': ({ n, text }) =>
    plural('en', n, {
      one: `${text} request for approval answered`,
      other: `${text} requests for approval answered`,
    }),
  'payouts-requested': ({ n, text }) =>
    plural('en', n, { one: `${text} payout request answered`, other: `${text} payout requests answered` }),
  'payouts-resubmitted': ({ n, text }) =>
    plural('en', n, {
      one: `${text} resubmitted payout answered`,
      other: `${text} resubmitted payouts answered`,
    }),
};

/** Counts that only ever grow when somebody did something. */
const done: Readonly<Partial<Record<FigureName, Said>>> = {
  approved: ({ n, text }) =>
    plural('en', n, { one: `${text} partner approved`, other: `${text} partners approved` }),
  rejected: ({ n, text }) =>
    plural('en', n, { one: `${text} partner rejected`, other: `${text} partners rejected` }),
  'payouts-approved': ({ n, text }) =>
    plural('en', n, { one: `${text} payout approved`, other: `${text} payouts approved` }),
  'payouts-paid': ({ n, text }) =>
    plural('en', n, { one: `${text} payout paid`, other: `${text} payouts paid` }),
  'payouts-rejected': ({ n, text }) =>
    plural('en', n, { one: `${text} payout rejected`, other: `${text} payouts rejected` }),
};

export const timeline = {
  program: 'Program',
  allPrograms: 'All programs',
  kinds: 'Kinds',
  kind,
  asked,
  askedFor,
  askedMore,
  answered,
  done,
  /** To those who listen; the others see both values and an arrow. */
  moved: (label: string, was: string, is: string) => `${label} went from ${was} to ${is}`,
  /** Its values are hidden. */
  movedUnseen: (label: string) => `${label} moved`,
  today: 'Today',
  yesterday: 'Yesterday',
  looked: (age: string) => `you looked, ${age}`,
  nothing: 'Nothing has changed yet. Changes are kept from the moment a program is added.',
  nothingOfKind: 'No such change is kept. Changes are kept from the moment a program is added.',
  older: 'Older changes are not shown.',
};
