import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Later } from './later.js';
import { lazily } from './lazily.js';
import type { Model } from './model.js';
import type { FormNow } from './now.js';
import type { Part } from './view.js';

/** The views that a window may begin with, each in a file of its own; null until it is loaded. */
export interface Views {
  readonly list: typeof import('./views/programs.js') | null;
  readonly program: typeof import('./views/program.js') | null;
  readonly form: Spoken<typeof import('./views/form.js'), FormNow> | null;
}

/** Views, and the words for them. */
export interface Spoken<Loaded, Now> {
  readonly views: Loaded;
  readonly now: Now;
}

const together = <Loaded, Now>(loaded: ReadonlySignal<Loaded | null>, said: ReadonlySignal<Now | null>) =>
  computed((): Spoken<Loaded, Now> | null => {
    const [views, now] = [loaded.value, said.value];
    return views && now && { views, now };
  });

/** What is not in the page's own file: loaded when it is to be shown, or once the first frame is drawn. */
export function createLoading({ formNow, laterNow, speakOf }: Model) {
  const list = lazily(() => import('./views/programs.js'));
  const program = lazily(() => import('./views/program.js'));
  const form = lazily(() => {
    void speakOf('form');
    return import('./views/form.js');
  });
  const rest = lazily(() => {
    void speakOf('later');
    form.ask(); // some of its styles are in that file
    return import('./views/later.js');
  });
  const spokenForm = together(form.loaded, formNow);
  const later: ReadonlySignal<Later | null> = together(rest.loaded, laterNow);
  const views = computed(
    (): Views => ({ list: list.loaded.value, program: program.loaded.value, form: spokenForm.value }),
  );
  const has = (part: Part) =>
    part === 'later' ? later.value !== null && form.loaded.value !== null : views.value[part] !== null;
  const parts = { list, program, form, later: rest };
  return {
    views,
    later,
    /** Whether there is all that a view in it needs. */
    has,
    ask: (part: Part): void => parts[part].ask(),
    askForAll(): void {
      for (const part of Object.values(parts)) part.ask();
    },
  };
}
