import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyOf, type Shown } from './view.js';

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const heading = () => find('h1');

/** What leads to a view: the row of a program, or the button that opens the view. */
const wayTo = (shown: Shown) =>
  find(
    shown.at === 'program' ? `[data-program="${CSS.escape(shown.program.id)}"]` : `[data-opens=${shown.at}]`,
  );

/** The field of a form, what led to the view one comes back from, or the heading. */
const placeFor = (backFrom: Shown | null): HTMLElement | null =>
  find('[data-first-focus]') ?? (backFrom && wayTo(backFrom)) ?? heading();

/** Puts the focus where a new view begins, and keeps it in the page when what had it goes away. */
export function useFocus(shown: Shown | null): void {
  /** Views on the way to this one, which is the last: one that is shown again is gone back to. */
  const trail = useRef<readonly Shown[]>([]);
  const had = typeof document !== 'undefined' && document.activeElement !== document.body;
  useLayoutEffect(() => {
    if (shown === null) return;
    const last = trail.current.at(-1);
    const seenAt = trail.current.findIndex((one) => keyOf(one) === keyOf(shown));
    trail.current = [...trail.current.slice(0, seenAt === -1 ? undefined : seenAt), shown];
    if (last === undefined) {
      // The page has just opened: nothing is taken from anybody, and only a form asks for it.
      find('[data-first-focus]')?.focus();
    } else if (keyOf(last) !== keyOf(shown)) placeFor(seenAt === -1 ? null : last)?.focus();
    else if (had && document.activeElement === document.body) heading()?.focus();
  });
}
