import { useState } from 'preact/hooks';
import type { LaterWords } from '../../main/domain/words/words.js';
import { Icon } from './icon.js';

interface Props {
  readonly words: LaterWords;
  /** Resolves to false when it was refused. */
  readonly onCopy: () => Promise<boolean>;
}

export function Copy({ words, onCopy }: Props) {
  const { copy, copied, notCopied } = words.window.explain;
  const [label, setLabel] = useState(copy);
  const press = async () => setLabel((await onCopy()) ? copied : notCopied);
  return (
    <button type="button" class="button" onClick={press}>
      <Icon name="copy" /> {label}
    </button>
  );
}
