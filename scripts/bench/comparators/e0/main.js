// E0: one tray item, and nothing else.
void require('../tray.js').openTray();
