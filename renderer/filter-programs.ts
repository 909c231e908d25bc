import type { ProgramState } from '../main/domain/app-state.js';
import type { PageWords } from '../main/domain/words/words.js';
import { typeOf } from './type-of.js';

/** Without accents and case, so that `uber` finds `Über` and `strasse` finds `Straße`. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();

/** Programs whose name or type holds every word that was typed, in any order. */
export function filterPrograms(
  programs: readonly ProgramState[],
  typed: string,
  words: PageWords,
): readonly ProgramState[] {
  const parts = fold(typed).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return programs;
  return programs.filter((program) => {
    const text = fold(`${program.name ?? ''} ${typeOf(program, words)}`);
    return parts.every((part) => text.includes(part));
  });
}
