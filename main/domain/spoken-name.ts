import type { ProgramState } from './app-state.js';
import { plainText } from './plain-text.js';
import type { Words } from './words/words.js';

/** What a program is called outside the window: its type where its name is hidden. */
export const nameOrType = ({ name, type }: Pick<ProgramState, 'name' | 'type'>, { tray }: Words): string =>
  name ?? tray.types[type];

/** The same in one line, and said to be a demo where it is one. */
export function spokenName(
  program: Pick<ProgramState, 'name' | 'type' | 'demo'>,
  maxLength: number,
  words: Words,
): string {
  const plain = plainText(nameOrType(program, words), maxLength);
  return program.demo ? words.names.demo(plain) : plain;
}
