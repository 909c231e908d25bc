/** What a single key does. */
export type Shortcut =
  | { readonly do: 'hide' }
  | { readonly do: 'refresh' }
  | { readonly do: 'settings' }
  | { readonly do: 'hide-figures' }
  | { readonly do: 'what-changed' }
  | { readonly do: 'back' }
  /** The first program is 0. */
  | { readonly do: 'choose'; readonly nth: number }
  | { readonly do: 'move'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  | { readonly do: 'filter' }
  | { readonly do: 'clear-filter' }
  /** The key is a letter of what is looked for, and is left to the filter. */
  | { readonly do: 'type' };

export interface Press {
  readonly key: string;
  /** With another than these, or with two, it is another's shortcut. */
  readonly held: 'none' | 'ctrl' | 'cmd' | 'alt' | 'other';
  /** What has the focus: keys mean text or a choice in a field. */
  readonly field: 'none' | 'filter' | 'other';
}

const anywhere: Readonly<Record<string, Shortcut>> = {
  F5: { do: 'refresh' },
  BrowserBack: { do: 'back' },
};

const arrows: Readonly<Record<string, Shortcut>> = {
  ArrowDown: { do: 'move', to: 'next' },
  ArrowUp: { do: 'move', to: 'previous' },
};

const single: Readonly<Record<string, Shortcut>> = {
  ...arrows,
  Home: { do: 'move', to: 'first' },
  End: { do: 'move', to: 'last' },
  ',': { do: 'settings' },
  r: { do: 'refresh' },
  h: { do: 'hide-figures' },
  w: { do: 'what-changed' },
};

function heldShortcut({ key, held, field }: Press, filter: string | null): Shortcut | null {
  const isFind = (held === 'ctrl' || held === 'cmd') && key.toLowerCase() === 'f';
  if (isFind) return filter === null ? null : { do: 'filter' };
  const isBack = (held === 'alt' && key === 'ArrowLeft') || (held === 'cmd' && key === '[');
  return isBack && field === 'none' ? { do: 'back' } : null;
}

/**
 * Escape acts anywhere; single keys act unless a field has the focus. `filter` is what the list is narrowed to, null
 * where there is none: where there is one, letters are for it, so that no name that is typed does something else.
 */
export function shortcutOf(press: Press, filter: string | null): Shortcut | null {
  const { key, held, field } = press;
  if (held !== 'none') return heldShortcut(press, filter);
  if (key === 'Escape') return { do: filter ? 'clear-filter' : 'hide' };
  if (anywhere[key] !== undefined) return anywhere[key];
  if (field === 'other') return null;
  if (field === 'filter') return key === 'Enter' ? { do: 'choose', nth: 0 } : (arrows[key] ?? null);
  if (filter !== null && key === '/') return { do: 'filter' };
  if (filter !== null && (/^\p{L}$/u.test(key) || (key === 'Backspace' && filter !== '')))
    return { do: 'type' };
  if (/^[1-9]$/.test(key)) return { do: 'choose', nth: Number(key) - 1 };
  return single[key.toLowerCase()] ?? single[key] ?? null;
}
