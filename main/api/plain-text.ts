/** Line breaks and other control characters; a space keeps apart what they parted. */
const controls = /[\p{Cc}\u2028\u2029]+/gu;
/** Direction marks, embeddings and isolates, and what takes no room. Joiners stay: emoji and some scripts need them. */
const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
/** Halves of a character that came without the other half. */
const loneSurrogates = /\p{Cs}/gu;

/**
 * Text of an answer as it may be shown anywhere: one line, in reading order, nothing hidden in it, at most
 * `maxLength` UTF-16 units and never half a character.
 */
export function plainText(text: string, maxLength: number): string {
  return text
    .slice(0, maxLength * 8) // bounds the work on megabytes of text
    .replace(controls, ' ')
    .replace(invisible, '')
    .trim()
    .slice(0, maxLength)
    .replace(loneSurrogates, (_, at: number) => (at === maxLength - 1 ? '' : '\ufffd'))
    .trim();
}
