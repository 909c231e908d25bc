import '../later.css';
import { assertNever } from '../../main/domain/result.js';
import type { LaterScene } from '../scene.js';
import type { LaterShown } from '../view.js';
import { AddProgram } from './add-program.js';
import { Found } from './found.js';
import { HealthView } from './health.js';
import { ReplaceKey } from './replace-key.js';
import { SettingsView } from './settings.js';
import { Timeline } from './timeline.js';

export { whatToTell } from '../changes.js';
export { Details } from './details.js';
export { Explanation } from './explanation.js';

interface Props {
  readonly shown: LaterShown;
  readonly scene: LaterScene;
}

/** What is behind one step, in a file of its own: the first frame of a program does not wait for it. */
export function LaterView({ shown, scene }: Props) {
  switch (shown.at) {
    case 'add':
      return <AddProgram shown={shown} scene={scene} />;
    case 'found':
      return <Found shown={shown} scene={scene} />;
    case 'replace-key':
      return <ReplaceKey shown={shown} scene={scene} />;
    case 'settings':
      return <SettingsView shown={shown} scene={scene} />;
    case 'health':
      return <HealthView shown={shown} scene={scene} />;
    case 'timeline':
      return <Timeline shown={shown} scene={scene} />;
    default:
      return assertNever(shown);
  }
}
