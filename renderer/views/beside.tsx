import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ProgramState } from '../../main/domain/app-state.js';
import type { FigureName } from '../../main/domain/figures.js';
import type { ProgramHistory } from '../../main/domain/history.js';
import type { Model } from '../model.js';
import type { Beside } from '../parts/ask.js';
import type { Scene } from '../scene.js';
import { shownChange } from '../shown-change.js';
import { mannerOf, specsAt } from '../shown-figure.js';

function useHistory({ history }: Model): ProgramHistory | null {
  const [known, setKnown] = useState(history.peek());
  useEffect(() => history.subscribe(setKnown), [history]);
  return known;
}

const figureOf = (name: FigureName) => document.querySelector<HTMLElement>(`[data-figure="${name}"]`);

/** The figure that is explained, one at a time. Escape closes its explanation before it closes anything else. */
function useAsked() {
  const [asked, setAsked] = useState<FigureName | null>(null);
  const close = () => {
    if (asked !== null) figureOf(asked)?.focus();
    setAsked(null);
  };
  // Before anything is painted: a key that follows at once is meant for it.
  useLayoutEffect(() => {
    if (asked === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      // One that is gone from the page has no explanation to close.
      if (event.key !== 'Escape' || event.isComposing || figureOf(asked) === null) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [asked]);
  return { asked, close, onAsk: (name: FigureName) => setAsked(name === asked ? null : name) };
}

/** What is told of a program's figures beside their values: how they moved, their days, and what one of them is. */
export function useBeside(program: ProgramState, scene: Scene): Beside {
  const { now, model, later } = scene;
  const { last, looked, trend } = program;
  const history = useHistory(model);
  const { asked, close, onAsk } = useAsked();
  const [lead] = specsAt('headline', program.type, last?.snapshot ?? null);
  const { currency } = mannerOf(program, now);

  const trendOf = (name: FigureName) => history?.trends[name] ?? (name === lead?.name ? trend : null);
  const changeOf = (name: FigureName) => {
    const was = looked?.was[name];
    const figure = last?.snapshot.figures[name];
    if (was === undefined || figure === undefined) return null;
    return shownChange(was, figure, { locale: now.locale, currency, words: now.words });
  };
  const explanation = asked && later && (
    <later.views.Explanation
      key={asked}
      figure={asked}
      program={program}
      history={history}
      changeOf={changeOf}
      trendOf={trendOf}
      scene={{ ...scene, now: later.now }}
      onClose={close}
    />
  );
  return { changeOf, trendOf, asked, onAsk, explanation };
}
