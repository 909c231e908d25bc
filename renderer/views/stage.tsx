import type { ComponentChildren } from 'preact';
import { useCallback, useRef } from 'preact/hooks';
import type { WayOut } from '../../main/domain/way-out.js';
import type { SettingsPatch } from '../../main/settings.js';
import { programOf, refresh, toggleHidden, toggleTimeline } from '../foot-actions.js';
import { nextRound } from '../next-round.js';
import { Fill } from '../parts/fill.js';
import { Foot } from '../parts/foot.js';
import { Frame } from '../parts/frame.js';
import { Line } from '../parts/line.js';
import { Name } from '../parts/name.js';
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
  const { line, icon, whose } = trouble;
  const { wayOut, button } = line;
  const { words } = scene.now;
  const text = whose ? (
    <Fill sentence={words.window.home.troubleOf(line.text)}>
      <Name name={whose.name} words={words} />
    </Fill>
  ) : (
    line.text
  );
  return (
    <Line icon={icon} tone={line.mustAct ? 'bad' : 'plain'} text={text}>
      {wayOut !== null && (
        <TextButton onPress={() => takeWayOut(wayOut, trouble, scene)}>{button}</TextButton>
      )}
    </Line>
  );
}

/** Told when nothing is wrong, because there is one line only. */
function Note({ shown, scene: { state, now, model } }: { readonly shown: Shown; readonly scene: Scene }) {
  const { hidden, program } = now.words.window;
  const { figuresHidden, noticesPaused } = state.settings;
  if (shown.at === 'program' && shown.program.last === null)
    return <Line icon="refresh" turning text={program.reading} />;
  const change = (patch: SettingsPatch) => () => void model.send({ type: 'change-settings', patch });
  if (figuresHidden && shown.at !== 'add')
    return (
      <Line icon="hide" text={hidden.note}>
        <TextButton onPress={change({ figuresHidden: false })}>{hidden.show}</TextButton>
      </Line>
    );
  return noticesPaused && (shown.at === 'list' || shown.at === 'program') ? (
    <Line icon="bell" text={program.paused}>
      <TextButton onPress={change({ noticesPaused: false })}>{program.resume}</TextButton>
    </Line>
  ) : null;
}

const footed: readonly Shown['at'][] = ['list', 'program', 'timeline'];

function ViewFoot({ shown, scene: { state, now, model } }: { readonly shown: Shown; readonly scene: Scene }) {
  const about = programOf(shown);
  const inView = state.programs.filter(({ id }) => about === null || id === about);
  return (
    <Foot
      words={now.words}
      urgent={inView.some(({ waiting }) => waiting.some(({ count }) => count !== null && count > 0))}
      asking={inView.some(({ polling }) => polling.state === 'asking')}
      onOpen={() => void model.send({ type: 'open', target: 'dashboard' })}
      nextRound={nextRound(inView, now)}
      figuresHidden={state.settings.figuresHidden}
      onTimeline={() => toggleTimeline(model)}
      onHide={() => toggleHidden(model)}
      onRefresh={() => refresh(model)}
      onSettings={() => model.go({ at: 'settings' })}
    />
  );
}

interface Props {
  readonly scene: Scene;
  readonly shown: Shown;
  readonly header: ComponentChildren;
  /** Only some of it is shown, by choice: the popover stays as high as it is, and nothing moves under the pointer. */
  readonly narrowed?: boolean;
  readonly children: ComponentChildren;
}

/** A view in its frame: with trouble, note and foot where the view has them. */
export function Stage({ scene, shown, header, narrowed = false, children }: Props) {
  const { state, now, model, later } = scene;
  const trouble = shownTrouble(shown, state, now);
  const asks = state.keychainAsks && later && <later.views.KeychainPrompt now={later.now} model={model} />;
  const isNarrowed = useRef(narrowed);
  isNarrowed.current = narrowed;
  const onHeight = useCallback((px: number) => !isNarrowed.current && model.fit(px), [model]);
  const hasFoot = footed.includes(shown.at);
  return (
    <Frame
      ordinary={state.ordinaryWindow}
      header={header}
      trouble={asks || (trouble && <Trouble trouble={trouble} scene={scene} />)}
      foot={hasFoot && <ViewFoot shown={shown} scene={scene} />}
      onHeight={onHeight}
    >
      {trouble === null && !asks && <Note shown={shown} scene={scene} />}
      {children}
    </Frame>
  );
}
