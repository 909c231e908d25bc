import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as soon } from 'node:timers/promises';
import { start } from '../setup/processes.mjs';

/** @typedef {{ width: number, height: number }} Size */

const lookEveryMs = 0.3;
const rowsApart = 8;

/**
 * Tells when a window comes on screen, as the X server tells it.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function watchWindows(env) {
  const xev = start('xev', ['-root', '-event', 'substructure'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  /** @type {((atMs: number) => void) | null} */
  let onMapped = null;
  xev.child.stdout?.setEncoding('utf8').on('data', (text) => {
    const atMs = performance.now();
    if (text.includes('MapNotify event')) onMapped?.(atMs);
  });
  return {
    /** @param {number} withinMs @returns {Promise<number | null>} When the next one is mapped; null when none is. */
    nextMappedAtMs: (withinMs) =>
      new Promise((resolve) => {
        const end = (/** @type {number | null} */ atMs) => {
          onMapped = null;
          clearTimeout(timer);
          resolve(atMs);
        };
        const timer = setTimeout(end, withinMs, null);
        onMapped = end;
      }),
    close: () => xev.stop(),
  };
}

/**
 * The pixels of the screen, of which one row in eight is compared: no text is lower.
 *
 * @param {string} folder  Where the X server keeps them.
 * @param {Size} size
 */
export function openPixels(folder, { width, height }) {
  const file = openSync(join(folder, 'Xvfb_screen0'), 'r');
  const rowBytes = width * 4;
  const headerBytes = fstatSync(file).size - height * rowBytes; // an XWD file ends with its pixels
  const look = () => {
    const rows = Buffer.allocUnsafe(Math.ceil(height / rowsApart) * rowBytes);
    for (let row = 0; row * rowsApart < height; row += 1)
      readSync(file, rows, row * rowBytes, rowBytes, headerBytes + row * rowsApart * rowBytes);
    return rows;
  };
  return {
    /**
     * @param {{ stillMs: number, withinMs: number }} until  Over when nothing has changed for so long, or nothing does.
     * @returns {Promise<number[]>} When the screen changed, monotonic; the last is when it was as it stayed.
     */
    async changesAtMs({ stillMs, withinMs }) {
      const changes = [];
      let last = look();
      const beganAtMs = performance.now();
      for (let nowMs = beganAtMs; ; nowMs = performance.now()) {
        const next = look();
        if (!next.equals(last)) changes.push(performance.now());
        last = next;
        const since = changes.at(-1);
        if (since === undefined ? nowMs - beganAtMs > withinMs : nowMs - since > stillMs) return changes;
        await soon(); // whatever else is waited for is heard meanwhile
        Atomics.wait(resting, 0, 0, lookEveryMs);
      }
    },
    close: () => closeSync(file),
  };
}

const resting = new Int32Array(new SharedArrayBuffer(4));
