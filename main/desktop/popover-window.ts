import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  NativeTheme,
  Session,
  WebPreferences,
} from 'electron';
import type { Clock, Log } from '../ports.js';
import { plainUrl } from './app-protocol.js';
import { listenToPlainPage } from './plain-page.js';
import { guardContents, type PagePlace } from './session-guard.js';

/** What a window of ours is made of, and where its page is. */
export interface WindowParts {
  readonly platform: NodeJS.Platform;
  make(options: BrowserWindowConstructorOptions): BrowserWindow;
  readonly theme: Pick<NativeTheme, 'shouldUseDarkColors' | 'on' | 'removeListener'>;
  /** Guarded, in memory. */
  readonly session: Session;
  /** The built preload script. */
  readonly preload: string;
  readonly page: PagePlace;
  readonly packaged: boolean;
  readonly clock: Clock;
  readonly log: Log;
}

/** Frameless beside the tray; an ordinary window where there is no tray to hang on, or where that is wished. */
export type WindowForm = 'popover' | 'ordinary';

/** `plain` is what takes the place of a page that keeps ending. */
export interface WindowWish {
  readonly form: WindowForm;
  readonly heightPx: number;
  readonly plain: boolean;
}

export const popoverWidthPx = 360;
const widestPx = 480;
/** Until the page has told its height. */
export const firstHeightPx = 420;
/** The page's own ground, so that a frame that comes before the page looks like it. */
const paper = { light: '#faf9f7', dark: '#1b1a19' } as const;
/** A page that has not told its height by then is shown as it is. */
const longestWaitMs = 1_500;

export interface PopoverWindow {
  readonly window: BrowserWindow;
  readonly form: WindowForm;
  /** It shows the page that takes the place of ours. */
  readonly plain: boolean;
  /** Painted, with its height known. */
  isReady(): boolean;
  /** The page has told its height: what it paints from now on is the state, and not an empty page. */
  told(): void;
  /** Destroys it; none of its events is told any more. */
  drop(): void;
}

export interface WindowEvents {
  onReady(): void;
  onFocus(): void;
  onBlur(): void;
  /** Somebody asked the window manager to close it. */
  onClose(): void;
  onMinimise(): void;
  /** The page is wished for once more. */
  onAgain(): void;
  /** The page crashed, hangs or went elsewhere: this window is of no more use. `why` is for the log. */
  onGone(why: string): void;
}

export const backgroundOf = (theme: WindowParts['theme']): string =>
  theme.shouldUseDarkColors ? paper.dark : paper.light;

const preferences = ({ session, packaged }: WindowParts): WebPreferences => ({
  session,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  disableDialogs: true,
  navigateOnDragDrop: false,
  devTools: !packaged,
});

const shapes: Readonly<Record<WindowForm, BrowserWindowConstructorOptions>> = {
  popover: {
    frame: false,
    resizable: false,
    movable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    // Electron has not done this on Linux since 20, and window types that task bars skip get no focus on some
    // desktops: there the popover shows in the task bar while it is open.
    skipTaskbar: true,
    alwaysOnTop: true,
  },
  ordinary: {
    minWidth: popoverWidthPx,
    maxWidth: widestPx,
    minHeight: 240,
    maximizable: false,
    fullscreenable: false,
  },
};

export const windowOptions = (parts: WindowParts, wish: WindowWish): BrowserWindowConstructorOptions => ({
  ...shapes[wish.form],
  width: popoverWidthPx,
  height: wish.heightPx,
  useContentSize: true,
  show: false,
  title: 'Partnero Glance',
  backgroundColor: backgroundOf(parts.theme),
  autoHideMenuBar: true,
  // Without a script there is nothing for a preload script to do.
  webPreferences: wish.plain
    ? { ...preferences(parts), javascript: false }
    : { ...preferences(parts), preload: parts.preload },
});

/** Makes the window, hidden, and loads the page into it. */
export function openPopoverWindow(parts: WindowParts, wish: WindowWish, events: WindowEvents): PopoverWindow {
  const window = parts.make(windowOptions(parts, wish));
  const { webContents: contents } = window;
  const dropped = new AbortController();
  const alive = (tell: () => void) => () => {
    if (!dropped.signal.aborted) tell();
  };
  const gone = (why: string) => alive(() => events.onGone(why))();

  guardContents(contents, parts.page, () => gone('the page went elsewhere'));
  contents.on('render-process-gone', (_event, { reason }) => gone(`the page ended: ${reason}`));
  window.on('unresponsive', () => gone('the page hangs'));
  window.on('closed', () => gone('the window was closed'));
  window.on('focus', alive(events.onFocus));
  window.on('blur', alive(events.onBlur));
  window.on('minimize', alive(events.onMinimise));
  window.on('close', (event) => {
    event.preventDefault();
    alive(events.onClose)();
  });
  if (wish.plain) listenToPlainPage(contents, { again: alive(events.onAgain), hide: alive(events.onClose) });
  followTheme(parts.theme, window);
  if (parts.platform === 'darwin' && wish.form === 'popover') showInEverySpace(window);
  const readiness = watchReadiness(parts.clock, window, alive(events.onReady), dropped.signal);
  if (wish.plain) readiness.told();
  contents.loadURL(wish.plain ? plainUrl : parts.page.url).catch((cause: unknown) => {
    if (!dropped.signal.aborted) parts.log.line(`The page could not be loaded: ${String(cause)}`);
  });

  return {
    window,
    form: wish.form,
    plain: wish.plain,
    ...readiness,
    drop() {
      dropped.abort();
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

/** Otherwise macOS would leave the space that one is in, or a full-screen application, to show it. */
const showInEverySpace = (window: BrowserWindow) =>
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });

function followTheme(theme: WindowParts['theme'], window: BrowserWindow): void {
  const follow = () => window.setBackgroundColor(backgroundOf(theme));
  theme.on('updated', follow);
  window.on('closed', () => theme.removeListener('updated', follow));
}

/** Ready once it has painted and told its height, or when the wait is over. */
function watchReadiness(clock: Clock, window: BrowserWindow, onReady: () => void, ended: AbortSignal) {
  const left = new Set(['paint', 'height']);
  let ready = false;
  const become = () => {
    if (ready) return;
    ready = true;
    onReady();
  };
  const done = (what: string) => {
    left.delete(what);
    if (left.size === 0) become();
  };
  window.once('ready-to-show', () => done('paint'));
  void clock.sleep(longestWaitMs, ended).then(become);
  return { isReady: () => ready, told: () => done('height') };
}
