export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Rect = Point & Size;

/** All in DIP, as Electron tells them, so a display's scale is of no account here. */
export interface Display {
  readonly bounds: Rect;
  /** Without panels, taskbars and docks. */
  readonly workArea: Rect;
}

export interface PopoverGround {
  /** Of the tray item; all zero where the desktop does not tell (Linux). */
  readonly tray: Rect;
  readonly pointer: Point;
  /** At least one. */
  readonly displays: readonly Display[];
  readonly size: Size;
  /** Kept free between the popover, the tray and every edge of the work area. */
  readonly margin: number;
}

/** The side of the screen on which the tray is. */
type Side = 'top' | 'bottom' | 'left' | 'right';

/** Farther than this from every edge of its display, the pointer was not at a panel when the popover was asked for. */
const reachOfAPanel = 96;

const right = ({ x, width }: Rect) => x + width;
const bottom = ({ y, height }: Rect) => y + height;
const centre = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
const isNowhere = ({ width, height }: Rect) => width === 0 && height === 0;

/** At the low end where there is no room. */
const within = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

/** Along one axis: off both ends by the margin if that can be, on screen if that can be, else at the start. */
function onto(from: number, length: number, span: { start: number; end: number; margin: number }): number {
  const { start, end, margin } = span;
  return within(within(from, start + margin, end - margin - length), start, end - length);
}

function distance(point: Point, rect: Rect): number {
  const dx = point.x - within(point.x, rect.x, right(rect));
  const dy = point.y - within(point.y, rect.y, bottom(rect));
  return Math.hypot(dx, dy);
}

/** How far a point is from each edge of a display. */
const edgesBy = ({ bounds }: Display, at: Point): Readonly<Record<Side, number>> => ({
  top: at.y - bounds.y,
  bottom: bottom(bounds) - at.y,
  left: at.x - bounds.x,
  right: right(bounds) - at.x,
});

/** The room that a panel takes on each side; zero where there is none, or where it hides itself. */
const panels = ({ bounds, workArea }: Display): Readonly<Record<Side, number>> => ({
  top: workArea.y - bounds.y,
  bottom: bottom(bounds) - bottom(workArea),
  left: workArea.x - bounds.x,
  right: right(bounds) - right(workArea),
});

const sides: readonly Side[] = ['top', 'bottom', 'left', 'right'];

/** The panel that the point is in, else the nearest edge. Ties go to top and bottom: most panels lie there. */
function sideOf(display: Display, at: Point): Side {
  const by = edgesBy(display, at);
  const wide = panels(display);
  const inPanel = sides.filter((side) => wide[side] > 0 && by[side] <= wide[side]);
  const nearest = (among: readonly Side[]) =>
    among.reduce((best, side) => (by[side] < by[best] ? side : best));
  return nearest(inPanel.length > 0 ? inPanel : sides);
}

const nearestDisplay = (displays: readonly Display[], at: Point): Display | undefined =>
  displays.reduce<Display | undefined>(
    (best, display) =>
      best === undefined || distance(at, display.bounds) < distance(at, best.bounds) ? display : best,
    undefined,
  );

/** The corner where trays are: of the panel at the top if there is one, else of the one there is. */
function trayCorner(display: Display): Point {
  const wide = panels(display);
  const side = sides.find((one) => wide[one] > 0) ?? 'top';
  const { workArea } = display;
  return {
    x: side === 'left' ? workArea.x : right(workArea),
    y: side === 'top' ? workArea.y : bottom(workArea),
  };
}

/** What the popover hangs on: the tray item, else the pointer while it is at a panel, else the corner where trays are. */
function anchorOf({ tray, pointer }: PopoverGround, display: Display): { at: Rect; side: Side } {
  const point = isNowhere(tray) ? pointer : centre(tray);
  const side = sideOf(display, point);
  const near = Math.min(...Object.values(edgesBy(display, point))) <= reachOfAPanel;
  if (!isNowhere(tray)) return { at: tray, side };
  const { x, y } = near ? pointer : trayCorner(display);
  return { at: { x, y, width: 0, height: 0 }, side: near ? side : sideOf(display, { x, y }) };
}

/** Where the popover goes: beside the tray, centred on it, and whole within the work area of the tray's display. */
export function popoverPlace(ground: PopoverGround): Point {
  const { tray, pointer, size, margin } = ground;
  const display = nearestDisplay(ground.displays, isNowhere(tray) ? pointer : centre(tray));
  if (display === undefined) return { x: 0, y: 0 };
  const { at, side } = anchorOf(ground, display);
  const middle = centre(at);
  const beside: Readonly<Record<Side, Point>> = {
    top: { x: middle.x - size.width / 2, y: bottom(at) + margin },
    bottom: { x: middle.x - size.width / 2, y: at.y - margin - size.height },
    left: { x: right(at) + margin, y: middle.y - size.height / 2 },
    right: { x: at.x - margin - size.width, y: middle.y - size.height / 2 },
  };
  const { x, y } = beside[side];
  const { workArea: area } = display;
  return {
    x: Math.round(onto(x, size.width, { start: area.x, end: right(area), margin })),
    y: Math.round(onto(y, size.height, { start: area.y, end: bottom(area), margin })),
  };
}

/** How tall the window grows by itself: 560 px, and up to 700 where the text is half as large again. */
export const tallestPx = (textPercent: number): number => 560 + 2.8 * Math.max(0, textPercent - 100);

/** Where a window that was once there comes back: on the nearest display, whole if that has the room. */
export function keptPlace(kept: Rect, displays: readonly Display[]): Rect {
  const area = nearestDisplay(displays, centre(kept))?.workArea ?? kept;
  const width = Math.min(kept.width, area.width);
  const height = Math.min(kept.height, area.height);
  return {
    x: within(kept.x, area.x, right(area) - width),
    y: within(kept.y, area.y, bottom(area) - height),
    width,
    height,
  };
}

/** The height that a popover may have: its content's, as long as it fits into the work area it is placed in. */
export const limitHeight = (
  heightPx: number,
  { limitPx, workArea, margin }: { limitPx: number; workArea: Rect; margin: number },
): number => Math.max(1, Math.floor(Math.min(heightPx, limitPx, workArea.height - 2 * margin)));
