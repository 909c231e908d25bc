import { EventEmitter } from 'node:events';
import { createPopover } from '../../main/desktop/popover.js';
import type { PopoverParts } from '../../main/desktop/popover-handle.js';
import { pagePlace } from '../../main/desktop/session-guard.js';
import { FakeWindow } from '../fakes/browser-window.js';
import { createFakeClock } from '../fakes/clock.js';

export const tray = { x: 1000, y: 0, width: 24, height: 24 };
export const nowhere = { x: 0, y: 0, width: 0, height: 0 };
export const area = { x: 0, y: 24, width: 1280, height: 776 };

/** A popover on a desktop of one display with a panel at the top. */
export function desktop(change: Partial<PopoverParts> & { bounds?: typeof tray; percent?: number } = {}) {
  const windows: FakeWindow[] = [];
  const told: unknown[] = [];
  const clock = createFakeClock();
  const app = Object.assign(new EventEmitter(), {
    hide: () => void told.push('app hidden'),
    show: () => {},
  });
  const pointer = { x: 1010, y: 10 };
  const display = { bounds: { x: 0, y: 0, width: 1280, height: 800 }, workArea: area };
  const screen = Object.assign(new EventEmitter(), {
    getCursorScreenPoint: () => ({ ...pointer }),
    getAllDisplays: () => [display],
    getDisplayNearestPoint: () => display,
  });
  const theme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false });
  const popover = createPopover({
    platform: 'linux',
    make: (options: Electron.BrowserWindowConstructorOptions) => {
      windows.push(new FakeWindow(options));
      return windows.at(-1)?.asWindow();
    },
    app,
    screen,
    theme,
    session: {},
    preload: '/preload.js',
    page: pagePlace({ packaged: true, devServer: undefined }),
    packaged: true,
    form: 'popover',
    trayBounds: () => change.bounds ?? tray,
    textPercent: () => change.percent ?? 100,
    clock,
    log: { line: (text: string) => void told.push(text) },
    quit: () => void told.push('quit'),
    ...change,
  } as unknown as PopoverParts);
  popover.onShown(() => told.push('shown'));
  popover.onHidden(() => told.push('hidden'));
  let left = 0;
  popover.onLeft(() => {
    left += 1;
  });
  const last = (): FakeWindow => {
    const window = windows.at(-1);
    if (window === undefined) throw new Error('No window was made.');
    return window;
  };
  /** The page has painted and told its height. */
  const paint = (heightPx = 300) => {
    last().emit('ready-to-show');
    popover.fit(heightPx);
  };
  const opened = (heightPx?: number) => {
    popover.toggle();
    paint(heightPx);
    return last();
  };
  const timesLeft = () => left;
  return {
    ...{ popover, windows, told, clock, app, screen, theme, pointer, display, last, paint, opened },
    timesLeft,
  };
}
