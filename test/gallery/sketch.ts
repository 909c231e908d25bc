import type { Looked, ProgramState, Waiting } from '../../main/domain/app-state.js';
import { type FigureName, figureSpecs, waitingKinds } from '../../main/domain/figures.js';
import { initialsOf } from '../../main/domain/initials.js';
import type { Figures, ProgramType } from '../../main/domain/snapshot.js';
import { hourMs, minuteMs, snapshotOf } from './programs.js';
import { drawable, toldBy, trendOf } from './series.js';

/** As the app would tell it: `sinceMs` for what waits and `was` for what moved, by kind. */
export function waitingOf(
  figures: Figures,
  sinceMs: Partial<Record<FigureName, number>>,
  was: Looked['was'] = {},
): readonly Waiting[] {
  return waitingKinds.flatMap((kind): readonly Waiting[] => {
    const figure = figures[kind];
    if (figure === undefined || (figure.form !== 'count' && figure.form !== 'tally')) return [];
    const { value } = figure;
    const earlier = was[kind];
    return [
      {
        kind,
        count: value,
        amounts: figure.form === 'tally' ? figure.amounts : null,
        sinceMs: value === null || value === 0 ? null : (sinceMs[kind] ?? null),
        unseen: typeof earlier === 'number' && earlier < (value ?? 0),
        confirmed: true,
      },
    ];
  });
}

export interface Sketch {
  readonly id: string;
  readonly name: string;
  readonly type: ProgramType;
  readonly figures: Figures;
  readonly takenAtMs: number;
  readonly sinceMs?: Partial<Record<FigureName, number>>;
  /** What moved since the popover was closed, two hours before the answer. */
  readonly was?: Looked['was'];
  readonly answeredAtMs?: number;
}

const trendDays = 28;

/** Of the first headline figure. */
export function listTrend({
  id,
  type,
  figures,
  takenAtMs,
  was = {},
}: Omit<Sketch, 'name'>): ProgramState['trend'] {
  const lead = type === 'unknown' ? undefined : figureSpecs[type].find(({ place }) => place === 'headline');
  const last = lead && drawable(toldBy(figures[lead.name]));
  if (lead === undefined || last === null || last === undefined) return null;
  const before = drawable(was[lead.name]) ?? undefined;
  return trendOf({ seed: id, last, before, days: trendDays, endsAtMs: takenAtMs });
}

export const programOf = (sketch: Sketch): ProgramState => ({
  id: sketch.id,
  demo: false,
  name: sketch.name,
  initials: initialsOf(sketch.name),
  type: sketch.type,
  last: { snapshot: snapshotOf(sketch.type, sketch.name, sketch.figures), takenAtMs: sketch.takenAtMs },
  waiting: waitingOf(sketch.figures, sketch.sinceMs ?? {}, sketch.was),
  answeredAtMs: sketch.answeredAtMs ?? null,
  looked: { atMs: sketch.takenAtMs - 2 * hourMs, was: sketch.was ?? {} },
  trend: listTrend(sketch),
  trouble: null,
  polling: { state: 'waiting', nextAtMs: sketch.takenAtMs + 5 * minuteMs },
  stale: false,
  current: true,
});
