import { Line } from '../parts/line.js';
import { TextButton } from '../parts/text-button.js';
import type { LaterScene } from '../scene.js';

/** In the place of any trouble while the system asks a person about the keychain, which may be behind other windows. */
export function KeychainPrompt({ now, model }: Pick<LaterScene, 'now' | 'model'>) {
  const { asks, cancel } = now.words.window.prompt;
  return (
    <Line icon="lock" text={asks}>
      <TextButton onPress={() => void model.send({ type: 'cancel-prompt' })}>{cancel}</TextButton>
    </Line>
  );
}
