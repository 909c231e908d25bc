const personal = '[…]';

/** Where in our own code something happened: `popover.js:12:34`. */
const placeInCode = /\b[A-Za-z-]+\.[cm]?[jt]s:\d+(?::\d+)?/g;
const patterns: readonly RegExp[] = [
  /[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/gu,
  // All of a path but its last part: folders are named after people.
  /(?:file:\/\/)?(?:[A-Za-z]:)?(?:[\\/][^\s\\/:"'()]+)*[\\/](?=[^\s\\/:"'()]*)/gu,
  // What may be a key, or an id.
  /[\w+=-]{24,}|(?=[\w+=-]*\d)[\w+=-]{12,}/gu,
  // An amount may have any form, so no number stays.
  /\p{Sc}|[\p{Nd}](?:[\p{Nd}.,'’\u00a0\u202f ]*[\p{Nd}])?/gu,
];

const inOrder = (words: readonly string[]) =>
  [...new Set(words)].filter((word) => word.trim() !== '').sort((a, b) => b.length - a.length);
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/**
 * A line that may quote anything, without what it must not tell: the words given, addresses, folders, and numbers other
 * than places in code.
 */
export function withoutPersonal(line: string, words: readonly string[]): string {
  const ordered = inOrder(words);
  const without =
    ordered.length === 0 ? line : line.replace(new RegExp(ordered.map(escaped).join('|'), 'giu'), personal);
  const bare = without
    .split(placeInCode)
    .map((part) => patterns.reduce((left, pattern) => left.replace(pattern, personal), part));
  const places = without.match(placeInCode) ?? [];
  return bare.map((part, index) => `${part}${places[index] ?? ''}`).join('');
}
