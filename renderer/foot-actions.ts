import type { ProgramId } from '../main/domain/snapshot.js';
import type { Model } from './model.js';
import type { Shown } from './view.js';

/** The program that a view is about; null when it is about all of them. */
export const programOf = (shown: Shown | null): ProgramId | null =>
  shown?.at === 'program' || shown?.at === 'timeline' ? (shown.program?.id ?? null) : null;

/** Asks now: the program in view, or all. */
export function refresh(model: Model): void {
  const program = programOf(model.shown.peek());
  void model.send(program === null ? { type: 'refresh' } : { type: 'refresh', program });
}

export function toggleHidden(model: Model): void {
  const figuresHidden = !model.state.peek()?.settings.figuresHidden;
  void model.send({ type: 'change-settings', patch: { figuresHidden } });
}

/** What changed in the program in view, or in all; and back again. */
export function toggleTimeline(model: Model): void {
  const shown = model.shown.peek();
  if (shown?.at === 'timeline') model.back();
  else if (model.state.peek()?.programs.length) model.go({ at: 'timeline', program: programOf(shown) });
}
