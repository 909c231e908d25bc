import { copyFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** Switches inside the Electron binary, as they are set in a package. Every one that Electron has is in this table. */
export const fuses = {
  /** The binary is the app, not a Node that runs any script with the app's name and rights. */
  RunAsNode: false,
  /** No session is kept on disk, so there is no cookie to encrypt, and on macOS it would ask for a keychain entry. */
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  /** Also SIGUSR1, which opens a debugger. */
  EnableNodeCliInspectArguments: false,
  /** macOS and Windows; elsewhere it is not looked at. */
  EnableEmbeddedAsarIntegrityValidation: true,
  /** An `app` folder beside the archive is not run in its place. */
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  /** The page has a scheme of its own. */
  GrantFileProtocolExtraPrivileges: false,
  /** Electron's own value: the page's policy lets no WebAssembly in. */
  WasmTrapHandlers: true,
};

/** @typedef {keyof typeof fuses} Fuse */
/** @typedef {import('app-builder-lib').AfterPackContext} AfterPackContext */

const names = /** @type {Fuse[]} */ (Object.keys(fuses));
const positions = /** @type {Record<Fuse, number>} */ (FuseV1Options);

/** @param {AfterPackContext} context */
export function packedExecutable({ appOutDir, electronPlatformName, packager }) {
  const { productFilename } = packager.appInfo;
  const { executableName } = /** @type {import('app-builder-lib').LinuxPackager} */ (packager);
  if (electronPlatformName === 'darwin') {
    return join(appOutDir, `${productFilename}.app`, 'Contents', 'MacOS', productFilename);
  }
  return join(appOutDir, electronPlatformName === 'win32' ? `${productFilename}.exe` : executableName);
}

/** @param {string} executable @returns {Promise<Partial<Record<Fuse, boolean>>>} Those that this binary has. */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const stateOf = (/** @type {Fuse} */ name) => wire[/** @type {keyof typeof wire} */ (positions[name])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const state = stateOf(name);
      return state === FuseState.ENABLE || state === FuseState.DISABLE
        ? [[name, state === FuseState.ENABLE]]
        : [];
    }),
  );
}

/**
 * Sets the fuses and reads them back. `strictly`: the binary must have these and no others, so that a fuse that a
 * newer Electron brings fails the build until somebody has decided on it.
 *
 * @param {AfterPackContext} context
 * @param {{ strictly: boolean }} how
 */
export async function setFuses(context, { strictly }) {
  const executable = packedExecutable(context);
  await ownCopy(executable);
  const has = strictly ? names : /** @type {Fuse[]} */ (Object.keys(await readFuses(executable)));
  const states = Object.fromEntries(has.map((name) => [positions[name], fuses[name]]));
  const how = {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: context.electronPlatformName === 'darwin',
  };
  const config = { ...how, strictlyRequireAllFuses: strictly, ...states };
  await flipFuses(executable, /** @type {import('@electron/fuses').FuseConfig<boolean>} */ (config));
  const now = await readFuses(executable);
  const wrong = has.filter((name) => now[name] !== fuses[name]);
  if (wrong.length > 0) throw new Error(`These fuses could not be set: ${wrong.join(', ')}`);
}

/** A packager may have linked the file instead of copying it, and then every other Electron would be changed too. */
async function ownCopy(/** @type {string} */ file) {
  if ((await stat(file)).nlink === 1) return;
  await copyFile(file, `${file}.own`);
  await rename(`${file}.own`, file);
}
