import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyOf, type Shown } from './view.js';

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const heading = () => find('h1');

/** The field of a form, the row of the program one comes from, or the heading. */
function placeFor(shown: Shown, before: Shown | null): HTMLElement | null {
  const field = find('[data-first-focus]');
  if (field !== null) return field;
  if (before === null) return null; // the page has just opened: nothing is taken from anybody
  const row =
    shown.at === 'list' && before.at === 'program'
      ? find(`[data-program="${CSS.escape(before.program.id)}"]`)
      : null;
  return row ?? heading();
}

/** Puts the focus where a new view begins, and keeps it in the page when what had it goes away. */
export function useFocus(shown: Shown | null): void {
  const before = useRef<Shown | null>(null);
  const had = typeof document !== 'undefined' && document.activeElement !== document.body;
  useLayoutEffect(() => {
    if (shown === null) return;
    const last = before.current;
    before.current = shown;
    if (last === null || keyOf(last) !== keyOf(shown)) placeFor(shown, last)?.focus();
    else if (had && document.activeElement === document.body) heading()?.focus();
  });
}
