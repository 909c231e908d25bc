import { useEffect } from 'preact/hooks';
import type { AppState } from '../main/domain/app-state.js';
import { useFocus } from './focus.js';
import { listenToKeys } from './keyboard.js';
import type { Later } from './later.js';
import type { Model } from './model.js';
import type { Now } from './now.js';
import type { Scene } from './scene.js';
import { keyOf, type Shown } from './view.js';
import { Program } from './views/program.js';
import type { Programs } from './views/programs.js';

interface ViewProps {
  readonly shown: Shown;
  readonly scene: Scene;
  /** Not there until it is loaded. */
  readonly Programs: typeof Programs | undefined;
}

function View({ shown, scene, Programs }: ViewProps) {
  const { later } = scene;
  switch (shown.at) {
    case 'list':
      return Programs && <Programs shown={shown} scene={scene} />;
    case 'program':
      return <Program shown={shown} scene={scene} />;
    default:
      return later && <later.views.LaterView shown={shown} scene={{ ...scene, now: later.now }} />;
  }
}

interface Props extends Pick<ViewProps, 'Programs'> {
  readonly model: Model;
  readonly state: AppState | null;
  readonly shown: Shown | null;
  readonly now: Now | null;
  readonly told: string;
  readonly later: Later | null;
}

/** Nothing until the first state and its words are there, so that the first picture is also the right one. */
export function App({ model, state, shown, now, told, later, Programs }: Props) {
  useEffect(() => listenToKeys(model), [model]);
  useFocus(shown);
  return (
    <>
      <p class="sr" aria-live="polite">
        {told}
      </p>
      {state !== null && shown !== null && now !== null && (
        <View key={keyOf(shown)} shown={shown} scene={{ state, now, model, later }} Programs={Programs} />
      )}
    </>
  );
}
