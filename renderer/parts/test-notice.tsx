import { useState } from 'preact/hooks';
import type { Refusal } from '../../main/domain/refusal.js';
import { refusalLine } from '../../main/domain/refusal-line.js';
import type { Result } from '../../main/domain/result.js';
import type { LaterNow } from '../now.js';
import { Icon } from './icon.js';

interface Props {
  readonly title: string;
  readonly now: LaterNow;
  readonly onTest: () => Promise<Result<null, Refusal>>;
}

/** Shows a notice on a press, and says so when nobody is there to show it. */
export function TestNotice({ title, now, onTest }: Props) {
  const [result, setResult] = useState<Result<null, Refusal> | null>(null);
  const { sendTest, testSent } = now.words.window.settings;
  const answer = result === null ? '' : result.ok ? testSent : refusalLine(result.error, null, now).text;
  return (
    <div class="set">
      <span>
        {title}
        <small aria-live="polite">{answer}</small>
      </span>
      <button type="button" class="button" onClick={async () => setResult(await onTest())}>
        <Icon name="bell" /> {sendTest}
      </button>
    </div>
  );
}
