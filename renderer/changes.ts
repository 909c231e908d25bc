import type { AppState, ProgramState } from '../main/domain/app-state.js';
import { formatCount } from '../main/domain/format.js';
import type { Change } from './model.js';
import type { LaterNow } from './now.js';
import { isKnown, mannerOf, showFigure, specsAt } from './shown-figure.js';
import type { Shown } from './view.js';

/** More at once is noise to somebody who listens. */
const atMost = 5;

function waitingNews(
  before: ProgramState,
  after: ProgramState,
  { words, locale }: LaterNow,
): readonly string[] {
  return after.waiting.flatMap(({ kind, count }) => {
    const was = before.waiting.find((waiting) => waiting.kind === kind)?.count ?? null;
    if (was === null || count === null || was === count) return [];
    return [
      words.window.told.waiting(
        after.name ?? words.window.hidden.program,
        formatCount(count, locale),
        words.figures.waiting[kind](count),
      ),
    ];
  });
}

function figureNews(before: ProgramState, after: ProgramState, moment: LaterNow): readonly string[] {
  const { words } = moment;
  if (before.last === null || after.last === null) return [];
  const [was, is] = [before.last.snapshot, after.last.snapshot];
  const manner = mannerOf(after, moment);
  return specsAt('headline', after.type, is).flatMap((spec) => {
    const old = showFigure(spec, was.figures[spec.name], manner);
    const now = showFigure(spec, is.figures[spec.name], manner);
    const isTold = [old, now].every((one) => isKnown(one) && !one.faint && !one.veiled);
    if (!isTold || old.texts.join() === now.texts.join()) return [];
    return [words.window.told.figure(words.figures.long[spec.name], now.texts.join(', '))];
  });
}

export interface Step extends Change {
  readonly shown: Shown | null;
  readonly now: LaterNow;
}

/** What was switched, here or in the tray. */
function switchNews(before: AppState['settings'], after: AppState['settings'], { words }: LaterNow): string {
  const { hidden, program, told } = words.window;
  if (before.figuresHidden !== after.figuresHidden) return after.figuresHidden ? hidden.note : hidden.shown;
  if (before.noticesPaused === after.noticesPaused) return '';
  return after.noticesPaused ? program.paused : told.resumed;
}

/** What changed in view while the page is open, for those who do not see it. Empty when nothing did. */
export function whatToTell({ before, after, shown, now }: Step): string {
  const switched = before && switchNews(before.settings, after.settings, now);
  if (switched) return switched;
  if (shown?.at === 'program' && shown.program.last === null && shown.program.trouble === null) {
    return now.words.window.program.reading;
  }
  if (before === null || (shown?.at !== 'program' && shown?.at !== 'list')) return '';
  const inView = shown.at === 'program' ? [shown.program] : after.programs;
  const news = inView.flatMap((program) => {
    const old = before.programs.find(({ id }) => id === program.id);
    if (old === undefined) return [];
    const figures = shown.at === 'program' ? figureNews(old, program, now) : [];
    return [...waitingNews(old, program, now), ...figures];
  });
  return news.slice(0, atMost).join('. ');
}
