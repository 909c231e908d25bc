import type { App, WebContents } from 'electron';
import type { WindowControl } from '../ports.js';
import type { Undo } from '../undo.js';
import type { SpotParts } from './popover-spot.js';
import type { SurroundingParts } from './popover-surroundings.js';
import type { WindowForm, WindowParts } from './popover-window.js';

export interface PopoverParts extends WindowParts, SpotParts {
  readonly app: SurroundingParts['app'] & Pick<App, 'hide' | 'show'>;
  readonly screen: SpotParts['screen'] & SurroundingParts['screen'];
  readonly form: WindowForm;
  quit(): void;
}

/** The window, which comes and goes behind this: whoever holds it never sees one that was destroyed. After `ready` only. */
export interface Popover extends WindowControl {
  /** A click on the tray item. An ordinary window it only brings up. */
  toggle(): void;
  /** On screen, or about to be. */
  isOpen(): boolean;
  /** Of the page, on screen or not; null when there is none now. */
  contents(): WebContents | null;
  /** Makes the window ahead of its first use. */
  warm(): void;
  /** Lets go of a page that misbehaves, as of one that ended by itself: at most three are made anew at once. */
  giveUp(why: string): void;
  setForm(form: WindowForm): void;
  /** Told just before it comes on screen. */
  onShown(listener: () => void): Undo;
  onHidden(listener: () => void): Undo;
  onFocusChange(listener: (focused: boolean) => void): Undo;
  /**
   * Told when somebody has finished reading: it left the screen, was minimised, or, where it stays open beside other
   * windows, has been without the focus for five seconds. A change of form is none.
   */
  onLeft(listener: () => void): Undo;
  close: Undo;
}
