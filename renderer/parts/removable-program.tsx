import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProgramState } from '../../main/domain/app-state.js';
import type { Refusal } from '../../main/domain/refusal.js';
import { removalLine } from '../../main/domain/refusal-line.js';
import type { Result } from '../../main/domain/result.js';
import { say } from '../../main/domain/trouble-line.js';
import type { LaterNow } from '../now.js';
import { Initials } from './initials.js';
import { Name } from './name.js';
import { Question } from './question.js';
import { TextButton } from './text-button.js';

/** What is said of a key that stays tells no time. */
const noTimes = { asOf: null, since: '', next: null };

interface Props {
  readonly program: ProgramState;
  readonly now: LaterNow;
  readonly onRemove: () => Promise<Result<null, Refusal>>;
  readonly onLeaveDemo: () => void;
}

function Removal({ program, now, onRemove, onKeep }: Omit<Props, 'onLeaveDemo'> & { onKeep: () => void }) {
  const { removeProgram, removeQuestion } = now.words.window.settings;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const remove = async () => {
    const result = await onRemove();
    if (!result.ok) setRefusal(result.error);
  };
  return (
    <li class="set question">
      <Question
        id={`remove-${program.id}`}
        words={now.words}
        sure={removeProgram}
        onKeep={onKeep}
        onSure={() => void remove()}
      >
        <bdi>{removeQuestion(program.name)}</bdi>
        {refusal !== null && <small class="refusal">{removalLine(refusal, now).text}</small>}
      </Question>
    </li>
  );
}

/** Asks once, in its own place. */
export function RemovableProgram({ program, now, onRemove, onLeaveDemo }: Props) {
  const { remove, removeProgram } = now.words.window.settings;
  const [asked, setAsked] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current && !asked) row.current?.querySelector('button')?.focus();
    wasAsked.current = asked;
  }, [asked]);
  if (asked)
    return <Removal program={program} now={now} onRemove={onRemove} onKeep={() => setAsked(false)} />;
  return (
    <li class="set" ref={row}>
      <span class="named">
        <Initials of={program} />
        <span>
          <Name id={`name-${program.id}`} name={program.name} words={now.words} />
          {program.trouble?.error.kind === 'key-left' && (
            <small class="refusal">{say(now.words.troubles.program, program.trouble.error, noTimes)}</small>
          )}
        </span>
      </span>
      {program.demo ? (
        <TextButton quiet onPress={onLeaveDemo}>
          {now.words.window.program.leaveDemo}
        </TextButton>
      ) : (
        <TextButton
          quiet
          label={removeProgram}
          describedBy={`name-${program.id}`}
          onPress={() => setAsked(true)}
        >
          {remove}
        </TextButton>
      )}
    </li>
  );
}
