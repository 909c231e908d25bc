import type { Language } from '../main/domain/language.js';
import type { FormWords, LaterWords, PageWords } from '../main/domain/words/words.js';

/** How much is said. */
export interface Spoken {
  readonly page: PageWords;
  readonly form: FormWords;
  readonly later: LaterWords;
}

/** Whoever asks again gets what is loaded, or what is on its way. */
export type WordsIn = { readonly [Extent in keyof Spoken]: (language: Language) => Promise<Spoken[Extent]> };

/** Files of their own, so that nobody loads a language that is not spoken. */
const catalogues = {
  en: {
    page: () => import('../main/domain/words/en/page.js'),
    form: () => import('../main/domain/words/en/form.js'),
    later: () => import('../main/domain/words/en/later.js'),
  },
  de: {
    page: () => import('../main/domain/words/de/page.js'),
    form: () => import('../main/domain/words/de/form.js'),
    later: () => import('../main/domain/words/de/later.js'),
  },
} satisfies Record<Language, object>;

export const wordsIn: WordsIn = {
  page: async (language) => (await catalogues[language].page()).page,
  async form(language) {
    const { page, form } = catalogues[language];
    const [{ page: words }, { form: more }] = await Promise.all([page(), form()]);
    return { ...words, window: { ...words.window, ...more } };
  },
  later: async (language) => (await catalogues[language].later()).later,
};
