import type { ProgramState } from '../main/domain/app-state.js';
import { needsTheUser } from '../main/domain/errors.js';
import { counted, formatAge, formatExact, formatWait } from '../main/domain/format.js';
import { troubleOnRow } from '../main/domain/trouble-line.js';
import { waitsOf } from '../main/domain/waits.js';
import type { Settings } from '../main/settings.js';
import type { Now } from './now.js';
import type { IconName } from './parts/icon.js';
import { isKnown, mannerOf, type ShownFigure, showFigure, specsAt } from './shown-figure.js';
import { isOld, oldestSinceMs, type WaitingAge, type WaitingLimits, waitingAge } from './shown-waiting.js';
import { typeOf } from './type-of.js';

/** Why a program stands where it does in the list. */
export interface Why {
  readonly text: string;
  readonly icon: IconName | null;
  readonly tone: 'plain' | 'wait' | 'bad';
  /** When the figures were read, where the text tells it. */
  readonly asOfMs: number | null;
}

const byAge: Readonly<Record<WaitingAge, Pick<Why, 'icon' | 'tone'>>> = {
  short: { icon: 'clock', tone: 'plain' },
  long: { icon: 'clock-long', tone: 'wait' },
  over: { icon: 'clock-over', tone: 'bad' },
};

function whyWaiting(program: ProgramState, now: Now, limits: WaitingLimits): Why | null {
  const { total, known } = waitsOf(program.waiting);
  const { rowWaiting, rowWaitingSince, rowUnknown } = now.words.window.home;
  if (total === 0) return known ? null : { text: rowUnknown, icon: null, tone: 'plain', asOfMs: null };
  const sinceMs = oldestSinceMs(program.waiting);
  const wait = sinceMs === null ? null : formatWait(sinceMs, now.nowMs, now.words);
  const count = counted(total, now.locale);
  if (sinceMs === null || wait === null) return { text: rowWaiting(count), ...byAge.short, asOfMs: null };
  return {
    text: rowWaitingSince(count, wait.lasting),
    ...byAge[waitingAge(sinceMs, now.nowMs, limits)],
    asOfMs: null,
  };
}

/** Trouble, or age if old, or what waits and how long, or the type. */
export function whyInList(program: ProgramState, now: Now, limits: WaitingLimits): Why {
  const { last, trouble, stale } = program;
  const { asOf, notRead } = now.words.window.home;
  const asOfMs = last?.takenAtMs ?? null;
  const age = asOfMs === null ? null : formatAge(asOfMs, now.nowMs, now);
  if (trouble !== null) {
    const mustAct = needsTheUser(trouble.error);
    const look = mustAct
      ? ({ icon: 'warn', tone: 'bad' } as const)
      : ({ icon: 'clock-long', tone: 'plain' } as const);
    return { text: troubleOnRow(trouble, age, now.words), ...look, asOfMs };
  }
  if (age === null) return { text: notRead, icon: null, tone: 'plain', asOfMs: null };
  if (stale) return { text: asOf(age), icon: 'clock-long', tone: 'plain', asOfMs };
  return (
    whyWaiting(program, now, limits) ?? {
      text: typeOf(program, now.words),
      icon: null,
      tone: 'plain',
      asOfMs: null,
    }
  );
}

/** The one figure that there is room for; null when the program tells none. */
export function figureInList(program: ProgramState, now: Now): ShownFigure | null {
  const snapshot = program.last?.snapshot ?? null;
  const [spec] = specsAt('headline', program.type, snapshot);
  if (spec === undefined) return null;
  return showFigure({ ...spec, hasGrowth: false }, snapshot?.figures[spec.name], mannerOf(program, now));
}

/** Somebody new waits, or a headline figure moved, since the popover was last closed. */
export function isNewSinceLooked({ type, last, looked, waiting }: ProgramState): boolean {
  if (looked === null) return false;
  const rose = waiting.some(({ kind, count }) => {
    const was = looked.was[kind];
    return typeof was === 'number' && count !== null && count > was;
  });
  return rose || specsAt('headline', type, last?.snapshot ?? null).some(({ name }) => name in looked.was);
}

/** All that a row of the list shows. */
export interface Row {
  readonly program: Pick<ProgramState, 'id' | 'name' | 'initials' | 'demo' | 'trend'>;
  readonly isNew: boolean;
  /** The figure moved since the user looked. */
  readonly moved: boolean;
  readonly why: Why;
  /** When the figures were read, for the tooltip; null where the text does not tell an age. */
  readonly exact: string | null;
  readonly figure: ShownFigure | null;
  readonly old: boolean;
}

export function rowOf(program: ProgramState, now: Now, settings: Settings): Row {
  const { id, name, initials, demo, trend, looked } = program;
  const why = whyInList(program, now, settings);
  const figure = figureInList(program, now);
  return {
    // A line that ends beside a dash would seem to tell what is not known.
    program: { id, name, initials, demo, trend: figure && isKnown(figure) ? trend : null },
    isNew: isNewSinceLooked(program),
    moved: figure !== null && looked !== null && figure.name in looked.was,
    why,
    exact: why.asOfMs === null ? null : formatExact(why.asOfMs, now),
    figure,
    old: isOld(program, { nowMs: now.nowMs, everyMinutes: settings.pollEveryMinutes }),
  };
}
