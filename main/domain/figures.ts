import type { Figure, ProgramType } from './snapshot.js';

/** The field of the API in kebab-case: stable, for `data-figure` and for people who script. */
export type FigureName =
  | 'total-revenue'
  | 'net-profit'
  | 'total-reward'
  | 'total-partners'
  | 'total-signups'
  | 'total-purchases'
  | 'total-paid-accounts'
  | 'affiliate-referred-visitors-clicks'
  | 'click-to-signup-conversion'
  | 'signup-to-sale-conversion'
  | 'average-order-value'
  | 'total-paid'
  | 'total-pending'
  | 'rewards-unclaimed'
  | 'rewards-in-review'
  | 'rewards-paid'
  | 'waiting-for-approval'
  | 'approved'
  | 'active-partners'
  | 'partners-with-signups'
  | 'rejected'
  | 'payouts-requested'
  | 'payouts-resubmitted'
  | 'payouts-approved'
  | 'payouts-paid'
  | 'payouts-rejected'
  | 'total-revenue-from-sales'
  | 'total-customers'
  | 'total-referring-customers'
  | 'total-referred-customers'
  | 'total-sales'
  | 'participation'
  | 'active-rewards'
  | 'total-subscribers'
  | 'total-referring'
  | 'total-referred';

/** Where a figure stands in the popover. */
export type FigurePlace = 'waiting' | 'headline' | 'funnel' | 'activity' | 'payouts' | 'rewards';

export interface FigureSpec {
  readonly name: FigureName;
  readonly form: Figure['form'];
  readonly place: FigurePlace;
  /** The API gives a growth beside it. */
  readonly hasGrowth: boolean;
}

const spec = (name: FigureName, form: Figure['form'], place: FigurePlace, hasGrowth = false): FigureSpec => ({
  name,
  form,
  place,
  hasGrowth,
});

/** What each type of program tells, in the order in which it is shown. A new figure is one line here and one word. */
export const figureSpecs: Readonly<Record<Exclude<ProgramType, 'unknown'>, readonly FigureSpec[]>> = {
  affiliate: [
    spec('waiting-for-approval', 'count', 'waiting'),
    spec('payouts-requested', 'tally', 'waiting'),
    spec('payouts-resubmitted', 'tally', 'waiting'),
    spec('total-revenue', 'money', 'headline', true),
    spec('net-profit', 'amount', 'headline', true),
    spec('total-reward', 'money', 'headline', true),
    spec('total-partners', 'count', 'headline', true),
    spec('total-signups', 'count', 'headline', true),
    spec('total-purchases', 'count', 'headline', true),
    spec('affiliate-referred-visitors-clicks', 'count', 'funnel', true),
    spec('click-to-signup-conversion', 'percent', 'funnel', true),
    spec('signup-to-sale-conversion', 'percent', 'funnel', true),
    spec('total-paid-accounts', 'count', 'funnel', true),
    spec('average-order-value', 'money', 'funnel'),
    spec('approved', 'count', 'activity'),
    spec('active-partners', 'count', 'activity'),
    spec('partners-with-signups', 'count', 'activity'),
    spec('rejected', 'count', 'activity'),
    spec('payouts-approved', 'tally', 'payouts'),
    spec('payouts-paid', 'tally', 'payouts'),
    spec('payouts-rejected', 'tally', 'payouts'),
    spec('rewards-unclaimed', 'money', 'rewards'),
    spec('rewards-in-review', 'money', 'rewards'),
    spec('rewards-paid', 'money', 'rewards'),
    spec('total-paid', 'money', 'rewards'),
    spec('total-pending', 'money', 'rewards'),
  ],
  referral: [
    spec('total-revenue-from-sales', 'money', 'headline'),
    spec('total-customers', 'count', 'headline', true),
    spec('total-referring-customers', 'count', 'headline', true),
    spec('total-referred-customers', 'count', 'headline', true),
    spec('total-sales', 'count', 'headline', true),
    spec('participation', 'percent', 'headline', true),
    spec('active-rewards', 'count', 'headline'),
  ],
  newsletter: [
    spec('total-subscribers', 'count', 'headline'),
    spec('total-referring', 'count', 'headline'),
    spec('total-referred', 'count', 'headline'),
  ],
};

/** For a type we do not know: every figure of every type, each once; what the answer does not tell is left out. */
export const everyFigureSpec: readonly FigureSpec[] = Object.values(figureSpecs).flat();

export const figureNames = [...new Set(everyFigureSpec.map(({ name }) => name))] as [
  FigureName,
  ...FigureName[],
];

/** The figures that somebody waits behind. */
export const waitingKinds = ['waiting-for-approval', 'payouts-requested', 'payouts-resubmitted'] as const;
export type WaitingKind = (typeof waitingKinds)[number];
