import type { VisibleFigure, VisibleSnapshot } from '../main/domain/app-state.js';
import type { FigureName } from '../main/domain/figures.js';
import { everyFigureSpec } from '../main/domain/figures.js';
import {
  hasAmounts,
  type Manner,
  type ShownFigure,
  showFigure,
  showMoney,
  specsAt,
  type Written,
} from './shown-figure.js';

/** A figure among the details. */
export interface Detail extends ShownFigure {
  /** It stands further up already, under its stable name; a name is given once on a page. */
  readonly again: boolean;
  readonly zero: boolean;
  /** The money a tally comes to; null where there is none to tell. */
  readonly amounts: Written | null;
  /** For bars; null where it is no count, or not known. */
  readonly count: number | null;
}

const activity: readonly FigureName[] = [
  'waiting-for-approval',
  'approved',
  'active-partners',
  'partners-with-signups',
  'rejected',
];
const payouts: readonly FigureName[] = [
  'payouts-requested',
  'payouts-resubmitted',
  'payouts-approved',
  'payouts-paid',
  'payouts-rejected',
];
const rewards: readonly FigureName[] = [
  'rewards-unclaimed',
  'rewards-in-review',
  'rewards-paid',
  'total-paid',
  'total-pending',
];
const funnel: readonly FigureName[] = [
  'affiliate-referred-visitors-clicks',
  'total-signups',
  'total-paid-accounts',
];
const aside: readonly FigureName[] = ['average-order-value'];

const tables = { funnel, aside, activity, payouts, rewards };
/** What share of the step before came through to this one. */
export const shares: Partial<Record<FigureName, FigureName>> = {
  'total-signups': 'click-to-signup-conversion',
  'total-paid-accounts': 'signup-to-sale-conversion',
};

const countOf = (figure: VisibleFigure | undefined) =>
  figure?.form === 'count' || figure?.form === 'tally' ? figure.value : null;

function amountsOf(figure: VisibleFigure | undefined, manner: Manner): Written | null {
  if (figure?.form !== 'tally' || figure.value === 0) return null;
  return figure.value === null && !hasAmounts(figure.amounts) ? null : showMoney(figure.amounts, manner);
}

export interface Given {
  readonly snapshot: VisibleSnapshot;
  readonly manner: Manner;
  /** Names that are on the page already. */
  readonly above: ReadonlySet<FigureName>;
}

export type Details = Readonly<Record<keyof typeof tables, readonly Detail[]>> & {
  readonly shares: ReadonlyMap<FigureName, Detail>;
};

/** The figures behind one step, as far as the program's type has them. */
export function programDetails({ snapshot, manner, above }: Given): Details {
  const places = ['waiting', 'headline', 'funnel', 'activity', 'payouts', 'rewards'] as const;
  const has = new Set(
    places.flatMap((place) => specsAt(place, snapshot.identity.type, snapshot)).map(({ name }) => name),
  );
  const detail = (name: FigureName): readonly Detail[] => {
    const spec = everyFigureSpec.find((one) => one.name === name);
    if (spec === undefined || !has.has(name)) return [];
    const figure = snapshot.figures[name];
    const count = countOf(figure);
    const shown = showFigure(spec, figure, manner);
    return [
      { ...shown, again: above.has(name), zero: count === 0, amounts: amountsOf(figure, manner), count },
    ];
  };
  const table = (names: readonly FigureName[]) => names.flatMap(detail);
  return {
    funnel: table(funnel),
    aside: table(aside),
    activity: table(activity),
    payouts: table(payouts),
    rewards: table(rewards),
    shares: new Map(
      Object.entries(shares).flatMap(([of, name]) => detail(name).map((share) => [of as FigureName, share])),
    ),
  };
}
