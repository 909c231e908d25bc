import type { AppState } from '../main/domain/app-state.js';
import type { ProgramId } from '../main/domain/snapshot.js';

/** What a single key does. */
export type Shortcut =
  | { readonly do: 'hide' }
  | { readonly do: 'refresh' }
  | { readonly do: 'settings' }
  | { readonly do: 'program'; readonly program: ProgramId }
  | { readonly do: 'move'; readonly by: 1 | -1 };

export interface Press {
  readonly key: string;
  /** Ctrl, Alt or Cmd is held: then it is another's shortcut. */
  readonly modified: boolean;
  /** The focus is where keys mean text or a choice. */
  readonly typing: boolean;
}

const single: Readonly<Record<string, Shortcut>> = {
  r: { do: 'refresh' },
  R: { do: 'refresh' },
  ',': { do: 'settings' },
  ArrowDown: { do: 'move', by: 1 },
  ArrowUp: { do: 'move', by: -1 },
};

/** Escape acts anywhere; single keys act unless a text field has the focus. */
export function shortcutOf({ key, modified, typing }: Press, { programs }: AppState): Shortcut | null {
  if (modified) return null;
  if (key === 'Escape') return { do: 'hide' };
  if (typing) return null;
  const chosen = /^[1-9]$/.test(key) ? programs[Number(key) - 1] : undefined;
  if (chosen !== undefined) return { do: 'program', program: chosen.id };
  return single[key] ?? null;
}
