import { createUndoStack } from '../undo.js';
import { createCooling } from './cooling.js';
import { createListeners } from './listeners.js';
import { createAttention } from './popover-attention.js';
import { createDismissal } from './popover-dismissal.js';
import type { Popover, PopoverParts } from './popover-handle.js';
import { createRebuilds } from './popover-rebuilds.js';
import { createSpot } from './popover-spot.js';
import { listenAround } from './popover-surroundings.js';
import { openPopoverWindow, type PopoverWindow, type WindowForm } from './popover-window.js';

/** A hidden window costs some 40 MiB: it is kept while it is in use, and let go after this. */
const keptHiddenMs = 10 * 60_000;

export const createPopover = (parts: PopoverParts): Popover => new TrayPopover(parts);

class TrayPopover implements Popover {
  readonly #parts: PopoverParts;
  readonly #spot;
  readonly #dismissal;
  readonly #shown = createListeners<void>();
  readonly #hidden = createListeners<void>();
  readonly #focus = createListeners<boolean>();
  readonly #left = createListeners<void>();
  readonly #undo = createUndoStack();
  #form: WindowForm;
  #page: PopoverWindow | null = null;
  /** It should be on screen. */
  #wished = false;
  #onScreen = false;
  /** It has had the focus since it came on screen: only then can it lose it. */
  #hadFocus = false;
  readonly #rebuilds;
  readonly #cooling;
  readonly #attention;
  #leaving = false;
  #plain = false; // the page ended too often: the window shows what takes its place

  constructor(parts: PopoverParts) {
    this.#parts = parts;
    this.#form = parts.form;
    this.#spot = createSpot(parts);
    this.#dismissal = createDismissal(() => parts.clock.monotonicMs());
    this.#rebuilds = createRebuilds(() => parts.clock.monotonicMs());
    this.#cooling = createCooling(parts.clock, keptHiddenMs, () => this.#letGo());
    this.#attention = createAttention(parts.clock, () => this.#left.tell());
    this.#undo.add(
      listenAround(parts, {
        leave: this.close,
        replace: () => {
          this.#spot.resettle();
          if (this.#onScreen && this.#page !== null) this.#spot.apply(this.#page.window, this.#form);
        },
      }),
    );
  }

  isOpen = () => this.#wished;
  contents = () => this.#page?.window.webContents ?? null;
  onShown = (listener: () => void) => this.#shown.add(listener);
  onHidden = (listener: () => void) => this.#hidden.add(listener);
  onFocusChange = (listener: (focused: boolean) => void) => this.#focus.add(listener);
  onLeft = (listener: () => void) => this.#left.add(listener);
  quit = () => this.#parts.quit();

  show = () => {
    if (this.#leaving) return;
    if (!this.#wished) this.#spot.settle();
    this.#wished = true;
    this.#cooling.stop();
    this.warm();
    if (this.#page?.isReady()) this.#present();
  };

  hide = () => {
    const focused = this.#page?.window.isFocused() ?? false;
    this.#takeDown();
    // Gives the focus back to the application that had it; elsewhere the window manager does.
    if (focused && this.#parts.platform === 'darwin' && this.#form === 'popover') this.#parts.app.hide();
  };

  toggle = () => {
    const closes = this.#dismissal.takesClick();
    if (this.#wished && this.#form === 'popover') this.hide();
    else if (!closes) this.show();
  };

  fit = (heightPx: number) => {
    this.#spot.fit(heightPx);
    if (this.#page === null) return;
    this.#spot.apply(this.#page.window, this.#form);
    this.#page.told();
  };

  warm = () => {
    if (this.#page !== null || this.#leaving) return;
    const wish = { form: this.#form, heightPx: this.#spot.heightPx(), plain: this.#plain };
    this.#page = openPopoverWindow(this.#parts, wish, {
      onReady: () => (this.#wished ? this.#present() : this.#cooling.start()),
      onFocus: () => {
        this.#hadFocus = true;
        this.#lookedAt();
        if (!this.#plain) this.#focus.tell(true);
      },
      onBlur: () => this.#onBlur(),
      onClose: () => this.hide(),
      onMinimise: () => this.#attention.gone(),
      onAgain: () => this.#again(),
      onGone: (why) => this.#onGone(why),
    });
  };

  setForm = (form: WindowForm) => {
    if (form === this.#form) return;
    const open = this.#wished;
    this.#letGo();
    this.#form = form;
    if (open) this.show();
    else this.#attention.gone();
  };

  giveUp = (why: string) => this.#onGone(why);

  close = () => {
    this.#leaving = true;
    this.#letGo();
    this.#attention.gone();
    this.#undo.run();
  };

  #present() {
    const window = this.#page?.window;
    if (window === undefined) return;
    if (!this.#onScreen) {
      this.#spot.place(window, this.#form);
      this.#onScreen = true;
      this.#hadFocus = false;
      this.#lookedAt();
      this.#shown.tell();
    }
    if (this.#parts.platform === 'darwin') this.#parts.app.show();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  #onBlur() {
    this.#focus.tell(false);
    if (this.#form === 'ordinary') this.#attention.aside();
    if (this.#form === 'ordinary' || !this.#hadFocus || !this.#onScreen) return;
    if (this.#page?.window.webContents.isDevToolsFocused()) return;
    this.#dismissal.byBlur(this.#spot.here());
    this.#takeDown();
  }

  #takeDown() {
    this.#wished = false;
    // First, so that the focus it loses by being hidden is not taken for one that somebody else took.
    this.#leaveScreen();
    this.#page?.window.hide();
    this.#attention.gone();
    if (this.#plain) this.#letGo();
    else if (this.#page?.isReady()) this.#cooling.start();
  }

  /** What tells nothing of any program is not being looked at. */
  #lookedAt() {
    if (!this.#plain) this.#attention.here();
  }

  #leaveScreen() {
    if (!this.#onScreen) return;
    this.#onScreen = false;
    this.#hidden.tell();
  }

  #letGo() {
    this.#cooling.stop();
    this.#wished = false;
    if (this.#page !== null) this.#spot.keep(this.#page.window, this.#form);
    this.#page?.drop();
    this.#page = null;
    this.#plain = false;
    this.#leaveScreen();
  }

  #again() {
    this.#letGo();
    this.show();
  }

  #onGone(why: string) {
    const again = this.#wished && !this.#plain;
    this.#parts.log.line(`The window is made anew${again ? '' : ' when it is next opened'}: ${why}.`);
    this.#letGo();
    this.#plain = this.#rebuilds.ended() && again;
    if (this.#plain || !again) this.#attention.gone();
    if (again) this.show();
  }
}
