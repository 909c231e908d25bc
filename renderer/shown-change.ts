import type { VisibleFigure } from '../main/domain/app-state.js';
import { formatCount, formatPercent, orderedMoney } from '../main/domain/format.js';
import type { PointValue } from '../main/domain/history.js';
import type { Money, ToldMoney } from '../main/domain/snapshot.js';
import type { PageWords } from '../main/domain/words/words.js';

/** What a chip says beside a figure that moved since the user looked. */
export interface ShownChange {
  readonly text: string;
  /** For those who listen; `{value}` stands for the text. */
  readonly told: string;
}

export interface ChangeManner {
  readonly locale: string;
  /** The program's own. */
  readonly currency: string | null;
  readonly words: PageWords;
}

/** A number as kept, written as the figure is. */
const numberText = (value: number, form: VisibleFigure['form'], locale: string) =>
  form === 'percent' ? formatPercent(value, locale) : formatCount(value, locale);

/** The old texts of the currencies that changed: the program's own alone, if it is one of them. */
function oldAmounts(was: Money, is: ToldMoney, currency: string | null): readonly string[] {
  const changed = Object.entries(was).filter(([code, text]) => is[code] !== text);
  const own = changed.filter(([code]) => code.toLowerCase() === currency?.toLowerCase());
  return (own.length > 0 ? own : changed).map(([, text]) => text);
}

/** A value as kept, in the texts that the figure would be shown with; empty for money told and empty. */
export function pastTexts(
  value: PointValue,
  form: VisibleFigure['form'],
  { locale, currency }: Pick<ChangeManner, 'locale' | 'currency'>,
): readonly string[] {
  if (typeof value === 'number') return [numberText(value, form, locale)];
  return typeof value === 'string' ? [value] : orderedMoney(value, currency);
}

/** Counts are told by their difference; everything else by what it was, for money is never worked out. */
export function shownChange(
  was: PointValue | null,
  figure: VisibleFigure,
  { locale, currency, words }: ChangeManner,
): ShownChange {
  const { isNew, moved, was: wasText, changeTold, wasTold } = words.window.program;
  const since = (text: string): ShownChange => ({ text, told: changeTold });
  if (was === null || figure.form === 'hidden' || figure.value === null) return since(moved);
  if (typeof was === 'number' && typeof figure.value === 'number' && figure.form !== 'percent') {
    const by = figure.value - was;
    if (was === 0) return since(isNew);
    return since(`${by < 0 ? '−' : '+'}${formatCount(Math.abs(by), locale)}`);
  }
  const old =
    typeof was === 'object' && typeof figure.value === 'object'
      ? oldAmounts(was, figure.value, currency)
      : pastTexts(was, figure.form, { locale, currency });
  return old.length === 0 ? since(isNew) : { text: wasText(old.join(', ')), told: wasTold };
}
