import type {
  Looked,
  ProgramState,
  VisibleDatedSnapshot,
  VisibleFigure,
  VisibleMoney,
  VisibleSnapshot,
} from './app-state.js';
import { unknownMark } from './format.js';
import type { PointValue, Trend } from './history.js';
import type { Refusal } from './refusal.js';
import type { ProgramSettings } from './snapshot.js';

/** A number of people or a percentage stays; money in any form is null. */
export const hideValue = (value: PointValue | null): number | null =>
  typeof value === 'number' ? value : null;

export const hideMoney = (money: VisibleMoney | null): 'hidden' | null => (money === null ? null : 'hidden');

/** A trend of money as its line alone: thousandths of the way from its lowest value to its highest. */
export function hideTrend({ firstDay, values }: Trend): Trend {
  const told = values.filter((value) => value !== null);
  const low = Math.min(...told);
  const span = Math.max(...told) - low || 1;
  return {
    firstDay,
    values: values.map((value) => (value === null ? null : Math.round(((value - low) / span) * 1_000))),
  };
}

function hideFigure(figure: VisibleFigure): VisibleFigure {
  switch (figure.form) {
    case 'money':
    case 'amount':
      return { form: 'hidden', isTold: figure.value !== null, growth: figure.growth };
    case 'tally':
      return { ...figure, amounts: hideMoney(figure.amounts) };
    default:
      return figure;
  }
}

/** Texts are as delivered and may quote anything; a flag or a number of days tells nothing. */
const withoutTexts = <Told extends object>(told: Told): Told =>
  Object.fromEntries(
    Object.entries(told).map(([name, value]) => [name, typeof value === 'string' ? null : value]),
  ) as Told;

const hideSettings = (settings: ProgramSettings): ProgramSettings => ({
  ...withoutTexts(settings),
  currency: settings.currency,
  payoutThreshold: null,
});

const mapValues = <Name extends string, From, To>(
  map: Readonly<Partial<Record<Name, From>>>,
  change: (value: From) => To,
) =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value as From)])) as Partial<
    Record<Name, To>
  >;

const hideSnapshot = ({
  identity,
  nested,
  figures,
  programSettings,
  portalSettings,
}: VisibleSnapshot): VisibleSnapshot => ({
  identity: { type: identity.type, name: null, publicId: null, createdAt: identity.createdAt },
  website: null,
  mailService: null,
  nested,
  figures: mapValues(figures, hideFigure),
  programSettings: programSettings && hideSettings(programSettings),
  portalSettings: portalSettings && withoutTexts(portalSettings),
});

const hideDated = ({ snapshot, takenAtMs }: VisibleDatedSnapshot): VisibleDatedSnapshot => ({
  snapshot: hideSnapshot(snapshot),
  takenAtMs,
});

const hideLooked = ({ atMs, was }: Looked): Looked => ({ atMs, was: mapValues(was, hideValue) });

/** What another program is called, and what a server says, may both hold a name. */
export function hideError<Told extends Refusal>(error: Told): Told {
  switch (error.kind) {
    case 'other-program':
      return { ...error, name: '' };
    case 'rejected':
      return { ...error, message: '' };
    default:
      return error;
  }
}

/**
 * A program as it may be shown and spoken of while figures are hidden: no name, no address, no money. Counts, ages,
 * growth and the shape of a trend stay. A field that is new in `ProgramState` does not pass by itself.
 */
export const hideFigures = (program: ProgramState): ProgramState => ({
  id: program.id,
  demo: program.demo,
  name: null,
  initials: unknownMark,
  type: program.type,
  last: program.last && hideDated(program.last),
  waiting: program.waiting.map((one) => ({ ...one, amounts: hideMoney(one.amounts) })),
  answeredAtMs: program.answeredAtMs,
  looked: program.looked && hideLooked(program.looked),
  trend: program.trend && hideTrend(program.trend),
  trouble: program.trouble && { ...program.trouble, error: hideError(program.trouble.error) },
  polling: program.polling,
  stale: program.stale,
  current: program.current,
});

/** The same object for the same program, so that comparing stays free. */
export function createHiding(): typeof hideFigures {
  const hidden = new WeakMap<ProgramState, ProgramState>();
  return (program) => {
    const known = hidden.get(program) ?? hideFigures(program);
    hidden.set(program, known);
    return known;
  };
}
