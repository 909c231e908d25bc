import { useState } from 'preact/hooks';
import { Head } from '../parts/head.js';
import { Icon } from '../parts/icon.js';
import { IconButton } from '../parts/icon-button.js';
import { Steps } from '../parts/steps.js';
import type { FormScene } from '../scene.js';
import type { Shown } from '../view.js';
import { KeyForm } from './key-form.js';
import { Stage } from './stage.js';

function Header({ first, scene: { now, model } }: { first: boolean; scene: FormScene }) {
  const { welcome, welcomeHint, title, close } = now.words.window.add;
  return first ? (
    <header class="welcome">
      <span class="mark" aria-hidden="true" />
      <h1 tabIndex={-1}>{welcome}</h1>
      <p>{welcomeHint}</p>
    </header>
  ) : (
    <Head title={title}>
      <IconButton name={close} icon="cross" onPress={model.back} />
    </Head>
  );
}

function Demo({ now, model, state }: FormScene) {
  if (state.programs.some(({ demo }) => demo)) return null;
  const start = async () => {
    if ((await model.send({ type: 'start-demo' })).ok) model.restart({ at: 'home' });
  };
  return (
    <button type="button" class="button" onClick={start}>
      {now.words.window.add.tryDemo}
    </button>
  );
}

interface Props {
  readonly shown: Extract<Shown, { at: 'add' }>;
  readonly scene: FormScene;
}

/** The form, with the demo one press away. */
export function AddProgram({ shown, scene }: Props) {
  const { words } = scene.now;
  const { hint, addProgram, promise } = words.window.add;
  // A program that arrives while its key is still being answered for does not turn the welcome into something else.
  const [first] = useState(shown.first);
  return (
    <Stage scene={scene} shown={shown} header={<Header first={first} scene={scene} />}>
      <KeyForm
        scene={scene}
        program={null}
        hint={hint}
        submit={addProgram}
        before={<Steps words={words} current={1} />}
        instead={<Demo {...scene} />}
        after={
          <p class="promise">
            <Icon name="lock" />
            <span>{promise}</span>
          </p>
        }
      />
    </Stage>
  );
}
