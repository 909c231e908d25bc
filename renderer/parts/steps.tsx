import type { FormWords } from '../../main/domain/words/words.js';

type Step = 1 | 2 | 3;

/** Where the user is on the way from a key to a notice. */
export function Steps({ words, current }: { readonly words: FormWords; readonly current: Step }) {
  const { steps, stepKey, stepProgram, stepNotice } = words.window.add;
  return (
    <ol class="steps" aria-label={steps}>
      {[stepKey, stepProgram, stepNotice].map((name, index) => (
        <li
          key={name}
          class={index + 1 < current ? 'done' : ''}
          aria-current={index + 1 === current ? 'step' : undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}
