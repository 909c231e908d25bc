import type { Point, Rect } from '../domain/popover-place.js';

/** Between the press on the tray item, which takes the focus away, and the click that follows from it. */
const clickMs = 250;
/** The same where the press was seen to be on the tray item: a button can be held down for long. */
const heldMs = 2_000;

export interface Dismissal {
  /** It was hidden because something else got the focus. */
  byBlur(where: { readonly pointer: Point; readonly tray: Rect }): void;
  /** A click that comes now belongs to that blur: it was meant to close. Asked once per blur. */
  takesClick(): boolean;
}

/** A click on the tray item of an open popover first takes the focus away, which hides it; it must not open it again. */
export function createDismissal(monotonicMs: () => number): Dismissal {
  let untilMs = Number.NEGATIVE_INFINITY;
  return {
    byBlur({ pointer, tray }) {
      untilMs = monotonicMs() + (contains(tray, pointer) ? heldMs : clickMs);
    },
    takesClick() {
      const takes = monotonicMs() < untilMs;
      untilMs = Number.NEGATIVE_INFINITY;
      return takes;
    },
  };
}

const contains = ({ x, y, width, height }: Rect, point: Point) =>
  point.x >= x && point.x < x + width && point.y >= y && point.y < y + height;
