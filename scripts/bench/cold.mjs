import { setTimeout as sleep } from 'node:timers/promises';
import { hide, openingOf } from './opening.mjs';

/**
 * @typedef {import('./stage.mjs').Stage} Stage
 * @typedef {import('./measured.mjs').Measured} Measured
 */

/** What it does right after its start is over: the first answer is there, and the keychain's helper is idle. */
const settlesMs = 1_200;
/** Of an empty app there is less to settle. */
const settlesEmptyMs = 500;
const betweenMs = 200;

/**
 * Each start is a process of its own: until its tray item is registered, its first popover, and its end.
 *
 * @param {Stage} stage
 * @param {{ pairs: number }} how
 * @returns {Promise<Measured[]>}
 */
export async function measureColdStarts(stage, { pairs }) {
  /** @type {(keyof typeof figures)[]} */
  const turns = ['ours', 'e0', 'e0w', 'e0Again'];
  const figures = { ours: noFigures(), e0: noFigures(), e0w: noFigures(), e0Again: noFigures() };
  for (let pair = 0; pair < pairs; pair += 1)
    for (const turn of turns) await startOnce(stage, turn, figures[turn]);
  const { ours, e0, e0w, e0Again } = figures;
  const besideE0 = (/** @type {'registered' | 'ended'} */ figure) => ({
    ...{ unit: 'ms', beside: 'E0' },
    ...{ ours: ours[figure], comparator: e0[figure], again: e0Again[figure] },
  });
  const besideE0w = (/** @type {'mapped' | 'drawn'} */ figure) => ({
    ...{ unit: 'ms', beside: 'E0w', target: { times: 1.25 } },
    ...{ ours: ours[figure], comparator: e0w[figure] },
  });
  return [
    { id: 'P1', what: 'cold start to tray registered', ...besideE0('registered'), target: { times: 1.05 } },
    { id: 'P4', what: 'first popover: click to mapped', ...besideE0w('mapped') },
    { id: 'P4', what: 'first popover: click to last pixel', ...besideE0w('drawn') },
    { id: 'R5', what: 'SIGTERM to gone, nothing hung', ...besideE0('ended'), target: { atMost: 1_000 } },
  ];
}

const noFigures = () => ({
  registered: /** @type {number[]} */ ([]),
  mapped: /** @type {number[]} */ ([]),
  drawn: /** @type {number[]} */ ([]),
  ended: /** @type {number[]} */ ([]),
});

/**
 * @param {Stage} stage
 * @param {'ours' | 'e0' | 'e0w' | 'e0Again'} turn
 * @param {ReturnType<typeof noFigures>} figures
 */
async function startOnce(stage, turn, figures) {
  const started = await stage.launch(turn === 'e0Again' ? 'e0' : turn);
  figures.registered.push(started.item.atMs - started.spawnedAtMs);
  const isOpened = turn === 'ours' || turn === 'e0w';
  await sleep(isOpened ? settlesMs : settlesEmptyMs);
  if (isOpened) {
    const opening = await openingOf(stage, started);
    figures.mapped.push(opening.mappedMs);
    figures.drawn.push(opening.drawnMs);
    await hide(stage, started);
  }
  figures.ended.push(await started.quit());
  await sleep(betweenMs);
}
