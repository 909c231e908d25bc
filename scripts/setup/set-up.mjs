import { describeElectron, findElectron, findShippingElectron } from './electron.mjs';
import { isFallbackCached, isFallbackPossible } from './fallback-electron.mjs';
import { findPip } from './fallback-wheel.mjs';
import { downloadKeytar, ensureKeytar } from './keytar.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { say } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/** @typedef {import('./system-packages.mjs').Purpose} Purpose */

/** Whether a person could see a window here. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/**
 * Makes the machine ready to build and run the app. Each step does nothing when it has been done; what can be
 * downloaded is tried before the system packages, because it decides which of them are needed.
 *
 * @param {readonly Purpose[]} [extras]  What system packages are needed for besides Electron and the keyring.
 */
export async function setUp(extras = []) {
  await ensureNodeModules();
  const keytarIsHere = await downloadKeytar();
  const shipping = await findShippingElectron();
  /** @type {Purpose[]} */
  const purposes = ['electron', 'keyring', ...extras];
  if (!keytarIsHere) purposes.push('keyringBuild');
  if (shipping === null && (await needsPip())) purposes.push('fallbackElectron');
  await ensureSystemPackages(purposes);
  await ensureKeytar(() => ensureSystemPackages(['keyringBuild']));
  const electron = shipping ?? (await findElectron());
  say(describeElectron(electron));
  return electron;
}

const needsPip = async () => isFallbackPossible() && !isFallbackCached() && (await findPip()) === null;
