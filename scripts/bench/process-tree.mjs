import { readdirSync, readFileSync } from 'node:fs';
import { cpuMsIn, parentIn, switchesIn, writtenBytesIn } from './proc.mjs';

/** @param {string} path @returns {string} Nothing when the process is gone. */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** @param {string} folder @returns {number[]} */
function numbersIn(folder) {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** @param {number} pid @returns {number[]} The process and all below it. */
export function treeOf(pid) {
  const parents = numbersIn('/proc').map((one) => ({ one, parent: parentIn(read(`/proc/${one}/stat`)) }));
  /** @param {number} top @returns {number[]} */
  const below = (top) => [
    top,
    ...parents.filter(({ parent }) => parent === top).flatMap(({ one }) => below(one)),
  ];
  return below(pid);
}

/** @param {number} pid @returns {string} Nothing when it is gone. */
export const commandOf = (pid) => read(`/proc/${pid}/cmdline`);

/**
 * What a tree of processes has used since its processes began.
 *
 * @typedef {object} Usage
 * @property {number} atMs  Monotonic.
 * @property {Map<string, { cpuMs: number, voluntary: number, forced: number }>} threads
 * @property {Map<number, number>} writtenBytes  By process.
 */

/** @param {number} pid @returns {Usage} */
export function usageOf(pid) {
  const tree = treeOf(pid);
  /** @type {Usage['threads']} */
  const threads = new Map();
  for (const one of tree) {
    for (const thread of numbersIn(`/proc/${one}/task`)) {
      const folder = `/proc/${one}/task/${thread}`;
      const [schedstat, status] = [read(`${folder}/schedstat`), read(`${folder}/status`)];
      if (schedstat === '' || status === '') continue;
      threads.set(`${one}/${thread}`, { cpuMs: cpuMsIn(schedstat), ...switchesIn(status) });
    }
  }
  const written = tree.map((one) => /** @type {const} */ ([one, writtenBytesIn(read(`/proc/${one}/io`))]));
  return { atMs: performance.now(), threads, writtenBytes: new Map(written) };
}

/**
 * A thread that ended in between is left out, with what it used: idle programs end hardly any.
 *
 * @param {Usage} before
 * @param {Usage} after
 */
export function usedBetween(before, after) {
  const used = { ms: after.atMs - before.atMs, cpuMs: 0, voluntary: 0, forced: 0, writtenBytes: 0 };
  for (const [id, now] of after.threads) {
    const then = before.threads.get(id) ?? { cpuMs: 0, voluntary: 0, forced: 0 };
    used.cpuMs += now.cpuMs - then.cpuMs;
    used.voluntary += now.voluntary - then.voluntary;
    used.forced += now.forced - then.forced;
  }
  for (const [pid, bytes] of after.writtenBytes)
    used.writtenBytes += bytes - (before.writtenBytes.get(pid) ?? 0);
  return used;
}
