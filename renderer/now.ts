import type { Now as Moment } from '../main/domain/trouble-line.js';
import type { FormWords, LaterWords, PageWords } from '../main/domain/words/words.js';

/** The moment at which the page says something, and the words that it has. */
export type Now = Moment<PageWords>;
/** The same, once the words of the form for a key are there. */
export type FormNow = Moment<FormWords>;
/** The same, once the words of what is behind one step are there. */
export type LaterNow = Moment<LaterWords>;
