import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A deadline for downloads: aborts when the folders have not changed their size for a while, or in any case
 * after `inAllMs`.
 *
 * @param {readonly string[]} folders
 * @param {{ withoutProgressMs: number, inAllMs: number, lookEveryMs?: number }} limits
 * @returns {{ signal: AbortSignal, stop: () => void }}
 */
export function watchGrowth(folders, { withoutProgressMs, inAllMs, lookEveryMs = 500 }) {
  const deadline = new AbortController();
  const startedAtMs = Date.now();
  let progressAtMs = startedAtMs;
  let size = sizeOf(folders);
  const timer = setInterval(() => {
    const now = sizeOf(folders);
    if (now !== size) progressAtMs = Date.now();
    size = now;
    if (Date.now() - progressAtMs > withoutProgressMs || Date.now() - startedAtMs > inAllMs) {
      deadline.abort();
      clearInterval(timer);
    }
  }, lookEveryMs);
  return { signal: deadline.signal, stop: () => clearInterval(timer) };
}

/** @param {readonly string[]} folders @returns {number} bytes */
function sizeOf(folders) {
  return folders.reduce((sum, folder) => sum + sizeOfFolder(folder), 0);
}

/** @param {string} folder @returns {number} bytes */
function sizeOfFolder(folder) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, path, name }) => sum + lstatSync(join(parentPath ?? path, name)).size, 0);
  } catch {
    return 0; // not there yet, or changing under us
  }
}
