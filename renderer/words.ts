// The catalogues share it, so it comes with the page instead of in a file of its own.
import '../main/domain/words/plural.js';
import type { Language } from '../main/domain/language.js';
import type { LaterWords, PageWords } from '../main/domain/words/words.js';

/** Files of their own, so that nobody loads a language that is not spoken. */
interface Catalogue {
  page(): Promise<{ readonly page: PageWords }>;
  later(): Promise<{ readonly later: LaterWords }>;
}

const catalogues: Readonly<Record<Language, Catalogue>> = {
  en: {
    page: () => import('../main/domain/words/en/page.js'),
    later: () => import('../main/domain/words/en/later.js'),
  },
  de: {
    page: () => import('../main/domain/words/de/page.js'),
    later: () => import('../main/domain/words/de/later.js'),
  },
};

/** Whoever asks again gets what is loaded, or what is on its way. */
export const wordsIn = async (language: Language): Promise<PageWords> =>
  (await catalogues[language].page()).page;
export const laterWordsIn = async (language: Language): Promise<LaterWords> =>
  (await catalogues[language].later()).later;
