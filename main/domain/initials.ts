import { charactersIn } from './characters.js';
import { unknownMark } from './format.js';

/** Names often begin with one, and it tells nothing. */
const articles: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/** In which each character is one letter, and nobody need be asked. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

const characters = (text: string): readonly string[] =>
  isPlain(text) ? [...text] : [...charactersIn(text)].map(({ segment }) => segment);

/** The character in capitals, if its capital is one character too (ß has none). */
function capital(character: string): string {
  const upper = character.toUpperCase();
  return characters(upper).length === 1 ? upper : character;
}

/**
 * One or two letters to know a program by: of its first two words that have any. A name of pictures alone gives
 * its first picture, and nothing gives a dash.
 */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  const telling = words.filter((word) => !articles.has(word.toLowerCase()));
  const letters = (telling.length > 0 ? telling : words)
    .slice(0, 2)
    .flatMap((word) => characters(word).slice(0, 1));
  if (letters.length > 0) return letters.map(capital).join('');
  return characters(name.trim())[0] ?? unknownMark;
}
