import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../main/domain/refusal.js';
import type { ProgramId } from '../main/domain/snapshot.js';
import type { Model } from './model.js';
import type { KeyedHow } from './view.js';

/**
 * A form for a key. The key is nowhere but in its field: it is read from there when it is sent, and wiped when it
 * was accepted and when the form is left.
 */
export function useKeyForm(model: Model, replaced: ProgramId | null) {
  const field = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    const input = field.current;
    return () => {
      if (input !== null) input.value = '';
    };
  }, []);

  const ask = async (program: ProgramId | null) => {
    const input = field.current;
    if (input === null || asking) return;
    if (program === null) model.stayOnForm();
    setAsking(true);
    setRefusal(null);
    const key = input.value;
    const result = await (program === null
      ? model.send({ type: 'add-key', key })
      : model.send({ type: 'replace-key', program, key }));
    setAsking(false);
    if (!result.ok) {
      setRefusal(result.error);
      input.focus();
      return;
    }
    input.value = '';
    const how: KeyedHow = program !== null ? 'replaced' : result.value.added ? 'added' : 'known';
    model.restart({ at: 'found', program: result.value.program, how });
  };
  return {
    field,
    asking,
    refusal,
    submit: (event: Event) => {
      event.preventDefault();
      void ask(replaced);
    },
    /** The key opens another program: adds that one with what stands in the field. */
    addInstead: () => void ask(null),
  };
}
