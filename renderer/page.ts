import type { Language } from '../main/domain/language.js';
import type { LaterWords, PageWords } from '../main/domain/words/words.js';
import { laterWordsIn, wordsIn } from './words.js';

/** What the model needs of the page it lives in. */
export interface Page {
  /** Wall clock. */
  now(): number;
  isVisible(): boolean;
  onVisibility(listener: () => void): () => void;
  every(everyMs: number, run: () => void): () => void;
  wordsIn(language: Language): Promise<PageWords>;
  laterWordsIn(language: Language): Promise<LaterWords>;
}

export const pageOf = (document: Document): Page => ({
  now: () => Date.now(),
  isVisible: () => document.visibilityState === 'visible',
  onVisibility(listener) {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
  every(everyMs, run) {
    const timer = setInterval(run, everyMs);
    return () => clearInterval(timer);
  },
  wordsIn,
  laterWordsIn,
});
