import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LaterWords } from '../../main/domain/words/words.js';

interface Props {
  readonly id: string;
  readonly words: LaterWords;
  /** On the button that cannot be undone. */
  readonly sure: string;
  readonly onKeep: () => void;
  readonly onSure: () => void;
  /** What is asked. */
  readonly children: ComponentChildren;
}

/** What is in the place of what it is about, with the focus on what changes nothing. */
export function Question({ id, words, sure, onKeep, onSure, children }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <>
      <p id={id}>{children}</p>
      <div class="actions">
        <button type="button" class="button" ref={first} onClick={onKeep}>
          {words.window.settings.keep}
        </button>
        <button type="button" class="button risk" aria-describedby={id} onClick={onSure}>
          {sure}
        </button>
      </div>
    </>
  );
}
