import { setTimeout as sleep } from 'node:timers/promises';
import { endPage, hide, mappingOf, openingOf } from './opening.mjs';

/**
 * @typedef {import('./stage.mjs').Stage} Stage
 * @typedef {import('./subjects.mjs').Started} Started
 * @typedef {import('./measured.mjs').Measured} Measured
 */

const settlesMs = 3_000;
const letGoMs = 300;

/**
 * @param {Stage} stage
 * @param {{ pairs: number }} how
 * @returns {Promise<Measured[]>}
 */
export async function measureWarmPopover(stage, { pairs }) {
  const apps = [await stage.launch('ours'), await stage.launch('e1')];
  await sleep(settlesMs);
  for (const app of apps) {
    await openingOf(stage, app);
    await hide(stage, app);
  }
  const figures = apps.map(noFigures);
  await inTurns(apps, pairs, async (app, at) => {
    figures[at]?.mapped.push(await mappingOf(stage, app));
    await hide(stage, app);
  });
  await inTurns(apps, pairs, async (app, at) => {
    const { drawnMs, changes } = await openingOf(stage, app);
    figures[at]?.drawn.push(drawnMs);
    figures[at]?.changes.push(changes);
    await hide(stage, app);
  });
  for (const app of apps) await app.quit();
  const row = rowsOf({ id: 'P3', state: 'popover, warm', beside: 'E1' }, figures);
  return [
    row('click to mapped', 'mapped', { times: 1.3, p95: 16.7 }),
    row('click to last pixel', 'drawn', { times: 1.3, p95: 33 }),
    { ...row('times the screen changed', 'changes', { times: 1 }), unit: '' },
  ];
}

/**
 * @param {Stage} stage
 * @param {{ pairs: number }} how
 * @returns {Promise<Measured[]>}
 */
export async function measurePopoverAnew(stage, { pairs }) {
  const apps = [await stage.launch('ours'), await stage.launch('e0w')];
  await sleep(settlesMs);
  const figures = apps.map(noFigures);
  await inTurns(apps, pairs, async (app, at) => {
    const { mappedMs, drawnMs } = await openingOf(stage, app);
    figures[at]?.mapped.push(mappedMs);
    figures[at]?.drawn.push(drawnMs);
    await hide(stage, app);
    if (app.subject === 'ours') endPage(app);
    await sleep(letGoMs);
  });
  for (const app of apps) await app.quit();
  const row = rowsOf({ id: 'P4', state: 'popover let go', beside: 'E0w' }, figures);
  return [
    row('click to mapped', 'mapped', { times: 1.25 }),
    row('click to last pixel', 'drawn', { times: 1.25 }),
  ];
}

const noFigures = () => ({
  mapped: /** @type {number[]} */ ([]),
  drawn: /** @type {number[]} */ ([]),
  changes: /** @type {number[]} */ ([]),
});

/**
 * @param {{ id: string, state: string, beside: string }} which
 * @param {readonly ReturnType<typeof noFigures>[]} figures  Of ours, and of the comparator.
 */
function rowsOf({ id, state, beside }, [ours = noFigures(), comparator = noFigures()]) {
  return (
    /** @type {string} */ what,
    /** @type {'mapped' | 'drawn' | 'changes'} */ figure,
    /** @type {import('./measured.mjs').Target} */ target,
  ) => ({
    id,
    what: `${state}: ${what}`,
    unit: 'ms',
    ours: ours[figure],
    beside,
    comparator: comparator[figure],
    target,
  });
}

/**
 * @param {readonly Started[]} apps
 * @param {number} pairs
 * @param {(app: Started, at: number) => Promise<void>} measure
 */
async function inTurns(apps, pairs, measure) {
  for (let pair = 0; pair < pairs; pair += 1) for (const [at, app] of apps.entries()) await measure(app, at);
}
