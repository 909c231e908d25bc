import { type WordsIn, wordsIn } from './words.js';

/** What the model needs of the page it lives in. */
export interface Page {
  /** Wall clock. */
  now(): number;
  isVisible(): boolean;
  onVisibility(listener: () => void): () => void;
  /** Something is typed that is nowhere else. */
  holdsTyped(): boolean;
  every(everyMs: number, run: () => void): () => void;
  readonly wordsIn: WordsIn;
}

export const pageOf = (document: Document): Page => ({
  now: () => Date.now(),
  isVisible: () => document.visibilityState === 'visible',
  onVisibility(listener) {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
  holdsTyped: () => Boolean(document.querySelector<HTMLInputElement>('form input')?.value),
  every(everyMs, run) {
    const timer = setInterval(run, everyMs);
    return () => clearInterval(timer);
  },
  wordsIn,
});
