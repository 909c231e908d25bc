import { closeSync, openSync, readSync } from 'node:fs';

/**
 * @param {string} archive  Path of an app.asar.
 * @returns {string[]} Paths of the files in it, sorted.
 */
export function asarFiles(archive) {
  const file = openSync(archive, 'r');
  try {
    // Four little-endian numbers, of which the last is the length of the JSON that follows.
    const sizes = Buffer.alloc(16);
    readSync(file, sizes, 0, 16, 0);
    const header = Buffer.alloc(sizes.readUInt32LE(12));
    readSync(file, header, 0, header.length, 16);
    return pathsBelow('', JSON.parse(header.toString('utf8'))).sort();
  } finally {
    closeSync(file);
  }
}

/** @typedef {{ files?: Record<string, Entry> }} Entry */

/** @param {string} path @param {Entry} entry @returns {string[]} */
function pathsBelow(path, { files }) {
  if (files === undefined) return [path];
  return Object.entries(files).flatMap(([name, entry]) =>
    pathsBelow(path === '' ? name : `${path}/${name}`, entry),
  );
}
