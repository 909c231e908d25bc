// E0w: a click makes a new empty window, and the next one destroys it.
const { BrowserWindow } = require('electron');
const { emptyWindow, openTray } = require('../tray.js');

/** @type {BrowserWindow | null} */
let window = null;
void openTray(() => {
  if (window !== null) {
    window.destroy();
    window = null;
    return;
  }
  window = new BrowserWindow(emptyWindow);
  void window.loadURL('about:blank');
});
