import type { AppState } from '../main/domain/app-state.js';
import { useFocus } from './focus.js';
import type { Later } from './later.js';
import type { Views } from './loading.js';
import type { Model } from './model.js';
import type { Now } from './now.js';
import type { Scene } from './scene.js';
import { keyOf, type Shown } from './view.js';

interface ViewProps {
  readonly shown: Shown;
  readonly scene: Scene;
  readonly views: Views;
}

function View({ shown, scene, views: { list, program, form } }: ViewProps) {
  const { later } = scene;
  switch (shown.at) {
    case 'list':
      return list && <list.Programs shown={shown} scene={scene} />;
    case 'program':
      return program && <program.Program shown={shown} scene={scene} />;
    case 'add':
    case 'replace-key':
      return form && <form.views.FormView shown={shown} scene={{ ...scene, now: form.now }} />;
    default:
      return later && <later.views.LaterView shown={shown} scene={{ ...scene, now: later.now }} />;
  }
}

interface Props extends Pick<ViewProps, 'views'> {
  readonly model: Model;
  readonly state: AppState | null;
  readonly shown: Shown | null;
  readonly now: Now | null;
  readonly told: string;
  readonly later: Later | null;
}

/** Nothing until the first state and its words are there, so that the first picture is also the right one. */
export function App({ model, state, shown, now, told, later, views }: Props) {
  useFocus(shown);
  return (
    <>
      <p class="sr" aria-live="polite">
        {told}
      </p>
      {state !== null && shown !== null && now !== null && (
        <View key={keyOf(shown)} shown={shown} scene={{ state, now, model, later }} views={views} />
      )}
    </>
  );
}
