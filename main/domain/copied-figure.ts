import { formatCount, formatPercent, orderedMoney } from './format.js';
import { assertNever } from './result.js';
import type { Figure } from './snapshot.js';

export interface CopyManner {
  readonly locale: string;
  /** The program's own, which comes first. */
  readonly currency: string | null;
  /** Word for money that was told and is not there. */
  readonly none: string;
}

/** A figure's value as it is shown, one line per currency; null where it is not known. */
export function copiedFigure(
  figure: Figure | undefined,
  { locale, currency, none }: CopyManner,
): string | null {
  if (figure === undefined || figure.value === null) return null;
  switch (figure.form) {
    case 'count':
    case 'tally':
      return formatCount(figure.value, locale);
    case 'percent':
      return formatPercent(figure.value, locale);
    case 'money':
      return orderedMoney(figure.value, currency).join('\n') || none;
    case 'amount':
      return figure.value;
    default:
      return assertNever(figure);
  }
}
