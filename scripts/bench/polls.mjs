import { setTimeout as sleep } from 'node:timers/promises';
import { usageOf, usedBetween } from './process-tree.mjs';
import { median } from './statistics.mjs';

/**
 * @typedef {import('./stage.mjs').Stage} Stage
 * @typedef {import('./measured.mjs').Measured} Measured
 */

const settlesMs = 20_000;
/** Request, answer, saving and repainting are over by then. */
const pollWithinMs = 600;
const kinds = /** @type {const} */ (['changed', 'unchanged', 'nothing']);
/** No entry of a menu has it. */
const noEntry = 999_999;

/**
 * A poll that the menu of the tray asks for. The same without a poll (an entry that is not there is chosen) is what the
 * asking costs, and is taken off.
 *
 * @param {Stage} stage
 * @param {{ pairs: number, settlesMs?: number }} how
 * @returns {Promise<Measured[]>}
 */
export async function measurePolls(stage, { pairs, settlesMs: settles = settlesMs }) {
  const app = await stage.launch('ours');
  await sleep(settles);
  const samples = {
    changed: /** @type {Used[]} */ ([]),
    unchanged: /** @type {Used[]} */ ([]),
    nothing: /** @type {Used[]} */ ([]),
  };
  for (let pair = 0; pair < pairs; pair += 1)
    for (const kind of kinds) samples[kind].push(await pollOnce(stage, app, kind));
  await app.quit();
  const askingMs = median(samples.nothing.map(({ cpuMs }) => cpuMs));
  const cpu = (/** @type {Used[]} */ used) => used.map(({ cpuMs }) => cpuMs - askingMs);
  const bytes = (/** @type {Used[]} */ used) => used.map(({ writtenBytes }) => writtenBytes);
  return [
    {
      id: 'P9',
      what: 'CPU of one poll, changed answer',
      unit: 'ms',
      ours: cpu(samples.changed),
      target: { atMost: 3 },
    },
    {
      id: 'P9',
      what: 'CPU of one poll, unchanged answer',
      unit: 'ms',
      ours: cpu(samples.unchanged),
      target: { atMost: 1 },
    },
    {
      id: 'P9',
      what: 'bytes written by one poll, unchanged answer',
      unit: 'B',
      ours: bytes(samples.unchanged),
      target: { atMost: 0 },
    },
  ];
}

/** @typedef {ReturnType<typeof usedBetween>} Used */

/**
 * @param {Stage} stage
 * @param {import('./subjects.mjs').Started} app
 * @param {(typeof kinds)[number]} kind
 */
async function pollOnce({ api, watcher }, { pid, item }, kind) {
  if (kind === 'changed') api.change();
  const answered = api.answered();
  const before = usageOf(pid);
  const refresh = (await watcher.menu(item)).find(({ label }) => label === 'Refresh');
  if (refresh === undefined) throw new Error('There is no “Refresh” in the menu of the tray.');
  await watcher.choose(item, kind === 'nothing' ? noEntry : refresh.id);
  await sleep(pollWithinMs);
  const used = usedBetween(before, usageOf(pid));
  const polls = api.answered() - answered;
  if (polls !== (kind === 'nothing' ? 0 : 1)) throw new Error(`${polls} polls came of one wish for ${kind}.`);
  return used;
}
