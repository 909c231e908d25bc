import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Display,
  keptPlace,
  limitHeight,
  type Point,
  popoverPlace,
  type Rect,
  tallestPx,
} from '../../main/domain/popover-place.js';

const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });
const display = (bounds: Rect, workArea: Rect): Display => ({ bounds, workArea });

const full = rect(0, 0, 1920, 1080);
const top = display(full, rect(0, 25, 1920, 1055));
const bottom = display(full, rect(0, 0, 1920, 1040));
const left = display(full, rect(62, 0, 1858, 1080));
const right = display(full, rect(0, 0, 1858, 1080));
const plain = display(full, full);
/** A panel at the top with the tray, and a dock at the bottom. */
const panelAndDock = display(full, rect(0, 26, 1920, 990));
/** Left of the main one and higher, with a taskbar of its own. */
const second = display(rect(-1280, -200, 1280, 1024), rect(-1280, -200, 1280, 984));
/** Twice the pixels: Electron tells it in DIP, half of them. */
const dense = display(rect(1920, 0, 1280, 800), rect(1920, 25, 1280, 775));

const size = { width: 360, height: 500 };
const nowhere = rect(0, 0, 0, 0);
const away: Point = { x: 5, y: 5 };
const margin = 8;

interface Case {
  tray: Rect;
  pointer?: Point;
  displays: Display[];
  at: Point;
}

describe('the popover', () => {
  it.each<[string, Case]>([
    ['hangs below a menu bar', { tray: rect(1400, 0, 30, 24), displays: [top], at: { x: 1235, y: 33 } }],
    ['stands on a taskbar', { tray: rect(1400, 1044, 24, 32), displays: [bottom], at: { x: 1232, y: 532 } }],
    [
      'stays on screen at the end of a taskbar',
      { tray: rect(1890, 1044, 24, 32), displays: [bottom], at: { x: 1552, y: 532 } },
    ],
    [
      'is right of a taskbar on the left',
      { tray: rect(10, 900, 40, 40), displays: [left], at: { x: 70, y: 572 } },
    ],
    [
      'is left of a taskbar on the right',
      { tray: rect(1868, 900, 40, 40), displays: [right], at: { x: 1490, y: 572 } },
    ],
    [
      'is on the display of the tray',
      { tray: rect(-200, 790, 24, 24), displays: [bottom, second], at: { x: -368, y: 276 } },
    ],
    [
      'is on that display whatever the order',
      { tray: rect(-200, 790, 24, 24), displays: [second, bottom], at: { x: -368, y: 276 } },
    ],
    [
      'is at the corner of a display with a negative origin',
      { tray: rect(-30, 790, 24, 24), displays: [bottom, second], at: { x: -368, y: 276 } },
    ],
    [
      'is placed in DIP on a dense display',
      { tray: rect(3000, 0, 30, 24), displays: [top, dense], at: { x: 2832, y: 33 } },
    ],
    [
      'stands over a taskbar that hides itself',
      { tray: rect(1400, 1060, 24, 20), displays: [plain], at: { x: 1232, y: 552 } },
    ],
    [
      'hangs on the pointer in a panel when the tray is nowhere',
      { tray: nowhere, pointer: { x: 1700, y: 12 }, displays: [panelAndDock], at: { x: 1520, y: 34 } },
    ],
    [
      'hangs on the pointer over a taskbar when the tray is nowhere',
      { tray: nowhere, pointer: { x: 1700, y: 1060 }, displays: [bottom], at: { x: 1520, y: 532 } },
    ],
    [
      'hangs on the pointer on another display',
      { tray: nowhere, pointer: { x: -640, y: 805 }, displays: [bottom, second], at: { x: -820, y: 276 } },
    ],
    [
      'goes to the corner by the panel when the pointer is elsewhere',
      { tray: nowhere, pointer: { x: 700, y: 500 }, displays: [panelAndDock], at: { x: 1552, y: 34 } },
    ],
    [
      'goes to the corner by the taskbar when the pointer is elsewhere',
      { tray: nowhere, pointer: { x: 700, y: 500 }, displays: [bottom], at: { x: 1552, y: 532 } },
    ],
    [
      'goes to the corner by a taskbar on the left',
      { tray: nowhere, pointer: { x: 700, y: 500 }, displays: [left], at: { x: 70, y: 572 } },
    ],
    [
      'goes to the top right without any panel',
      { tray: nowhere, pointer: { x: 700, y: 500 }, displays: [plain], at: { x: 1552, y: 8 } },
    ],
    [
      'takes the nearest display for a pointer between two',
      { tray: nowhere, pointer: { x: 1925, y: 900 }, displays: [bottom, dense], at: { x: 1552, y: 532 } },
    ],
    [
      'takes the nearest display for a tray of one that is gone',
      { tray: rect(5000, 0, 30, 24), displays: [top, dense], at: { x: 2832, y: 33 } },
    ],
  ])('%s', (_, { tray, pointer = away, displays, at }) => {
    expect(popoverPlace({ tray, pointer, displays, size, margin })).toEqual(at);
  });

  it('starts at the top left of a work area that is too small for it', () => {
    const small = display(rect(0, 0, 320, 400), rect(0, 20, 320, 380));
    const tray = rect(290, 0, 20, 20);
    expect(popoverPlace({ tray, pointer: away, displays: [small], size, margin })).toEqual({ x: 0, y: 20 });
  });

  it('gives up its margin before it leaves the screen', () => {
    const narrow = display(rect(0, 0, 366, 800), rect(0, 20, 366, 780));
    const tray = rect(340, 0, 20, 20);
    expect(popoverPlace({ tray, pointer: away, displays: [narrow], size, margin })).toEqual({ x: 6, y: 28 });
  });

  it('is somewhere when no display is known', () => {
    expect(popoverPlace({ tray: nowhere, pointer: away, displays: [], size, margin })).toEqual({
      x: 0,
      y: 0,
    });
  });

  it('is whole on one work area wherever the tray and the pointer are', () => {
    const coordinate = fc.integer({ min: -4000, max: 4000 });
    const displays = [bottom, second, dense];
    fc.assert(
      fc.property(coordinate, coordinate, fc.boolean(), (x, y, isTray) => {
        const tray = isTray ? rect(x, y, 24, 24) : nowhere;
        const at = popoverPlace({ tray, pointer: { x, y }, displays, size, margin });
        return displays.some(
          ({ workArea: area }) =>
            at.x >= area.x + margin &&
            at.y >= area.y + margin &&
            at.x + size.width <= area.x + area.width - margin &&
            at.y + size.height <= area.y + area.height - margin,
        );
      }),
    );
  });
});

