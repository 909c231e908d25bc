import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';

/** The page of a window, as far as main deals with it. */
class FakeContents extends EventEmitter {
  loaded = '';
  loadURL = async (url: string) => {
    this.loaded = url;
  };
  setWindowOpenHandler() {}
  setWebRTCIPHandlingPolicy() {}
  isDevToolsFocused = () => false;
}

/** A window of no pixels. It gets the focus when asked to, and loses it when hidden, as window managers do. */
export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  visible = false;
  focused = false;
  destroyed = false;
  minimized = false;
  inEverySpace = false;
  background: string;
  /** Every size and place it was given. */
  readonly moves: Electron.Rectangle[] = [];
  #bounds: Electron.Rectangle;

  constructor(readonly options: BrowserWindowConstructorOptions) {
    super();
    this.background = options.backgroundColor ?? '';
    this.#bounds = { x: 0, y: 0, width: options.width ?? 0, height: options.height ?? 0 };
  }
  show() {
    this.visible = true;
  }
  focus() {
    if (this.focused) return;
    this.focused = true;
    this.emit('focus');
  }
  /** Something else gets the focus. */
  blur() {
    this.focused = false;
    this.emit('blur');
  }
  minimize() {
    this.minimized = true;
    this.emit('minimize');
    if (this.focused) this.blur();
  }
  hide() {
    this.visible = false;
    if (this.focused) this.blur();
  }
  setVisibleOnAllWorkspaces(visible: boolean) {
    this.inEverySpace = visible;
  }
  restore() {
    this.minimized = false;
  }
  isFocused = () => this.focused;
  isMinimized = () => this.minimized;
  isDestroyed = () => this.destroyed;
  getBounds = () => this.#bounds;
  setBounds(bounds: Electron.Rectangle) {
    this.moves.push(bounds);
    this.#bounds = bounds;
  }
  getContentSize = () => [this.#bounds.width, this.#bounds.height];
  setContentSize(width: number, height: number) {
    this.setBounds({ ...this.#bounds, width, height });
  }
  setBackgroundColor(colour: string) {
    this.background = colour;
  }
  destroy() {
    this.visible = false;
    this.focused = false;
    this.destroyed = true;
    this.emit('closed');
  }
  asWindow = () => this as unknown as BrowserWindow;
}
