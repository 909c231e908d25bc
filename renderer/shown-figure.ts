import {
  everyFigureSpec,
  type FigureName,
  type FigurePlace,
  type FigureSpec,
  figureSpecs,
} from '../main/domain/figures.js';
import {
  formatCount,
  formatGrowth,
  formatPercent,
  orderedMoney,
  type ShownGrowth,
  unknownMark,
} from '../main/domain/format.js';
import { assertNever } from '../main/domain/result.js';
import type { Count, Figure, Money, ProgramType, Snapshot } from '../main/domain/snapshot.js';

/** How a figure is written. */
export interface ShownFigure {
  readonly name: FigureName;
  /** One per currency; a dash when it is not known. Never empty. */
  readonly texts: readonly string[];
  /** A dash, or the word for told and empty: set back, because it is no number. */
  readonly faint: boolean;
  /** Null where the type has none; `unknown` where it was not told. */
  readonly growth: ShownGrowth | 'unknown' | null;
}

/** What writing a figure depends on, beside the figure. */
export interface Manner {
  readonly locale: string;
  /** The program's own, which comes first. */
  readonly currency: string | null;
  /** Word for money that was told and is not there. */
  readonly none: string;
}

const dash = { texts: [unknownMark], faint: true };
const plain = (text: string) => ({ texts: [text], faint: false });

export const showCount = (count: Count, { locale }: Manner) =>
  count === null ? dash : plain(formatCount(count, locale));

export function showMoney(money: Money | null, { currency, none }: Manner) {
  if (money === null) return dash;
  const texts = orderedMoney(money, currency);
  return texts.length === 0 ? { texts: [none], faint: true } : { texts, faint: false };
}

function write(figure: Figure, manner: Manner): Pick<ShownFigure, 'texts' | 'faint'> {
  switch (figure.form) {
    case 'count':
    case 'tally':
      return showCount(figure.value, manner);
    case 'percent':
      return figure.value === null ? dash : plain(formatPercent(figure.value, manner.locale));
    case 'money':
      return showMoney(figure.value, manner);
    case 'amount':
      return figure.value === null ? dash : plain(figure.value);
    default:
      return assertNever(figure);
  }
}

/** A figure that is not there is one that was not told. */
export function showFigure(spec: FigureSpec, figure: Figure | undefined, manner: Manner): ShownFigure {
  if (figure === undefined) return { name: spec.name, ...dash, growth: null };
  const growth = spec.hasGrowth ? (formatGrowth(figure.growth, manner.locale) ?? 'unknown') : null;
  return { name: spec.name, ...write(figure, manner), growth };
}

/**
 * The figures that have their place there, in order. Of a type we do not know, only those that were told: what such
 * a program does not have cannot be known.
 */
export function specsAt(
  place: FigurePlace,
  type: ProgramType,
  snapshot: Snapshot | null,
): readonly FigureSpec[] {
  if (type !== 'unknown') return figureSpecs[type].filter((spec) => spec.place === place);
  const figures = snapshot?.figures ?? {};
  return everyFigureSpec.filter(
    ({ name, place: at }) => at === place && (figures[name]?.value ?? null) !== null,
  );
}

/** Length of the longest line, which keeps a column of values in line. */
export const longest = (figures: readonly ShownFigure[]): number =>
  Math.max(1, ...figures.flatMap(({ texts }) => texts.map((text) => text.length)));