/** A display with a panel of 40 on one side, and a tray item of 24 in the far third of that panel. */
function withPanel(bounds: Rect, side: 'top' | 'bottom' | 'left' | 'right') {
  const { x, y, width, height } = bounds;
  const panel = 40;
  const work = {
    top: rect(x, y + panel, width, height - panel),
    bottom: rect(x, y, width, height - panel),
    left: rect(x + panel, y, width - panel, height),
    right: rect(x, y, width - panel, height),
  }[side];
  const along = { x: x + Math.round(width * 0.7), y: y + Math.round(height * 0.6) };
  const tray = {
    top: rect(along.x, y + 8, 24, 24),
    bottom: rect(along.x, y + height - 32, 24, 24),
    left: rect(x + 8, along.y, 24, 24),
    right: rect(x + width - 32, along.y, 24, 24),
  }[side];
  return { display: display(bounds, work), tray };
}
const grounds: readonly [string, Rect][] = [
  ['the main display', full],
  ['a second display left of it and higher, with a negative origin', rect(-1280, -200, 1280, 1024)],
  ['a second display at scale 2, told in DIP', rect(1920, 0, 1280, 800)],
];
const cases = grounds.flatMap(([where, bounds]) =>
  (['top', 'bottom', 'left', 'right'] as const).flatMap((side) =>
    (['tells', 'does not tell'] as const).map((tells) => ({ where, bounds, side, tells })),
  ),
);

describe('beside a tray at the', () => {
  it.each(cases)('$side of $where, where the desktop $tells where it is', ({ bounds, side, tells }) => {
    const { display: own, tray } = withPanel(bounds, side);
    const others = grounds.map(([, other]) => display(other, other)).filter((one) => one.bounds !== bounds);
    const pointer = { x: tray.x + 12, y: tray.y + 12 };
    const given = tells === 'tells' ? tray : nowhere;
    const at = popoverPlace({ tray: given, pointer, displays: [...others, own], size, margin });
    const { workArea: area } = own;
    const [endX, endY] = [
      area.x + area.width - margin - size.width,
      area.y + area.height - margin - size.height,
    ];
    // Off the panel by the margin.
    const besides = {
      top: { y: area.y + margin },
      bottom: { y: endY },
      left: { x: area.x + margin },
      right: { x: endX },
    }[side];
    expect(at).toMatchObject(besides);
    const middle = side === 'top' || side === 'bottom' ? at.x + size.width / 2 : at.y + size.height / 2;
    const wanted =
      side === 'top' || side === 'bottom'
        ? Math.min(pointer.x, endX + size.width / 2)
        : Math.min(pointer.y, endY + size.height / 2);
    expect(middle).toBe(wanted);
    expect(at.x).toBeLessThanOrEqual(endX);
    expect(at.y).toBeLessThanOrEqual(endY);
  });
});

describe('a window that comes back', () => {
  const kept = rect(400, 300, 400, 600);
  it.each<[string, Rect, Display[], Rect]>([
    ['is where it was', kept, [bottom], kept],
    [
      'is where it was on a second display',
      rect(-900, -100, 400, 600),
      [bottom, second],
      rect(-900, -100, 400, 600),
    ],
    [
      'is on the nearest display when its own is gone',
      rect(-900, -100, 400, 600),
      [bottom],
      rect(0, 0, 400, 600),
    ],
    ['comes back whole from beyond an edge', rect(1800, 900, 400, 600), [bottom], rect(1520, 440, 400, 600)],
    [
      'is cut to a work area that is too small for it',
      rect(0, 0, 480, 2_000),
      [bottom],
      rect(0, 0, 480, 1_040),
    ],
    ['is where it was when no display is known', kept, [], kept],
  ])('%s', (_, before, displays, after) => {
    expect(keptPlace(before, displays)).toEqual(after);
  });
});

describe('the height of the popover', () => {
  it.each([
    [80, 560],
    [100, 560],
    [125, 630],
    [150, 700],
  ])('may be, with text at %i percent, %i px', (percent, px) => {
    expect(tallestPx(percent)).toBe(px);
  });

  it.each([
    ['its content', 300, 560, 1040, 300],
    ['its limit', 900, 560, 1040, 560],
    ['the work area', 900, 700, 500, 484],
    ['a whole number', 300.6, 560, 1040, 300],
    ['not nothing', 300, 560, 10, 1],
  ])('is that of %s', (_, content, limitPx, areaHeight, height) => {
    expect(limitHeight(content, { limitPx, workArea: rect(0, 0, 800, areaHeight), margin })).toBe(height);
  });
});
