import type { ComponentChildren, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ProgramState } from '../../main/domain/app-state.js';
import type { RefusalLine } from '../../main/domain/refusal-line.js';
import { useKeyForm } from '../key-form.js';
import { Icon } from '../parts/icon.js';
import type { FormScene } from '../scene.js';

interface Props {
  readonly scene: FormScene;
  /** Whose key is replaced; null when a program is added. */
  readonly program: ProgramState | null;
  readonly hint: string;
  readonly submit: string;
  /** Above the field. */
  readonly before?: ComponentChildren;
  /** What else can be done instead. */
  readonly instead?: ComponentChildren;
  /** Below the buttons. */
  readonly after?: ComponentChildren;
}

interface FieldProps {
  readonly scene: FormScene;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly refusal: RefusalLine | null;
  readonly hint: string;
}

function Field({ scene: { now, model }, input, refusal, hint }: FieldProps) {
  const { label, placeholder, whereIsIt, forRun } = now.words.window.add;
  return (
    <div>
      <label class="field">
        <span>{label}</span>
        <input
          ref={input}
          type="password"
          placeholder={placeholder}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={refusal !== null}
          aria-describedby={refusal === null ? 'key-hint' : 'key-refusal'}
          data-first-focus
        />
      </label>
      {refusal && (
        <p class="refusal" id="key-refusal">
          <Icon name="warn" /> <span>{refusal.text}</span>
        </p>
      )}
      <p class="hint" id="key-hint">
        {hint}{' '}
        <button
          type="button"
          class="link"
          onClick={() => void model.send({ type: 'open', target: 'key-help' })}
        >
          {whereIsIt}
        </button>
      </p>
      {refusal?.wayOut === 'keep-for-run' && (
        <p class="hint" id="key-for-run">
          {forRun}
        </p>
      )}
    </div>
  );
}

/** A field for a key, with where to find one, and one line that says why it was not taken. */
export function KeyForm({ scene, program, hint, submit, before, instead, after }: Props) {
  const { state, now, model, later } = scene;
  const { asking } = now.words.window.add;
  const form = useKeyForm(model, program?.id ?? null, state.settings.figuresHidden);
  const why = form.refusal;
  const refusal = why && later ? later.views.refusalLine(why, program?.name ?? null, later.now) : null;
  const told = form.asking ? asking : (refusal?.text ?? '');
  useEffect(() => {
    if (told !== '') model.tell(told);
  }, [told, model]);
  return (
    <form class="form" onSubmit={form.submit} aria-busy={form.asking}>
      {before}
      <Field scene={scene} input={form.field} refusal={refusal} hint={hint} />
      <div class="actions">
        {program && refusal?.wayOut === 'add-program' && (
          <button type="button" class="button" onClick={form.addInstead}>
            {refusal.button}
          </button>
        )}
        {refusal?.wayOut === 'keep-for-run' && (
          <button type="button" class="button" aria-describedby="key-for-run" onClick={form.keepForRun}>
            {refusal.button}
          </button>
        )}
        <button type="submit" class="button first">
          {form.asking && <Icon name="refresh" turning />}
          {submit}
        </button>
        {instead}
      </div>
      {after}
    </form>
  );
}
