import type { ProgramState } from '../../main/domain/app-state.js';
import type { FigureName } from '../../main/domain/figures.js';
import type { PointValue, ProgramHistory } from '../../main/domain/history.js';
import type { ProgramId } from '../../main/domain/snapshot.js';
import { drawable, toldBy, trendOf } from './series.js';

const hourMs = 3_600_000;
const days = 82;

/** What a program told before it stopped telling. */
const onceTold: Readonly<Record<ProgramId, Readonly<Partial<Record<FigureName, PointValue>>>>> = {
  forgetful: {
    'total-revenue': { usd: '$1,040.90' },
    'net-profit': '$728.63',
    'total-partners': 12,
    'total-signups': 28,
  },
};

/** What main answers for a program. */
export function historyOf(program: ProgramState): ProgramHistory {
  const takenAtMs = program.last?.takenAtMs ?? 0;
  const told = Object.entries(program.last?.snapshot.figures ?? {}) as [FigureName, never][];
  const was = program.looked?.was ?? {};
  const trends = told.flatMap(([name, figure]) => {
    const last = drawable(toldBy(figure));
    const before = drawable(was[name]) ?? undefined;
    const run = { seed: program.id + name, last: last ?? 0, before, days, endsAtMs: takenAtMs };
    return last === null ? [] : [[name, trendOf(run)]];
  });
  const earlier = { ...onceTold[program.id], ...was };
  const atMs = (program.looked?.atMs ?? takenAtMs) - hourMs / 12;
  const before = Object.entries(earlier).map(([name, value]) => [name, { value, atMs }]);
  return { trends: Object.fromEntries(trends), before: Object.fromEntries(before) };
}
