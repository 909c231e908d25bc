const { app, Tray } = require('electron');
const path = require('node:path');

const icon = path.join(__dirname, '../../../assets/tray/linux/calm.png');

/** @type {Tray | null} */
let tray = null; // kept, or its item would go with it

/** What each comparator is to begin with: one tray item. @param {() => void} [onClick] */
exports.openTray = async (onClick) => {
  app.on('window-all-closed', () => {}); // else Electron would quit with the last window
  await app.whenReady();
  tray = new Tray(icon);
  if (onClick) tray.on('click', onClick);
};

/** Of the popover's size and without a frame, so that a window manager has as much to do with it as with ours. */
exports.emptyWindow = { x: 40, y: 40, width: 360, height: 420, frame: false };
