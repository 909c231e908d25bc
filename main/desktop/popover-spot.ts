import type { BrowserWindow, Screen } from 'electron';
import { limitHeight, type Point, popoverPlace, type Rect } from '../domain/popover-place.js';
import { firstHeightPx, popoverWidthPx, type WindowForm } from './popover-window.js';

export interface SpotParts {
  readonly screen: Pick<Screen, 'getCursorScreenPoint' | 'getAllDisplays' | 'getDisplayNearestPoint'>;
  /** Of the tray item; all zero where the desktop does not tell or there is none. */
  trayBounds(): Rect;
}

export interface Spot {
  /** Where the tray and the pointer are now. */
  here(): { readonly tray: Rect; readonly pointer: Point };
  /** From now on it hangs on where the tray and the pointer are now, wherever the pointer goes. */
  settle(): void;
  /** What the page asked for last. */
  fit(heightPx: number): void;
  heightPx(): number;
  /** Moves and sizes the window; one that is right already is left alone. */
  apply(window: BrowserWindow, form: WindowForm): void;
}

/** Of the popover's content at 100 % text size. */
const tallestPx = 560;
/** Kept free around it. */
const marginPx = 8;

/** Where the popover goes and how tall it is. When it grows, the edge at the tray stays. */
export function createSpot({ screen, trayBounds }: SpotParts): Spot {
  let heightPx = firstHeightPx;
  let anchor: { tray: Rect; pointer: Point } | null = null;
  const here = () => ({ tray: trayBounds(), pointer: screen.getCursorScreenPoint() });

  const popoverBounds = (): Rect => {
    anchor ??= here();
    const { tray, pointer } = anchor;
    const { workArea } = screen.getDisplayNearestPoint(tray.width > 0 ? tray : pointer);
    const height = limitHeight(heightPx, { limitPx: tallestPx, workArea, margin: marginPx });
    const size = { width: popoverWidthPx, height };
    return {
      ...popoverPlace({ ...anchor, displays: screen.getAllDisplays(), size, margin: marginPx }),
      ...size,
    };
  };
  return {
    here,
    settle() {
      anchor = here();
    },
    fit(wishedPx) {
      heightPx = Math.ceil(wishedPx);
    },
    heightPx: () => Math.min(heightPx, tallestPx),
    apply(window, form) {
      if (form === 'ordinary') growTo(window, Math.min(heightPx, tallestPx));
      else moveTo(window, popoverBounds());
    },
  };
}

function moveTo(window: BrowserWindow, bounds: Rect): void {
  const now = window.getBounds();
  const same = (['x', 'y', 'width', 'height'] as const).every((side) => now[side] === bounds[side]);
  if (!same) window.setBounds(bounds);
}

/** An ordinary window belongs to the user: it grows with its page, and neither moves nor shrinks by itself. */
function growTo(window: BrowserWindow, heightPx: number): void {
  const [width = popoverWidthPx, height = 0] = window.getContentSize();
  if (height < heightPx) window.setContentSize(width, heightPx);
}
