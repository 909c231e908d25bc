import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf, treeOf } from './process-tree.mjs';

/**
 * @typedef {import('./stage.mjs').Stage} Stage
 * @typedef {import('./subjects.mjs').Started} Started
 */

const withinMs = 5_000;
/** So long after its last change the screen is taken to be as it stays. */
const stillMs = 300;
const betweenMs = 250;

/**
 * One click that opens, with both looked at: what a look at the pixels takes is too little to matter beside a window
 * that is made anew.
 *
 * @param {Stage} stage
 * @param {Started} started
 */
export async function openingOf(stage, started) {
  const mapping = stage.windows.nextMappedAtMs(withinMs);
  const drawing = stage.pixels.changesAtMs({ stillMs, withinMs });
  const clickedAtMs = await click(stage, started);
  const [mappedAtMs, changes] = [await mapping, await drawing];
  const last = changes.at(-1);
  if (mappedAtMs === null || last === undefined) throw new Error(`${started.subject}: no window came.`);
  return { mappedMs: mappedAtMs - clickedAtMs, drawnMs: last - clickedAtMs, changes: changes.length };
}

/** @param {Stage} stage @param {Started} started @returns {Promise<number>} Milliseconds. Nothing else is looked at. */
export async function mappingOf(stage, started) {
  const mapping = stage.windows.nextMappedAtMs(withinMs);
  const clickedAtMs = await click(stage, started);
  const mappedAtMs = await mapping;
  if (mappedAtMs === null) throw new Error(`${started.subject}: no window came.`);
  await sleep(betweenMs);
  return mappedAtMs - clickedAtMs;
}

/** @param {Stage} stage @param {Started} started */
export async function hide(stage, started) {
  await stage.watcher.click(started.item);
  await sleep(betweenMs);
}

/** Does not wait for the answer. @param {Stage} stage @param {Started} started */
async function click(stage, { item }) {
  const clickedAtMs = performance.now();
  void stage.watcher.click(item);
  return clickedAtMs;
}

/**
 * Has ours let its hidden window go: it does so after ten minutes, and when its page has ended, which can be had sooner.
 *
 * @param {Started} started
 */
export function endPage({ pid }) {
  for (const one of treeOf(pid)) if (commandOf(one).includes('--type=renderer')) process.kill(one, 'SIGKILL');
}
