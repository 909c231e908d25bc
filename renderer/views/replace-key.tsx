import { Head } from '../parts/head.js';
import type { FormScene } from '../scene.js';
import type { Shown } from '../view.js';
import { KeyForm } from './key-form.js';
import { Stage } from './stage.js';

interface Props {
  readonly shown: Extract<Shown, { at: 'replace-key' }>;
  readonly scene: FormScene;
}

/** Another key for the same program. A key of another program replaces nothing and is offered to be added. */
export function ReplaceKey({ shown, scene }: Props) {
  const { program } = shown;
  const { back, replaceKey } = scene.now.words.window;
  const toBefore = { name: back, onPress: scene.model.back };
  return (
    <Stage scene={scene} shown={shown} header={<Head title={replaceKey.title} back={toBefore} />}>
      <KeyForm
        scene={scene}
        program={program}
        hint={replaceKey.hint(program.name)}
        submit={replaceKey.title}
      />
    </Stage>
  );
}
