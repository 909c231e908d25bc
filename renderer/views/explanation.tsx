import type { ProgramState } from '../../main/domain/app-state.js';
import { everyFigureSpec, type FigureName } from '../../main/domain/figures.js';
import type { ProgramHistory } from '../../main/domain/history.js';
import { explained } from '../explained.js';
import type { Beside } from '../parts/ask.js';
import { Explain } from '../parts/explain.js';
import { type LaterScene, paceOf } from '../scene.js';
import { mannerOf, showFigure } from '../shown-figure.js';
import { isOld } from '../shown-waiting.js';

/** Whether there is a value that could stand on a clipboard. */
function canCopy(name: FigureName, program: ProgramState, { state, now }: LaterScene): boolean {
  const spec = everyFigureSpec.find((one) => one.name === name);
  if (spec === undefined || state.settings.figuresHidden) return false;
  return !showFigure(spec, program.last?.snapshot.figures[name], mannerOf(program, now)).faint;
}

interface Props extends Pick<Beside, 'changeOf' | 'trendOf'> {
  readonly figure: FigureName;
  readonly program: ProgramState;
  readonly history: ProgramHistory | null;
  readonly scene: LaterScene;
  readonly onClose: () => void;
}

/** What a figure of a program is, and what is known of it. */
export function Explanation({ figure, program, history, changeOf, trendOf, scene, onClose }: Props) {
  const { now, model } = scene;
  const onCopy = async () => {
    const { copied, notCopied } = now.words.window.explain;
    const { ok } = await model.send({ type: 'copy-figure', program: program.id, figure });
    model.tell(ok ? copied : notCopied);
    return ok;
  };
  return (
    <Explain
      {...explained(figure, { program, history, now })}
      trend={trendOf(figure)}
      moved={changeOf(figure) !== null}
      old={isOld(program, paceOf(scene))}
      now={now}
      onCopy={canCopy(figure, program, scene) ? onCopy : null}
      onClose={onClose}
    />
  );
}
