import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { pagesIn, residentRangesIn } from './proc.mjs';
import { treeOf } from './process-tree.mjs';

const pageBytes = 4096;
const mib = 2 ** 20;

/**
 * @typedef {object} Memory
 * @property {number} residentMib
 * @property {number | null} anonMib  Of no file; null where it cannot be told.
 * @property {boolean} isExact  Distinct pages of physical memory. Else the sum of PSS, which moves with what other
 *   programs on the machine happen to share.
 */

/** @param {number} pid @returns {Memory} Of the process and all below it; a page that several share counts once. */
export function memoryOf(pid) {
  /** @type {Map<number, boolean>} */
  const isOfFile = new Map();
  let pssKib = 0;
  for (const one of treeOf(pid)) {
    try {
      const ranges = residentRangesIn(readFileSync(`/proc/${one}/smaps`, 'utf8'));
      for (const { pssKib: kib } of ranges) pssKib += kib;
      for (const page of pagesOf(one, ranges)) isOfFile.set(page.frame, page.isOfFile);
    } catch {
      // It is gone, or somebody else's.
    }
  }
  isOfFile.delete(0);
  if (isOfFile.size === 0) return { residentMib: pssKib / 1024, anonMib: null, isExact: false };
  const anon = [...isOfFile.values()].filter((ofFile) => !ofFile).length;
  return {
    residentMib: (isOfFile.size * pageBytes) / mib,
    anonMib: (anon * pageBytes) / mib,
    isExact: true,
  };
}

/**
 * @param {number} pid
 * @param {readonly { start: bigint, end: bigint }[]} ranges
 */
function* pagesOf(pid, ranges) {
  const file = openSync(`/proc/${pid}/pagemap`, 'r');
  try {
    for (const { start, end } of ranges) {
      const entries = Buffer.alloc(Number((end - start) / BigInt(pageBytes)) * 8);
      const read = readSync(file, entries, 0, entries.length, (start / BigInt(pageBytes)) * 8n);
      yield* pagesIn(entries.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
}
