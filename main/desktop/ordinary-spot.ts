import type { BrowserWindow, Screen } from 'electron';
import { keptPlace, type Point, type Rect } from '../domain/popover-place.js';

export interface OrdinarySpot {
  /** A height that the window is given by us: whatever else it has was given by hand. */
  own(heightPx: number): number;
  /** It is let go, and the next one comes back where and as large as it is. */
  keep(window: BrowserWindow): void;
  /** Before it comes on screen. The very first one comes where `first` says, or where the system likes. */
  place(window: BrowserWindow, first: Point | null): void;
  /** One that was sized by hand stays so. */
  growTo(window: BrowserWindow, heightPx: number): void;
}

/** Displays of fractional scale round sizes. */
const roundedByPx = 1;

/** An ordinary window belongs to the user: it grows with its page, and neither moves nor shrinks by itself. */
export function createOrdinarySpot(screen: Pick<Screen, 'getAllDisplays'>): OrdinarySpot {
  const given = new Set<number>();
  const placed = new WeakSet<BrowserWindow>();
  let kept: Rect | null = null;
  const own = (heightPx: number): number => {
    given.add(heightPx);
    return heightPx;
  };
  return {
    own,
    keep(window) {
      if (placed.has(window) && !window.isDestroyed()) kept = window.getBounds();
    },
    place(window, first) {
      const now = window.getBounds();
      // One that was only hidden is where it was, and on X11 would move by its frame if it were put there again.
      const known = placed.has(window) ? now : (kept ?? first);
      placed.add(window);
      if (known !== null) moveTo(window, keptPlace({ ...now, ...known }, screen.getAllDisplays()));
    },
    growTo(window, heightPx) {
      const [width = 0, height = 0] = window.getContentSize();
      const sizedByHand = ![...given].some((one) => Math.abs(one - height) <= roundedByPx);
      if (!sizedByHand && height < heightPx) window.setContentSize(width, own(heightPx));
    },
  };
}

/** One that is there already is left alone. */
export function moveTo(window: BrowserWindow, bounds: Rect): void {
  const now = window.getBounds();
  const same = (['x', 'y', 'width', 'height'] as const).every((side) => now[side] === bounds[side]);
  if (!same) window.setBounds(bounds);
}
