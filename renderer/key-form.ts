import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeyKeep } from '../main/domain/api-key.js';
import type { Refusal } from '../main/domain/refusal.js';
import type { ProgramId } from '../main/domain/snapshot.js';
import type { Model } from './model.js';
import type { KeyedHow } from './view.js';

/** What was asked for and refused. */
interface Refused {
  readonly why: Refusal;
  /** Whose key was to be replaced; null when it was to be added. */
  readonly program: ProgramId | null;
  /** Names were hidden then: a refusal that was told otherwise may hold one. */
  readonly hidden: boolean | undefined;
}

/**
 * A form for a key. The key is nowhere but in its field: it is read from there when it is sent, and wiped when it
 * was accepted and when the form is left.
 */
export function useKeyForm(model: Model, replaced: ProgramId | null, figuresHidden: boolean) {
  const field = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  useEffect(() => {
    const input = field.current;
    return () => {
      if (input !== null) input.value = '';
    };
  }, []);

  const ask = async (program: ProgramId | null, keep: KeyKeep = 'keychain') => {
    const input = field.current;
    if (input === null || asking) return;
    if (program === null) model.stayOnForm();
    setAsking(true);
    setRefused(null);
    const given = { key: input.value, ...(keep === 'run' && { keep }) };
    const result = await (program === null
      ? model.send({ type: 'add-key', ...given })
      : model.send({ type: 'replace-key', program, ...given }));
    setAsking(false);
    if (!result.ok) {
      setRefused({ why: result.error, program, hidden: model.state.peek()?.settings.figuresHidden });
      input.focus();
      return;
    }
    input.value = '';
    const how: KeyedHow = program !== null ? 'replaced' : result.value.added ? 'added' : 'known';
    model.restart({ at: 'found', program: result.value.program, how, keep });
  };
  return {
    field,
    asking,
    refusal: refused?.hidden === figuresHidden ? refused.why : null,
    submit: (event: Event) => {
      event.preventDefault();
      void ask(replaced);
    },
    /** The key opens another program: adds that one with what stands in the field. */
    addInstead: () => void ask(null),
    /** There is no keychain: the same again, with the key in memory alone. */
    keepForRun: () => void ask(refused?.program ?? null, 'run'),
  };
}
