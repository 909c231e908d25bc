import type { AppState, ProgramState, VisibleFigure } from './app-state.js';
import { everyFigureSpec, figureSpecs } from './figures.js';
import { formatCount, formatPercent, orderedMoney, unknownMark } from './format.js';
import { plainText } from './plain-text.js';
import { waitsOf } from './waits.js';

/** A menu bar has little room, and drops whole icons when it has none. */
const longest = 24;

/** What stands beside the icon. A demo counts for nothing there: it could not be told from the real thing. */
export function trayText({ programs, settings }: AppState, locale: string): string {
  const own = programs.filter(({ demo }) => !demo);
  switch (settings.trayText) {
    case 'waiting':
      return howManyWait(own, locale);
    case 'figure':
      // Of several it could not be told whose it is.
      return own.length === 1 ? plainText(headline(own[0], locale), longest) : howManyWait(own, locale);
    default:
      return '';
  }
}

/** Those who are known to wait; empty rather than zero, which would be there all day. */
function howManyWait(programs: readonly ProgramState[], locale: string): string {
  const total = programs.reduce((sum, { waiting }) => sum + waitsOf(waiting).total, 0);
  return total === 0 ? '' : formatCount(total, locale);
}

/** The first headline figure that its type has. */
function headline(program: ProgramState | undefined, locale: string): string {
  const snapshot = program?.last?.snapshot;
  if (program === undefined || snapshot === undefined) return '';
  const specs = program.type === 'unknown' ? everyFigureSpec : figureSpecs[program.type];
  const names = specs.flatMap(({ name, place }) => (place === 'headline' ? [name] : []));
  const name = names.find((one) => snapshot.figures[one] !== undefined);
  const figure = name && snapshot.figures[name];
  return figure === undefined ? '' : written(figure, snapshot.programSettings?.currency ?? null, locale);
}

/** As delivered; of several currencies the program's own. Empty where it was not told, or may not be seen. */
function written(figure: VisibleFigure, currency: string | null, locale: string): string {
  if (figure.form === 'hidden' || figure.value === null) return '';
  switch (figure.form) {
    case 'money':
      return orderedMoney(figure.value, currency)[0]?.replace(unknownMark, '') ?? '';
    case 'amount':
      return figure.value;
    case 'percent':
      return formatPercent(figure.value, locale);
    default:
      return formatCount(figure.value, locale);
  }
}
