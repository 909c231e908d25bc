import '../form.css';
import type { FormScene } from '../scene.js';
import type { FormShown } from '../view.js';
import { AddProgram } from './add-program.js';
import { ReplaceKey } from './replace-key.js';

interface Props {
  readonly shown: FormShown;
  readonly scene: FormScene;
}

/** Where a key is asked for: the first run begins with it. */
export const FormView = ({ shown, scene }: Props) =>
  shown.at === 'add' ? (
    <AddProgram shown={shown} scene={scene} />
  ) : (
    <ReplaceKey shown={shown} scene={scene} />
  );
