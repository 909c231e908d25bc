import '../later.css';
// What both need is in its file then, and not in one more.
import './program.js';
import { assertNever } from '../../main/domain/result.js';
import type { LaterScene } from '../scene.js';
import type { LaterShown } from '../view.js';
import { Found } from './found.js';
import { HealthView } from './health.js';
import { SettingsView } from './settings.js';
import { Timeline } from './timeline.js';

export { refusalLine } from '../../main/domain/refusal-line.js';
export { whatToTell } from '../changes.js';
export { listenToKeys } from '../keyboard.js';
export { Details } from './details.js';
export { Explanation } from './explanation.js';
export { KeychainPrompt } from './keychain-prompt.js';

interface Props {
  readonly shown: LaterShown;
  readonly scene: LaterScene;
}

/** What is behind one step, in a file of its own: no first frame waits for it. */
export function LaterView({ shown, scene }: Props) {
  switch (shown.at) {
    case 'found':
      return <Found shown={shown} scene={scene} />;
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
