import { charactersIn } from './characters.js';

/** Line breaks and other control characters; a space keeps apart what they parted. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Direction marks, embeddings and isolates, and what takes no room. Joiners stay: emoji and some scripts need them. */
const invisible = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
/** Halves of a character that came without the other half. */
const loneHalves = /\p{Cs}/gu;

/**
 * Text from elsewhere as it may stand anywhere: one line, in reading order, nothing hidden in it, at most
 * `maxLength` UTF-16 units. What is longer ends in an ellipsis, never inside a character, an accent or an emoji.
 */
export function plainText(text: string, maxLength: number): string {
  const plain = text
    .slice(0, maxLength * 8) // bounds the work on megabytes of text
    .replace(controls, ' ')
    .replace(invisible, '')
    .replace(loneHalves, '\ufffd')
    .replace(/ {2,}/g, ' ') // hard spaces belong to numbers and stay
    .trim();
  return plain.length <= maxLength ? plain : `${wholeCharacters(plain, maxLength - 1).trimEnd()}…`;
}

function wholeCharacters(text: string, maxLength: number): string {
  let end = 0;
  for (const { index, segment } of charactersIn(text)) {
    if (index + segment.length > maxLength) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
