import type { OriginKind } from '../domain/errors.js';
import type { ProgramId, ProgramIdentity } from '../domain/snapshot.js';

/**
 * The name of a program's key in the keychain: its public id, or the local one where it has none. Outside the
 * default profile and origin it carries a suffix, so that a trial never touches the keys of every day.
 */
export function accountFor(
  identity: ProgramIdentity,
  localId: ProgramId,
  where: { readonly originKind: OriginKind; readonly profile: string | null },
): string {
  const suffix = [where.originKind === 'loopback' ? 'loopback' : null, where.profile].filter(
    (part) => part !== null,
  );
  const base = identity.publicId ?? localId;
  return suffix.length === 0 ? base : `${base}@${suffix.join('.')}`;
}
