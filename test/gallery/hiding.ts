import type { AppState } from '../../main/domain/app-state.js';
import type { FigureName } from '../../main/domain/figures.js';
import { everyFigureSpec } from '../../main/domain/figures.js';
import { hideFigures, hideTrend, hideValue } from '../../main/domain/hide-figures.js';
import type { ProgramHistory, Timeline, VisibleEvent } from '../../main/domain/history.js';

const moneyFigures: ReadonlySet<FigureName> = new Set(
  everyFigureSpec.filter(({ form }) => form === 'money' || form === 'amount').map(({ name }) => name),
);

function mapEach<Value>(
  all: Readonly<Partial<Record<FigureName, Value>>>,
  change: (value: Value, name: FigureName) => Value,
): Partial<Record<FigureName, Value>> {
  const entries = Object.entries(all) as [FigureName, Value][];
  return Object.fromEntries(entries.map(([name, value]) => [name, change(value, name)]));
}

/** As main does: what is hidden does not cross. */
export const visible = (state: AppState): AppState =>
  state.settings.figuresHidden ? { ...state, programs: state.programs.map(hideFigures) } : state;

export const hiddenHistory = ({ trends, before }: ProgramHistory): ProgramHistory => ({
  trends: mapEach(trends, (trend, name) => (moneyFigures.has(name) ? hideTrend(trend) : trend)),
  before: mapEach(before, ({ value, atMs }) => ({ value: hideValue(value), atMs })),
});

const hiddenEvent = (event: VisibleEvent): VisibleEvent =>
  event.kind === 'moved'
    ? { ...event, was: hideValue(event.was), is: hideValue(event.is) }
    : { ...event, amounts: null };

export const hiddenTimeline = ({ entries, hasOlder }: Timeline): Timeline => ({
  entries: entries.map((entry) => ({ ...entry, name: null, event: hiddenEvent(entry.event) })),
  hasOlder,
});
