import { app, BrowserWindow, nativeTheme, session } from 'electron';
import { type WindowParts, windowOptions } from '../../../main/desktop/popover-window.js';
import { guardSession } from '../../../main/desktop/session-guard.js';

declare global {
  /** Addresses that the page has asked for and that are not its own. */
  var strays: string[];
}

/** The gallery in a window like the app's, but for the bridge, which the gallery brings itself. */
async function open(url: string): Promise<void> {
  await app.whenReady();
  globalThis.strays = [];
  const own = session.fromPartition('gallery');
  const mayLoad = (asked: string) => {
    const isOwn = asked.startsWith(`${new URL(url).origin}/`);
    if (!isOwn) globalThis.strays.push(asked);
    return isOwn;
  };
  // It is served as while developing.
  guardSession(own, { mayLoad, developing: true });
  const parts = { session: own, preload: '', packaged: true, theme: nativeTheme, platform: process.platform };
  const options = windowOptions(parts as unknown as WindowParts, {
    form: 'popover',
    heightPx: 560,
    plain: false,
  });
  const { preload, ...webPreferences } = options.webPreferences ?? {};
  const window = new BrowserWindow({ ...options, webPreferences, show: true });
  await window.loadURL(url);
}

void open(process.argv.at(-1) ?? '');
app.on('window-all-closed', () => app.quit());
