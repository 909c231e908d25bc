/**
 * Makes every icon file in `assets` from the SVGs beside them. Only for whoever changes a drawing: what it makes is
 * committed. Needs rsvg-convert (Debian: librsvg2-bin).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeIcns, makeIco } from './icons/containers.mjs';

const assets = fileURLToPath(new URL('../assets', import.meta.url));

const trayIcons = ['calm', 'waiting-unseen', 'waiting-seen', 'trouble', 'paused'];
const windowsTraySizes = [16, 20, 24, 32, 40, 48];
const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 256];
const linuxSizes = [16, 32, 48, 64, 128, 256, 512];

/** Twice a size that is drawn by hand is drawn twice as large, so that a host which halves it gets it back pixel for pixel. */
const doubled = new Map([
  [40, 20],
  [44, 22],
  [48, 24],
]);

/**
 * @param {string} svg
 * @param {number} size
 */
function toPng(svg, size) {
  const run = spawnSync('rsvg-convert', ['--width', `${size}`, '--height', `${size}`], { input: svg });
  if (run.error !== undefined || run.status !== 0) {
    throw new Error(`rsvg-convert is needed (Debian: librsvg2-bin). ${run.error?.message ?? run.stderr}`);
  }
  return run.stdout;
}

/**
 * The drawing for a size: by hand on its pixels where there is one (`trouble-16.svg`), else the one for all sizes.
 * @param {string} icon
 * @param {number} size
 */
function trayDrawing(icon, size) {
  const byHand = join(assets, 'tray', `${icon}-${doubled.get(size) ?? size}.svg`);
  return readFileSync(existsSync(byHand) ? byHand : join(assets, 'tray', `${icon}.svg`), 'utf8');
}

/**
 * macOS paints a template itself and looks at its alpha alone.
 * @param {string} icon
 * @param {number} size
 */
function templateDrawing(icon, size) {
  const byHand = existsSync(join(assets, 'tray', `${icon}-${size}.svg`));
  if (byHand) return trayDrawing(icon, size).replaceAll(/#[0-9a-f]{6}/g, '#000');
  return readFileSync(join(assets, 'tray', `${icon}-template.svg`), 'utf8');
}

const appDrawing = readFileSync(join(assets, 'icon.svg'), 'utf8');
/** Apple's grid: the shape is 824 of 1024 px wide, with room for the shadow that macOS casts. */
const macDrawing = appDrawing.replace('viewBox="0 0 256 256"', 'viewBox="-16 -16 288 288"');
/** Below 32 px the ground eats the eye, and the tray's shape stands alone. */
const appPng = (/** @type {number} */ size) =>
  toPng(size < 32 ? trayDrawing('waiting-unseen', size) : appDrawing, size);

/**
 * @param {string} name
 * @param {Buffer} bytes
 */
function put(name, bytes) {
  const path = join(assets, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function makeAll() {
  for (const icon of trayIcons) {
    const png = (/** @type {number} */ size) => toPng(trayDrawing(icon, size), size);
    put(`tray/linux/${icon}.png`, png(22));
    put(`tray/linux/${icon}@2x.png`, png(44));
    put(`tray/win/${icon}.ico`, makeIco(windowsTraySizes.map((size) => ({ size, png: png(size) }))));
    put(`tray/mac/${icon}Template.png`, toPng(templateDrawing(icon, 16), 16));
    put(`tray/mac/${icon}Template@2x.png`, toPng(templateDrawing(icon, 32), 32));
  }
  for (const size of linuxSizes) put(`icons/${size}x${size}.png`, appPng(size));
  put('icon.png', appPng(512));
  put('icon.ico', makeIco(windowsSizes.map((size) => ({ size, png: appPng(size) }))));
  put(
    'icon.icns',
    makeIcns((size) => toPng(macDrawing, size)),
  );
}

makeAll();
