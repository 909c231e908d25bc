import { join } from 'node:path';
import type { Menu, MenuItemConstructorOptions, NativeImage, Rectangle, Tray } from 'electron';
import { assertNever } from '../domain/result.js';
import type { ProgramId } from '../domain/snapshot.js';
import type { TrayAction, TrayEntry, TrayIcon, TrayView } from '../domain/tray-view.js';
import type { Undo } from '../undo.js';

export type TrayLike = Pick<
  Tray,
  | 'setImage'
  | 'setToolTip'
  | 'setTitle'
  | 'setContextMenu'
  | 'popUpContextMenu'
  | 'getBounds'
  | 'on'
  | 'destroy'
> &
  Pick<Tray, 'setIgnoreDoubleClickEvents'>;

/** What a tray is made of. */
export interface TrayParts {
  readonly platform: NodeJS.Platform;
  make(image: NativeImage): TrayLike;
  image(icon: TrayIcon): NativeImage;
  menu(template: MenuItemConstructorOptions[]): Menu;
}

export interface TrayEvents {
  /** Bounds are all zero on Linux, where no tray host tells them. */
  onToggle(bounds: Rectangle): void;
  onAction(action: TrayAction): void;
  onProgram(program: ProgramId | null): void;
}

export interface TrayHandle {
  /** Painting the same again writes nothing. */
  paint(view: TrayView): void;
  /** For a tray host that appeared after the app: only a new item registers with it. */
  recreate(): void;
  /**
   * Takes the item away until it is made anew, when its host has gone. One that went only when the next host begins
   * could stay in that one's list for good: Xfce's looks for items that are there already, and may miss its end.
   */
  withdraw(): void;
  bounds(): Rectangle;
  close: Undo;
}

const folders = { darwin: 'mac', win32: 'win', linux: 'linux' } as const;
const endings = { mac: 'Template.png', win: '.ico', linux: '.png' } as const;

/** Electron finds `@2x` beside it, and takes the word Template in a name for what it says. */
export function trayImageFile(assets: string, icon: TrayIcon, platform: NodeJS.Platform): string {
  const folder = platform === 'darwin' || platform === 'win32' ? folders[platform] : folders.linux;
  return join(assets, 'tray', folder, `${icon}${endings[folder]}`);
}

export function openTray(parts: TrayParts, events: TrayEvents, first: TrayView): TrayHandle {
  const images = new Map<TrayIcon, NativeImage>();
  const imageOf = (icon: TrayIcon) => {
    const image = images.get(icon) ?? parts.image(icon);
    images.set(icon, image);
    return image;
  };
  let wanted = first;
  let tray: TrayLike | null = null;
  let paintItem: (view: TrayView) => void = () => {};
  const withdraw = () => {
    tray?.destroy();
    tray = null;
    paintItem = () => {};
  };
  const recreate = () => {
    withdraw();
    const item = makeItem(parts, events, imageOf(wanted.icon));
    tray = item.tray;
    paintItem = createTrayPainter(item, imageOf);
    paintItem(wanted);
  };
  recreate();

  return {
    paint(view) {
      wanted = view;
      paintItem(view);
    },
    recreate,
    withdraw,
    bounds: () => tray?.getBounds() ?? nowhere,
    close: withdraw,
  };
}

/** As where no tray host tells them. */
const nowhere: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

interface TrayItem {
  readonly tray: TrayLike;
  setMenu(entries: readonly TrayEntry[]): void;
  /** Beside the icon; only macOS has room there. */
  setText(text: string): void;
}

function makeItem(parts: TrayParts, events: TrayEvents, image: NativeImage): TrayItem {
  const tray = parts.make(image);
  tray.on('click', () => events.onToggle(tray.getBounds()));
  if (parts.platform !== 'darwin') {
    // On Linux a menu that changed is noticed only when it is set again.
    return {
      tray,
      setMenu: (entries) => tray.setContextMenu(parts.menu(templateOf(entries, events))),
      setText: () => {},
    };
  }
  // On macOS a menu that is set takes the left click for itself.
  let menu: Menu | undefined;
  tray.setIgnoreDoubleClickEvents(true);
  tray.on('right-click', () => tray.popUpContextMenu(menu));
  return {
    tray,
    setMenu(entries) {
      menu = parts.menu(templateOf(entries, events));
    },
    // Figures of one width, so that the icons beside it stay where they are.
    setText: (text) => tray.setTitle(text, { fontType: 'monospacedDigit' }),
  };
}

/** Writes what differs from the last view it was given. */
function createTrayPainter(
  item: TrayItem,
  imageOf: (icon: TrayIcon) => NativeImage,
): (view: TrayView) => void {
  let shown: TrayView | null = null;
  return (view) => {
    if (shown !== null && shown.icon !== view.icon) item.tray.setImage(imageOf(view.icon));
    if (shown?.tooltip !== view.tooltip) item.tray.setToolTip(view.tooltip);
    if ((shown?.text ?? '') !== view.text) item.setText(view.text);
    if (shown === null || JSON.stringify(shown.menu) !== JSON.stringify(view.menu)) item.setMenu(view.menu);
    shown = view;
  };
}

const templateOf = (entries: readonly TrayEntry[], events: TrayEvents): MenuItemConstructorOptions[] =>
  entries.map((entry) => menuItem(entry, events));

function menuItem(entry: TrayEntry, events: TrayEvents): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'line':
      return { label: literal(entry.label), click: () => events.onProgram(entry.program) };
    case 'action':
      return { label: literal(entry.label), click: () => events.onAction(entry.action) };
    default:
      return assertNever(entry);
  }
}

/** A single ampersand is taken for a mnemonic, and dropped, on macOS too. */
const literal = (label: string) => label.replaceAll('&', '&&');
