import { useEffect } from 'preact/hooks';
import type { AppState } from '../main/domain/app-state.js';
import { assertNever } from '../main/domain/result.js';
import { useFocus } from './focus.js';
import { listenToKeys } from './keyboard.js';
import type { Model } from './model.js';
import type { Now } from './now.js';
import type { Scene } from './scene.js';
import { keyOf, type Shown } from './view.js';
import { AddProgram } from './views/add-program.js';
import { Found } from './views/found.js';
import { Program } from './views/program.js';
import { Programs } from './views/programs.js';
import { ReplaceKey } from './views/replace-key.js';
import { SettingsView } from './views/settings.js';

function View({ shown, scene }: { readonly shown: Shown; readonly scene: Scene }) {
  switch (shown.at) {
    case 'list':
      return <Programs shown={shown} scene={scene} />;
    case 'program':
      return <Program shown={shown} scene={scene} />;
    case 'add':
      return <AddProgram shown={shown} scene={scene} />;
    case 'found':
      return <Found shown={shown} scene={scene} />;
    case 'replace-key':
      return <ReplaceKey shown={shown} scene={scene} />;
    case 'settings':
      return <SettingsView shown={shown} scene={scene} />;
    default:
      return assertNever(shown);
  }
}

interface Props {
  readonly model: Model;
  readonly state: AppState | null;
  readonly shown: Shown | null;
  readonly now: Now;
  readonly told: string;
}

/** Nothing until the first state is there, so that the first picture is also the right one. */
export function App({ model, state, shown, now, told }: Props) {
  useEffect(() => listenToKeys(model), [model]);
  useFocus(shown);
  return (
    <>
      <p class="sr" aria-live="polite">
        {told}
      </p>
      {state !== null && shown !== null && (
        <View key={keyOf(shown)} shown={shown} scene={{ state, now, model }} />
      )}
    </>
  );
}
