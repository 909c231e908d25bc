// E1: one hidden empty window kept alive; a click shows it, and the next one hides it.
const { BrowserWindow } = require('electron');
const { emptyWindow, openTray } = require('../tray.js');

/** Made right after the tray item, a window would delay its registration. */
const laterMs = 500;

/** @type {BrowserWindow | null} */
let window = null;
void openTray(() => {
  if (window?.isVisible()) window.hide();
  else window?.show();
});
setTimeout(() => {
  window = new BrowserWindow({ ...emptyWindow, show: false });
  void window.loadURL('about:blank');
}, laterMs);
