import type { MenuItemConstructorOptions } from 'electron';

/**
 * Nobody sees a menu of this app, but without one macOS has no Copy, Paste or Quit by keyboard. Elsewhere there
 * is none at all: Electron's own would bring reload and developer tools by keyboard.
 */
export function applicationMenu(
  platform: NodeJS.Platform,
  name: string,
): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null;
  return [
    { label: name, submenu: [{ role: 'hide' }, { type: 'separator' }, { role: 'quit' }] },
    {
      role: 'editMenu',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
  ];
}
