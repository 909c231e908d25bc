import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What electron-builder does by itself with an Electron that it downloads, and leaves out with one that it is given
 * as a folder: takes away the app that Electron shows where there is none, and on macOS, where only the bundle of
 * that folder is copied, puts the licences into the bundle.
 *
 * @param {import('app-builder-lib').AfterExtractContext} context
 */
export default async function finishExtracted({ appOutDir, electronPlatformName, packager }) {
  const isMac = electronPlatformName === 'darwin';
  const resources = isMac
    ? join(appOutDir, 'Electron.app', 'Contents', 'Resources')
    : join(appOutDir, 'resources');
  await rm(join(resources, 'default_app.asar'), { force: true });
  await rm(join(appOutDir, 'version'), { force: true });
  if (!isMac) return;
  const from = String(packager.config.electronDist);
  await copyFile(join(from, 'LICENSE'), join(resources, 'LICENSE.electron.txt'));
  await copyFile(join(from, 'LICENSES.chromium.html'), join(resources, 'LICENSES.chromium.html'));
}
