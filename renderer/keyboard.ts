import { assertNever } from '../main/domain/result.js';
import type { Model } from './model.js';
import { type Shortcut, shortcutOf } from './shortcuts.js';

/** How far an arrow scrolls where there are no rows, in CSS pixels. */
const scrollBy = 40;

/** A switch takes no text; the other fields, and lists to choose from, do. */
const takesKeys = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');

function moveInList(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-program]')];
  if (rows.length === 0) {
    document.querySelector('main')?.scrollBy({ top: by * scrollBy });
    return;
  }
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by;
  rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
}

function act(shortcut: Shortcut, model: Model): void {
  const shown = model.shown.peek();
  switch (shortcut.do) {
    case 'hide':
      void model.send({ type: 'hide' });
      break;
    case 'refresh':
      void model.send(
        shown?.at === 'program' ? { type: 'refresh', program: shown.program.id } : { type: 'refresh' },
      );
      break;
    case 'settings':
      if (shown?.at !== 'settings') model.go({ at: 'settings' });
      break;
    case 'program':
      model.go({ at: 'program', program: shortcut.program });
      break;
    case 'move':
      moveInList(shortcut.by);
      break;
    default:
      assertNever(shortcut);
  }
}

/** Listens until the returned function is called. */
export function listenToKeys(model: Model): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const state = model.state.peek();
    if (state === null || event.defaultPrevented || event.isComposing) return;
    const { key, ctrlKey, altKey, metaKey, target } = event;
    const modified = ctrlKey || altKey || metaKey;
    const shortcut = shortcutOf({ key, modified, typing: takesKeys(target) }, state);
    if (shortcut === null) return;
    event.preventDefault();
    act(shortcut, model);
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
