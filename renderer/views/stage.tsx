import type { ComponentChildren } from 'preact';
import type { WayOut } from '../../main/domain/way-out.js';
import { Foot } from '../parts/foot.js';
import { Frame } from '../parts/frame.js';
import { Line } from '../parts/line.js';
import { TextButton } from '../parts/text-button.js';
import type { Scene } from '../scene.js';
import { type ShownTrouble, shownTrouble } from '../shown-trouble.js';
import type { Shown } from '../view.js';
import { stepFor } from '../way-out-step.js';

function takeWayOut(wayOut: WayOut, trouble: ShownTrouble, { model }: Scene): void {
  const step = stepFor(wayOut, trouble);
  if (step === null) return;
  if ('go' in step) model.go(step.go);
  else void model.send(step.send);
}

function Trouble({ trouble, scene }: { readonly trouble: ShownTrouble; readonly scene: Scene }) {
  const { line, icon } = trouble;
  const { wayOut, button } = line;
  return (
    <Line icon={icon} tone={line.mustAct ? 'bad' : 'plain'} text={line.text}>
      {wayOut !== null && (
        <TextButton onPress={() => takeWayOut(wayOut, trouble, scene)}>{button}</TextButton>
      )}
    </Line>
  );
}

/** Told when nothing is wrong, because there is one line only. */
function Note({ shown, scene: { state, now, model } }: { readonly shown: Shown; readonly scene: Scene }) {
  const { reading, paused, resume } = now.words.window.program;
  if (shown.at === 'program' && shown.program.last === null)
    return <Line icon="refresh" turning text={reading} />;
  if (!state.settings.noticesPaused || (shown.at !== 'program' && shown.at !== 'list')) return null;
  const onResume = () => void model.send({ type: 'change-settings', patch: { noticesPaused: false } });
  return (
    <Line icon="bell" text={paused}>
      <TextButton onPress={onResume}>{resume}</TextButton>
    </Line>
  );
}

function ViewFoot({ shown, scene: { state, now, model } }: { readonly shown: Shown; readonly scene: Scene }) {
  const inView = shown.at === 'program' ? [shown.program] : state.programs;
  const refresh = shown.at === 'program' ? { program: shown.program.id } : {};
  return (
    <Foot
      words={now.words}
      urgent={inView.some(({ waiting }) => waiting.some(({ count }) => count !== null && count > 0))}
      asking={inView.some(({ polling }) => polling.state === 'asking')}
      onOpen={() => void model.send({ type: 'open', target: 'dashboard' })}
      onRefresh={() => void model.send({ type: 'refresh', ...refresh })}
      onSettings={() => model.go({ at: 'settings' })}
    />
  );
}

interface Props {
  readonly scene: Scene;
  readonly shown: Shown;
  readonly header: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A view in its frame: with trouble, note and foot where the view has them. */
export function Stage({ scene, shown, header, children }: Props) {
  const { state, now, model } = scene;
  const trouble = shownTrouble(shown, state, now);
  const hasFoot = shown.at === 'list' || shown.at === 'program';
  return (
    <Frame
      ordinary={state.ordinaryWindow}
      header={header}
      trouble={trouble && <Trouble trouble={trouble} scene={scene} />}
      foot={hasFoot && <ViewFoot shown={shown} scene={scene} />}
      onHeight={model.fit}
    >
      {trouble === null && <Note shown={shown} scene={scene} />}
      {children}
    </Frame>
  );
}
