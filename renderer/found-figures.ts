import type { ProgramState } from '../main/domain/app-state.js';
import { type Manner, type ShownFigure, showFigure, specsAt } from './shown-figure.js';

/** What is shown of a program at its first sight: who waits and its people, or else its first three figures. */
export function foundFigures({ type, last }: ProgramState, manner: Manner): readonly ShownFigure[] {
  const snapshot = last?.snapshot ?? null;
  const waiting = specsAt('waiting', type, snapshot);
  const headline = specsAt('headline', type, snapshot);
  const people = headline.filter(({ form }) => form === 'count').slice(0, 1);
  const specs = waiting.length > 0 ? [...waiting, ...people] : headline.slice(0, 3);
  return specs.map((spec) => showFigure(spec, snapshot?.figures[spec.name], manner));
}
