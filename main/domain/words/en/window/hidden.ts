/** While names and money are hidden. */
export const hidden = {
  /** In place of money, to those who listen. */
  word: 'hidden',
  /** In place of a program's name, alone and within a sentence. */
  program: 'hidden program',
  note: 'Names and money are hidden.',
  show: 'Show',
  /** Told when they are shown again. */
  shown: 'Names and money are shown again.',
};
