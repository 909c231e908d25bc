import type { ProgramIdentity } from './snapshot.js';

/**
 * Whether a key opens a program that is here already. Two programs of one name are told apart by their ids, or
 * without ids by type and date of creation.
 */
export function isSameProgram(a: ProgramIdentity, b: ProgramIdentity): boolean {
  if (a.publicId !== null && b.publicId !== null) return a.publicId === b.publicId;
  // The older address tells no id: then only a date of creation can vouch for it.
  if ((a.publicId !== null || b.publicId !== null) && a.createdAt === null) return false;
  return a.type === b.type && a.name === b.name && a.createdAt === b.createdAt;
}

/**
 * Whether an answer to a program's own key may stand for it. Looser than `isSameProgram`: a program may be renamed,
 * and the older address tells no id. Only a clear contradiction is another program.
 */
export function contradicts(kept: ProgramIdentity, answered: ProgramIdentity): boolean {
  if (kept.publicId !== null && answered.publicId !== null) return kept.publicId !== answered.publicId;
  const known = (type: ProgramIdentity['type']) => type !== 'unknown';
  if (known(kept.type) && known(answered.type) && kept.type !== answered.type) return true;
  return kept.createdAt !== null && answered.createdAt !== null && kept.createdAt !== answered.createdAt;
}
