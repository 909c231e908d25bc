import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadElectron } from './electron-download.mjs';
import { fallbackVersion, getFallbackElectron, isFallbackPossible } from './fallback-electron.mjs';
import { projectRoot } from './folders.mjs';
import { SetUpError } from './run.mjs';

/**
 * @typedef {object} Electron
 * @property {string} folder  What `ELECTRON_OVERRIDE_DIST_PATH` means.
 * @property {string} executable
 * @property {string} version
 * @property {string} origin  For people: where it comes from.
 * @property {boolean} isFallback
 *
 * @typedef {object} Source
 * @property {string} name  For people, in the list of what was tried.
 * @property {() => Promise<Electron | string>} find  The Electron, or why there is none.
 */

const packageFolder = join(projectRoot, 'node_modules', 'electron');

/** @type {Source} */
const override = {
  name: 'ELECTRON_OVERRIDE_DIST_PATH',
  async find() {
    const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
    if (!folder) return 'not set';
    const found = readElectron(folder, 'from ELECTRON_OVERRIDE_DIST_PATH');
    // Whoever names one wants that one: to run another would hide the mistake.
    if (found === null)
      throw new SetUpError(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${folder} holds no Electron.`);
    return found;
  },
};

/** @type {Source} */
const inPackage = {
  name: 'the electron package',
  find: async () => fromPackage() ?? 'it holds no binary',
};

/** @type {Source} */
const ownDownload = {
  name: "the electron package's own download",
  async find() {
    const why = await downloadElectron(packageFolder, packageVersion());
    return why ?? fromPackage() ?? 'it ended, but there is no binary';
  },
};

/** @type {Source} */
const fallback = {
  name: 'the fallback',
  async find() {
    if (!isFallbackPossible()) return 'there is one for Linux on x86_64 only';
    const folder = await getFallbackElectron();
    return readElectron(folder, 'the fallback') ?? `${folder} holds no Electron`;
  },
};

/** What ships; null where it cannot be had. Asked for first, so that what the fallback needs can be made ready. */
export const findShippingElectron = () =>
  firstFound([override, inPackage, ownDownload]).then(({ found }) => found);

/** @returns {Promise<Electron>} */
export async function findElectron() {
  const { found, tried } = await firstFound([override, inPackage, ownDownload, fallback]);
  if (found) return found;
  throw new SetUpError(['No Electron was found. Tried:', ...tried.map((line) => `  - ${line}`)].join('\n'));
}

/**
 * @param {readonly Source[]} sources
 * @returns {Promise<{ found: Electron | null, tried: string[] }>}
 */
export async function firstFound(sources) {
  /** @type {string[]} */
  const tried = [];
  for (const { name, find } of sources) {
    const result = await find();
    if (typeof result !== 'string') return { found: result, tried };
    tried.push(`${name}: ${result}`);
  }
  return { found: null, tried };
}

/** @param {Electron} electron */
export function describeElectron({ version, origin, isFallback }) {
  const warning = ': old and unsupported, only for trying and testing';
  return `Electron ${version}, ${origin}${isFallback ? warning : ''}`;
}

/**
 * @param {string} folder
 * @param {string} origin
 * @returns {Electron | null}
 */
function readElectron(folder, origin) {
  const executable = join(folder, executableName(process.platform));
  if (!existsSync(executable)) return null;
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown';
  return { folder, executable, version, origin, isFallback: version === fallbackVersion };
}

function fromPackage() {
  const found = readElectron(join(packageFolder, 'dist'), 'from the electron package');
  return found?.version === packageVersion() ? found : null;
}

/** @returns {string} */
const packageVersion = () => JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;

/** @param {NodeJS.Platform} platform */
export function executableName(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}
