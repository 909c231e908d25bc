import { EventEmitter } from 'node:events';
import type { Menu, MenuItemConstructorOptions, NativeImage } from 'electron';
import type { TrayLike, TrayParts } from '../../main/desktop/tray.js';

type Template = MenuItemConstructorOptions[];

/** Remembers what was written to it. Images are their names, menus their templates. */
export class FakeTray extends EventEmitter {
  tooltip = '';
  text: string | null = null;
  menu: Template | null = null;
  poppedUp: Template | null = null;
  ignoresDoubleClicks = false;
  destroyed = false;
  readonly writes: string[] = [];

  constructor(public image: string) {
    super();
  }
  setImage(image: string) {
    this.writes.push('image');
    this.image = image;
  }
  setToolTip(text: string) {
    this.writes.push('tooltip');
    this.tooltip = text;
  }
  setTitle(text: string) {
    this.writes.push('text');
    this.text = text;
  }
  setContextMenu(menu: Template | null) {
    this.writes.push('menu');
    this.menu = menu;
  }
  popUpContextMenu(menu: Template) {
    this.poppedUp = menu;
  }
  setIgnoreDoubleClickEvents(ignore: boolean) {
    this.ignoresDoubleClicks = ignore;
  }
  getBounds = () => ({ x: 1000, y: 0, width: 24, height: 24 });
  destroy() {
    this.destroyed = true;
  }
}

export function createFakeTrays() {
  const made: FakeTray[] = [];
  const imagesRead: string[] = [];
  const parts: Omit<TrayParts, 'platform'> = {
    make(image) {
      made.push(new FakeTray(image as unknown as string));
      return made.at(-1) as unknown as TrayLike;
    },
    image(icon) {
      imagesRead.push(icon);
      return icon as unknown as NativeImage;
    },
    menu: (template) => template as unknown as Menu,
  };
  const last = (): FakeTray => {
    const tray = made.at(-1);
    if (tray === undefined) throw new Error('No tray was made.');
    return tray;
  };
  return { parts, imagesRead, last };
}
