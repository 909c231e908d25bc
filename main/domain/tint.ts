import type { ProgramId } from './snapshot.js';

export type Tint = 1 | 2 | 3 | 4 | 5 | 6;
const tints: readonly Tint[] = [1, 2, 3, 4, 5, 6];

/** One of six colours for a program's initials, the same for ever (FNV-1a over its id). */
export function tintOf(program: ProgramId): Tint {
  let hash = 0x811c9dc5;
  for (const character of program) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return tints[(hash >>> 0) % tints.length] ?? 1;
}
