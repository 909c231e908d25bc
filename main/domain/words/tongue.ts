import type { Settings } from '../../settings.js';
import { type Language, languageOf, localeFor } from '../language.js';
import { de } from './de.js';
import { en } from './en.js';
import type { Words } from './words.js';

const catalogues: Readonly<Record<Language, Words>> = { en, de };

/** Of the system; what a person prefers comes first. */
export interface SystemLanguages {
  readonly tags: readonly string[];
  readonly locale: string;
}

/** What is said, and how numbers and dates are written beside it. */
export interface Tongue {
  readonly language: Language;
  readonly words: Words;
  readonly locale: string;
}

/** Every catalogue is here, so a window loads its own instead. */
export function tongueFor(choice: Settings['language'], { tags, locale }: SystemLanguages): Tongue {
  const language = languageOf(choice, tags);
  return { language, words: catalogues[language], locale: localeFor(language, locale) };
}
