import { batch, type Signal, signal } from '@preact/signals-core';
import type { Language } from '../main/domain/language.js';
import type { Page } from './page.js';
import type { Spoken } from './words.js';

/** Each holds the words of those before it. */
const extents = ['page', 'form', 'later'] as const;
export type Extent = (typeof extents)[number];

type Said = { readonly [Of in Extent]: Signal<Spoken[Of] | null> };

/** The words of a language, once they are there; until then those of the last one stay. */
export function createWords(page: Pick<Page, 'wordsIn'>) {
  const said: Said = { page: signal(null), form: signal(null), later: signal(null) };
  let spoken: Language | null = null;
  let wanted: Extent = 'page';
  const load = async () => {
    const [language, last] = [spoken, extents.indexOf(wanted)];
    if (language === null) return;
    const loaded = await page.wordsIn[wanted](language);
    if (language !== spoken) return;
    batch(() => {
      for (const extent of extents.slice(0, last + 1)) said[extent].value = loaded as Spoken['later'];
    });
  };
  return {
    said,
    /** Nothing is loaded for a language that is spoken already. */
    async speak(language: Language) {
      if (language === spoken) return;
      spoken = language;
      await load();
    },
    /** From now on with these words. */
    async speakOf(extent: Extent) {
      if (extents.indexOf(extent) <= extents.indexOf(wanted)) return;
      wanted = extent;
      await load();
    },
  };
}
