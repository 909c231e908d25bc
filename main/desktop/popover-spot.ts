import type { BrowserWindow, Screen } from 'electron';
import { limitHeight, type Point, popoverPlace, type Rect, tallestPx } from '../domain/popover-place.js';
import { createOrdinarySpot, moveTo } from './ordinary-spot.js';
import { firstHeightPx, popoverWidthPx, type WindowForm } from './popover-window.js';

export interface SpotParts {
  readonly screen: Pick<Screen, 'getCursorScreenPoint' | 'getAllDisplays' | 'getDisplayNearestPoint'>;
  /** Of the tray item; all zero where the desktop does not tell or there is none. */
  trayBounds(): Rect;
  /** As the settings have it now. */
  textPercent(): number;
}

export interface Spot {
  /** Where the tray and the pointer are now. */
  here(): { readonly tray: Rect; readonly pointer: Point };
  /** From now on it hangs on where the tray and the pointer are now, wherever the pointer goes. */
  settle(): void;
  /** The displays changed, and the tray with them. */
  resettle(): void;
  /** What the page asked for last. */
  fit(heightPx: number): void;
  heightPx(): number;
  /** The window is let go. */
  keep(window: BrowserWindow, form: WindowForm): void;
  /** Puts a window that is about to come on screen in its place. */
  place(window: BrowserWindow, form: WindowForm): void;
  /** Moves and sizes the window; one that is right already is left alone. */
  apply(window: BrowserWindow, form: WindowForm): void;
}

/** Kept free around it. */
const marginPx = 8;

/** Where the window goes and how tall it is. When a popover grows, its edge at the tray stays. */
export function createSpot({ screen, trayBounds, textPercent }: SpotParts): Spot {
  const ordinary = createOrdinarySpot(screen);
  let wishedPx = firstHeightPx;
  let anchor: { tray: Rect; pointer: Point } | null = null;
  /** Where the popover was. */
  let corner: Point | null = null;
  const here = () => ({ tray: trayBounds(), pointer: screen.getCursorScreenPoint() });
  const heightIn = (workArea: Rect) =>
    limitHeight(wishedPx, { limitPx: tallestPx(textPercent()), workArea, margin: marginPx });

  const hang = (window: BrowserWindow): void => {
    anchor ??= here();
    const { tray, pointer } = anchor;
    const { workArea } = screen.getDisplayNearestPoint(tray.width > 0 ? tray : pointer);
    const size = { width: popoverWidthPx, height: heightIn(workArea) };
    const displays = screen.getAllDisplays();
    corner = popoverPlace({ ...anchor, displays, size, margin: marginPx });
    moveTo(window, { ...corner, ...size });
  };
  const apply = (window: BrowserWindow, form: WindowForm): void => {
    if (form === 'popover') hang(window);
    else ordinary.growTo(window, heightIn(screen.getDisplayNearestPoint(window.getBounds()).workArea));
  };
  return {
    here,
    settle() {
      anchor = here();
    },
    resettle() {
      if (anchor !== null) anchor = { ...anchor, tray: trayBounds() };
    },
    fit(heightPx) {
      wishedPx = Math.ceil(heightPx);
    },
    heightPx: () => ordinary.own(Math.min(wishedPx, tallestPx(textPercent()))),
    keep(window, form) {
      if (form === 'ordinary') ordinary.keep(window);
    },
    place(window, form) {
      if (form === 'ordinary') ordinary.place(window, corner);
      apply(window, form);
    },
    apply,
  };
}
