/** What the kernel tells in /proc, read from its text. */

/** @param {string} stat  Of `/proc/<pid>/stat`; the name in it, in parentheses, may hold anything. @returns {number} */
export const parentIn = (stat) => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);

/** @param {string} schedstat  Of a thread. @returns {number} Milliseconds that it has run on a processor. */
export const cpuMsIn = (schedstat) => Number(schedstat.split(' ')[0]) / 1e6;

/**
 * A thread that waits and is woken has switched of its own accord; the others are the machine's, that gave its
 * processor to somebody else.
 *
 * @param {string} status  Of a thread.
 */
export function switchesIn(status) {
  const count = (/** @type {string} */ name) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  return { voluntary: count('voluntary_ctxt_switches'), forced: count('nonvoluntary_ctxt_switches') };
}

/** @param {string} io  Of `/proc/<pid>/io`. @returns {number} Bytes given to a disk. */
export const writtenBytesIn = (io) => Number(/^write_bytes: (\d+)/m.exec(io)?.[1]);

/**
 * @param {string} smaps  Of `/proc/<pid>/smaps`.
 * @returns {{ start: bigint, end: bigint, pssKib: number }[]} What is in memory at all; most of what is mapped is not.
 */
export function residentRangesIn(smaps) {
  const ranges = [];
  for (const part of smaps.split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m)) {
    const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) /.exec(part) ?? [];
    const kib = (/** @type {string} */ name) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(part)?.[1]);
    if (from === undefined || to === undefined || !(kib('Rss') > 0)) continue;
    ranges.push({ start: BigInt(`0x${from}`), end: BigInt(`0x${to}`), pssKib: kib('Pss') });
  }
  return ranges;
}

/**
 * @typedef {object} Page
 * @property {number} frame  Its number in physical memory; 0 for whoever may not know it.
 * @property {boolean} isOfFile  Of a file, or of memory that is shared as one.
 */

/**
 * @param {Buffer} pagemap  Entries of `/proc/<pid>/pagemap`, eight bytes each.
 * @returns {Page[]} Of those that are in memory.
 */
export function pagesIn(pagemap) {
  const pages = [];
  for (let at = 0; at + 8 <= pagemap.length; at += 8) {
    const high = pagemap.readUInt32LE(at + 4);
    if ((high & 0x8000_0000) === 0) continue;
    // The low 55 bits of an entry are the frame.
    const frame = (high & 0x7f_ffff) * 2 ** 32 + pagemap.readUInt32LE(at);
    pages.push({ frame, isOfFile: (high & 0x2000_0000) !== 0 });
  }
  return pages;
}
