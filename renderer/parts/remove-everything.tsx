import { useEffect, useRef, useState } from 'preact/hooks';
import type { Left } from '../../main/commands.js';
import type { ProgramState } from '../../main/domain/app-state.js';
import type { LaterNow } from '../now.js';
import { Name } from './name.js';
import { Question } from './question.js';

interface Props {
  readonly programs: readonly ProgramState[];
  readonly now: LaterNow;
  /** Null when it was refused. */
  readonly onRemove: () => Promise<Left | null>;
}

const nothing = ({ keys, files }: Left) => keys.length === 0 && files.length === 0;

/** What could not be removed, and why. */
function WhatIsLeft({ left, programs, now }: Pick<Props, 'programs' | 'now'> & { readonly left: Left }) {
  const { settings } = now.words.window;
  return (
    <div class="set left" role="alert">
      {left.keys.length > 0 && <p>{settings.keysLeft}</p>}
      <ul>
        {left.keys.map(({ program, state }) => (
          <li key={program}>
            <Name name={programs.find(({ id }) => id === program)?.name ?? null} words={now.words} />
            <small>{now.words.troubles.notRemoved[state]}</small>
          </li>
        ))}
      </ul>
      {left.files.length > 0 && <p>{settings.filesLeft}</p>}
      <ul>
        {left.files.map((file) => (
          <li key={file}>
            <bdi>{file}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Asks once, in its own place, and says there what is left. */
export function RemoveEverything({ programs, now, onRemove }: Props) {
  const { removeAll, removeAllHint, removeAllStep, removeAllQuestion } = now.words.window.settings;
  const [asked, setAsked] = useState(false);
  const [left, setLeft] = useState<Left | null>(null);
  const step = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current && !asked) step.current?.focus();
    wasAsked.current = asked;
  }, [asked]);
  const remove = async () => {
    setLeft(await onRemove());
    setAsked(false);
  };
  if (asked)
    return (
      <div class="set question">
        <Question
          id="remove-all"
          words={now.words}
          sure={removeAll}
          onKeep={() => setAsked(false)}
          onSure={() => void remove()}
        >
          {removeAllQuestion}
        </Question>
      </div>
    );
  return (
    <>
      <div class="set">
        <span id="remove-all">
          {removeAll}
          <small>{removeAllHint}</small>
        </span>
        <button
          type="button"
          class="button risk"
          aria-describedby="remove-all"
          ref={step}
          onClick={() => setAsked(true)}
        >
          {removeAllStep}
        </button>
      </div>
      {left !== null && !nothing(left) && <WhatIsLeft left={left} programs={programs} now={now} />}
    </>
  );
}
