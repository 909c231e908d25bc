import type { ProgramState, VisibleFigure, VisibleMoney, VisibleSnapshot } from '../main/domain/app-state.js';
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
import type { Count, ProgramType } from '../main/domain/snapshot.js';
import type { Now } from './now.js';

/** How a value is written. */
export interface Written {
  /** One per currency; a dash when it is not known; the word for hidden when it may not be seen. Never empty. */
  readonly texts: readonly string[];
  /** A dash, or the word for told and empty: set back, because it is no number. */
  readonly faint: boolean;
  /** A bar stands in its place, and its text is only heard. */
  readonly veiled: boolean;
}

/** How a figure is written. */
export interface ShownFigure extends Written {
  readonly name: FigureName;
  /** Null where the type has none; `unknown` where it was not told. */
  readonly growth: ShownGrowth | 'unknown' | null;
}

/** All of it: one currency may be known and another not. */
export const isKnown = ({ texts }: Written): boolean => !texts.includes(unknownMark);

/** What writing a figure depends on, beside the figure. */
export interface Manner {
  readonly locale: string;
  /** The program's own, which comes first. */
  readonly currency: string | null;
  /** Word for money that was told and is not there. */
  readonly none: string;
  /** Word for money that may not be seen. */
  readonly hidden: string;
}

/** How the figures of a program are written. */
export const mannerOf = ({ last }: Pick<ProgramState, 'last'>, { locale, words }: Now): Manner => ({
  locale,
  currency: last?.snapshot.programSettings?.currency ?? null,
  none: words.window.program.none,
  hidden: words.window.hidden.word,
});

const dash: Written = { texts: [unknownMark], faint: true, veiled: false };
const plain = (text: string): Written => ({ texts: [text], faint: false, veiled: false });
const veil = ({ hidden }: Manner): Written => ({ texts: [hidden], faint: false, veiled: true });

export const showCount = (count: Count, { locale }: Pick<Manner, 'locale'>): Written =>
  count === null ? dash : plain(formatCount(count, locale));

export function showMoney(money: VisibleMoney | null, manner: Manner): Written {
  if (money === null) return dash;
  if (money === 'hidden') return veil(manner);
  const texts = orderedMoney(money, manner.currency);
  return texts.length === 0
    ? { texts: [manner.none], faint: true, veiled: false }
    : { texts, faint: false, veiled: false };
}

/** There is money to tell, also where it is not known of how many. */
export const hasAmounts = (money: VisibleMoney | null): boolean => Object.keys(money ?? {}).length > 0;

function write(figure: VisibleFigure, manner: Manner): Written {
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
    case 'hidden':
      return figure.isTold ? veil(manner) : dash;
    default:
      return assertNever(figure);
  }
}

/** A figure that is not there is one that was not told. */
export function showFigure(spec: FigureSpec, figure: VisibleFigure | undefined, manner: Manner): ShownFigure {
  if (figure === undefined) return { name: spec.name, ...dash, growth: null };
  const growth = spec.hasGrowth ? (formatGrowth(figure.growth, manner.locale) ?? 'unknown') : null;
  return { name: spec.name, ...write(figure, manner), growth };
}

const isTold = (figure: VisibleFigure | undefined) =>
  figure !== undefined && (figure.form === 'hidden' ? figure.isTold : figure.value !== null);

/**
 * The figures that have their place there, in order. Of a type we do not know, only those that were told: what such
 * a program does not have cannot be known.
 */
export function specsAt(
  place: FigurePlace,
  type: ProgramType,
  snapshot: VisibleSnapshot | null,
): readonly FigureSpec[] {
  if (type !== 'unknown') return figureSpecs[type].filter((spec) => spec.place === place);
  const figures = snapshot?.figures ?? {};
  return everyFigureSpec.filter(({ name, place: at }) => at === place && isTold(figures[name]));
}

/** Length of the longest line, which keeps a column of values in line. */
export const longest = (figures: readonly ShownFigure[]): number =>
  Math.max(1, ...figures.flatMap(({ texts }) => texts.map((text) => text.length)));
