import { signal } from '@preact/signals-core';
import type { Place } from '../main/domain/app-state.js';
import { type View, viewAt } from './view.js';

/** Whoever comes back sooner goes on where they were; after it they look anew, and see who waits. */
const keptForMs = 60_000;

/** Where the user is, and the way back. Renderer state: nobody minds losing it. */
export function createPlaces() {
  const view = signal<View>({ at: 'home' });
  let trail: readonly View[] = [];
  let followed = Number.NEGATIVE_INFINITY;
  /** When it was put away; far ahead when main has led here since. */
  let leftAtMs = Number.POSITIVE_INFINITY;

  const restart = (at: View) => {
    trail = [];
    view.value = at;
  };
  return {
    view,
    /** Goes there; `back` returns. */
    go(next: View) {
      trail = [...trail, view.peek()];
      view.value = next;
    },
    /** Shows it in place of where the user is; `back` leads where it led before. */
    swap(next: View) {
      view.value = next;
    },
    back() {
      view.value = trail.at(-1) ?? { at: 'home' };
      trail = trail.slice(0, -1);
    },
    restart,
    /** The welcome is home as long as there is no program: from here on it is the form, whatever arrives. */
    stayOnForm() {
      if (view.peek().at === 'home') restart({ at: 'add' });
    },
    /** It went out of sight, or came back: then to be home again, unless something keeps it where it was. */
    turn(isVisible: boolean, atMs: number, isKept: boolean) {
      if (!isVisible) leftAtMs = atMs;
      else if (!isKept && atMs - leftAtMs >= keptForMs) restart({ at: 'home' });
    },
    /** Each wish of main's is followed once. */
    follow(place: Place) {
      if (place.serial <= followed) return;
      followed = place.serial;
      leftAtMs = Number.POSITIVE_INFINITY;
      restart(viewAt(place));
    },
  };
}
