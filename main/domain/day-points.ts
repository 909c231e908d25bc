import type { DayPoint } from './history.js';

/*
 * Points stand in the order in which they came. Their days rise, but for the last run of them after the clock was set
 * back: either the days before it were those of a clock that was ahead, or it is wrong itself. Neither is thrown away
 * until days tell: a run that has more days than it lies before takes their place, and one that is followed by a day
 * like theirs is dropped.
 */

type Days = readonly DayPoint[];

/** A year with room to spare. */
const mostDays = 400;
const dayMs = 86_400_000;

function runsIn(days: Days): { readonly sure: Days; readonly setBack: Days } {
  const at = days.findIndex(({ day }, index) => day < (days[index - 1]?.day ?? ''));
  return at === -1 ? { sure: days, setBack: [] } : { sure: days.slice(0, at), setBack: days.slice(at) };
}

/** As the clock has it that told last. */
export function daysAsOfLast(days: Days): Days {
  const { sure, setBack } = runsIn(days);
  const first = setBack[0]?.day;
  return first === undefined ? sure : [...sure.filter(({ day }) => day < first), ...setBack];
}

/** What a zone further west makes of a day is no other clock. */
const isDayBefore = (day: string, other: string) => Date.parse(other) - Date.parse(day) <= dayMs;

/** A day that goes on keeps what was told earlier in it; the day before the last one replaces nothing. Null where it is further back. */
function continued(run: Days, point: DayPoint): Days | null {
  const last = run.at(-1);
  if (last === undefined || point.day > last.day) return [...run, point];
  if (point.day === last.day) {
    return [...run.slice(0, -1), { ...point, values: { ...last.values, ...point.values } }];
  }
  return isDayBefore(point.day, last.day) ? run : null;
}

export function withPoint(days: Days, point: DayPoint): Days {
  const { sure, setBack } = runsIn(days);
  const isBack = setBack.length > 0 && point.day < (sure.at(-1)?.day ?? '');
  const goesOn = isBack ? null : continued(sure, point);
  if (goesOn !== null) return goesOn.slice(-mostDays);
  const run = continued(setBack, point) ?? [point];
  const all = [...sure, ...run];
  const settled = daysAsOfLast(all);
  const overtaken = all.length - settled.length;
  return (run.length > overtaken ? settled : all).slice(-mostDays);
}
