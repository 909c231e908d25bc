import { batch, signal } from '@preact/signals-core';
import type { Language } from '../main/domain/language.js';
import type { LaterWords, PageWords } from '../main/domain/words/words.js';
import type { Page } from './page.js';

/** The words of a language, once they are there; until then those of the last one stay. */
export function createWords(page: Pick<Page, 'wordsIn' | 'laterWordsIn'>) {
  const words = signal<PageWords | null>(null);
  const laterWords = signal<LaterWords | null>(null);
  let spoken: Language | null = null;
  let wantsLater = false;
  const load = async () => {
    const language = spoken;
    if (language === null) return;
    const later = wantsLater ? await page.laterWordsIn(language) : null;
    const loaded = later ?? (await page.wordsIn(language));
    if (language !== spoken) return;
    batch(() => {
      words.value = loaded;
      laterWords.value = later ?? laterWords.value;
    });
  };
  return {
    words,
    laterWords,
    /** Nothing is loaded for a language that is spoken already. */
    async speak(language: Language) {
      if (language === spoken) return;
      spoken = language;
      await load();
    },
    /** From now on with the words of what is behind one step. */
    async speakOfMore() {
      if (wantsLater) return;
      wantsLater = true;
      await load();
    },
  };
}
