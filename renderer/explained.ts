import type { ProgramState, VisibleFigure, VisibleSnapshot } from '../main/domain/app-state.js';
import { everyFigureSpec, type FigureName } from '../main/domain/figures.js';
import { formatAge, formatClock, formatExact, formatGrowth, formatMoment } from '../main/domain/format.js';
import { type ProgramHistory, pointValue } from '../main/domain/history.js';
import type { LaterNow } from './now.js';
import { pastTexts } from './shown-change.js';
import { mannerOf } from './shown-figure.js';
import { formatSecond, whichDay } from './which-day.js';

/** One thing that is known of a figure; `{value}` in its text stands for the values, where there are any. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly values?: readonly string[];
}

/** What lies behind a number. */
export interface Explanation {
  readonly name: FigureName;
  readonly title: string;
  readonly what: string;
  readonly facts: readonly Fact[];
  /** Path of the API's field. */
  readonly field: string;
}

const groups: readonly (readonly [RegExp, string, string])[] = [
  [
    /^(waiting-for-approval|approved|active-partners|partners-with-signups|rejected)$/,
    'partner_activity.',
    '',
  ],
  [/^payouts-(.+)$/, 'payout_status_breakdown.', '.count'],
  [/^rewards-(.+)$/, 'rewards_breakdown.', ''],
];

/** Where an answer of this shape has a figure, below `data`. */
export function fieldOf(figure: FigureName, snapshot: Pick<VisibleSnapshot, 'nested'> | undefined): string {
  const nested = snapshot?.nested ? 'stats.' : '';
  for (const [names, group, end] of groups) {
    const inGroup = names.exec(figure)?.[1];
    if (inGroup !== undefined) return nested + group + inGroup.replaceAll('-', '_') + end;
  }
  return `${nested}${figure.replaceAll('-', '_')}${figure === 'net-profit' ? '_formatted' : ''}`;
}

function readFact(takenAtMs: number, now: LaterNow): Fact {
  const { read, readAgo } = now.words.window.explain;
  const isYoung = Math.abs(now.nowMs - takenAtMs) < 86_400_000; // from then on an age is a date
  const text = isYoung
    ? readAgo(formatSecond(takenAtMs, now), formatAge(takenAtMs, now.nowMs, now))
    : formatExact(takenAtMs, now);
  return { label: read, text };
}

type Past = NonNullable<ProgramHistory['before'][FigureName]>;

function beforeFact({ value, atMs }: Past, figure: VisibleFigure, { program, now }: Given): readonly Fact[] {
  const { before, lastKnown, beforeToday, beforeEarlier } = now.words.window.explain;
  if (value === null || figure.form === 'hidden') return [];
  const texts = pastTexts(value, figure.form, mannerOf(program, now));
  const text =
    whichDay(atMs, now.nowMs, now) === 'today'
      ? beforeToday(formatClock(atMs, now))
      : beforeEarlier(formatMoment(atMs, now.nowMs, now));
  const values = texts.length === 0 ? [now.words.window.program.none] : texts;
  return [{ label: pointValue(figure) === undefined ? lastKnown : before, text, values }];
}

function growthFact(figure: VisibleFigure, now: LaterNow): Fact {
  const { growth: label, grew, fell, stayed, growthUnknown } = now.words.window.explain;
  const growth = formatGrowth(figure.growth, now.locale);
  if (growth === null) return { label, text: growthUnknown };
  const text = { up: grew(growth.text), down: fell(growth.text), flat: stayed }[growth.direction];
  return { label, text };
}

export interface Given {
  readonly program: ProgramState;
  /** Null while it is not told yet. */
  readonly history: ProgramHistory | null;
  readonly now: LaterNow;
}

export function explained(name: FigureName, { program, history, now }: Given): Explanation {
  const { what, title } = now.words.window.explain;
  const { last } = program;
  const figure = last?.snapshot.figures[name];
  const past = history?.before[name];
  const hasGrowth = everyFigureSpec.some((spec) => spec.name === name && spec.hasGrowth);
  return {
    name,
    title: title(now.words.figures.long[name]),
    what: what[name],
    facts: [
      ...(last ? [readFact(last.takenAtMs, now)] : []),
      ...(past && figure ? beforeFact(past, figure, { program, history, now }) : []),
      ...(figure && hasGrowth ? [growthFact(figure, now)] : []),
    ],
    field: fieldOf(name, last?.snapshot),
  };
}
