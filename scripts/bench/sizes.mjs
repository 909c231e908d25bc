import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadConfigFromFile } from 'electron-vite';
import { build } from 'vite';
import { runElectronBuilder, shippingConfig } from '../package/electron-builder.mjs';
import { projectRoot } from '../setup/folders.mjs';
import { removeAtEnd } from '../setup/processes.mjs';

/**
 * @typedef {import('./measured.mjs').Measured} Measured
 * @typedef {import('./measured.mjs').NotMeasured} NotMeasured
 */

const kb = 1_000;
const firstFrame = ['index.html', 'index.css', 'page.js', 'program.js', 'words-en.js'];
const isOfFirstFrame = (/** @type {string} */ name) => firstFrame.includes(name);
const isInEnglish = (/** @type {string} */ name) => !name.endsWith('-de.js');

/** @param {import('../setup/electron.mjs').Electron} electron @returns {Promise<(Measured | NotMeasured)[]>} */
export async function measureSizes(electron) {
  const row = (/** @type {string} */ what, /** @type {number} */ bytes, /** @type {number} */ atMost) => ({
    id: 'P12',
    what,
    unit: 'KB',
    ours: [bytes / kb],
    target: { atMost },
  });
  const archive = await archiveBytes(electron);
  return [
    row('main and preload without libraries, minified', await ownCodeBytes(), 60),
    row('page until the first frame of one program, in English, gzipped', pageBytes(isOfFirstFrame), 30),
    row('page with all that can be loaded, in English, gzipped', pageBytes(isInEnglish), 30),
    typeof archive === 'string'
      ? { id: 'P12', what: 'app.asar', why: archive }
      : row('app.asar', archive, 500),
  ];
}

/** The same build, with whatever is no file of ours left where it is. */
async function ownCodeBytes() {
  process.env['NODE_ENV'] = 'production';
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' });
  let bytes = 0;
  for (const part of [config.main, config.preload]) {
    const { plugins, build: how, ...rest } = part ?? {};
    const built = await build({
      ...rest,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: [] },
      build: {
        ...how,
        ssr: true,
        write: false,
        rollupOptions: { ...how?.rollupOptions, external: (id) => !id.startsWith('.') && !isAbsolute(id) },
      },
    });
    for (const { output } of /** @type {import('vite').Rollup.RollupOutput[]} */ ([built].flat()))
      for (const one of output) if (one.type === 'chunk') bytes += Buffer.byteLength(one.code);
  }
  return bytes;
}

/** @param {(name: string) => boolean} isCounted */
function pageBytes(isCounted) {
  const folder = join(projectRoot, 'out', 'renderer');
  return readdirSync(folder)
    .filter(isCounted)
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
}

/** @param {import('../setup/electron.mjs').Electron} electron @returns {Promise<number | string>} Or why not. */
async function archiveBytes(electron) {
  if (process.platform !== 'linux') return 'the package for trying is made on Linux';
  const output = mkdtempSync(join(tmpdir(), 'glance-bench-package-'));
  const remove = removeAtEnd(output);
  const why = await runElectronBuilder({
    config: shippingConfig,
    flag: '--linux',
    target: 'dir',
    electron,
    output,
  });
  const bytes = why ?? statSync(join(output, 'linux-unpacked', 'resources', 'app.asar')).size;
  remove();
  return bytes;
}
