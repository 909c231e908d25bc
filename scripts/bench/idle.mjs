import { setTimeout as sleep } from 'node:timers/promises';
import { memoryOf } from './memory.mjs';
import { endPage, hide, openingOf } from './opening.mjs';
import { usageOf, usedBetween } from './process-tree.mjs';

/**
 * @typedef {import('./stage.mjs').Stage} Stage
 * @typedef {import('./subjects.mjs').Started} Started
 * @typedef {import('./measured.mjs').Measured} Measured
 *
 * @typedef {object} IdleTimes
 * @property {number} settlesMs
 * @property {number} windowMs
 * @property {number} windows
 */

const startsMs = 2_000;
const minuteMs = 60_000;
const hourMs = 3_600_000;
const looksAtMemory = 3;
const betweenLooksMs = 1_000;

/**
 * All of them idle side by side, in the same windows of time.
 *
 * @param {Stage} stage
 * @param {IdleTimes} times
 * @returns {Promise<Measured[]>}
 */
export async function measureIdle(stage, times) {
  const apps = [];
  for (const name of /** @type {const} */ (['e0', 'e0', 'e1', 'ours', 'ours']))
    apps.push(await stage.launch(name));
  await sleep(startsMs);
  for (const app of apps.slice(2)) {
    await openingOf(stage, app);
    await hide(stage, app);
  }
  const letGo = apps.at(-1);
  if (letGo !== undefined) endPage(letGo);
  await sleep(times.settlesMs);
  const used = await useIn(apps, times);
  const memory = await memoryIn(apps);
  for (const app of apps) await app.quit();
  return [...memoryRows(memory), ...usageRows(used, times)];
}

/** @param {readonly Started[]} apps @param {IdleTimes} times */
async function useIn(apps, { windows, windowMs }) {
  /** @type {ReturnType<typeof usedBetween>[][]} */
  const used = apps.map(() => []);
  let before = apps.map(({ pid }) => usageOf(pid));
  for (let window = 0; window < windows; window += 1) {
    await sleep(windowMs);
    const after = apps.map(({ pid }) => usageOf(pid));
    for (const [at, now] of after.entries()) {
      const then = before[at];
      if (then !== undefined) used[at]?.push(usedBetween(then, now));
    }
    before = after;
  }
  return used;
}

/** @param {readonly Started[]} apps */
async function memoryIn(apps) {
  /** @type {import('./memory.mjs').Memory[][]} */
  const memory = apps.map(() => []);
  for (let look = 0; look < looksAtMemory; look += 1) {
    for (const [at, { pid }] of apps.entries()) memory[at]?.push(memoryOf(pid));
    await sleep(betweenLooksMs);
  }
  return memory;
}

/** @param {readonly import('./memory.mjs').Memory[][]} memory @returns {Measured[]} */
function memoryRows([e0 = [], e0Again = [], e1 = [], warm = [], letGo = []]) {
  const figures = /** @type {const} */ (['residentMib', 'anonMib']);
  const names = { residentMib: letGo[0]?.isExact ? 'resident' : 'resident (PSS)', anonMib: 'anonymous' };
  return figures.flatMap((figure) => {
    const of = (/** @type {import('./memory.mjs').Memory[]} */ looks) =>
      looks.flatMap((look) => look[figure] ?? []);
    if (of(letGo).length === 0) return [];
    const row = { id: 'P5', unit: 'MiB' };
    const besideE0 = { beside: 'E0', comparator: of(e0), again: of(e0Again), target: { times: 1.03 } };
    const besideE1 = { beside: 'E1', comparator: of(e1), target: { times: 1.05 } };
    return [
      { ...row, what: `${names[figure]}, popover let go`, ours: of(letGo), ...besideE0 },
      { ...row, what: `${names[figure]}, popover kept warm`, ours: of(warm), ...besideE1 },
    ];
  });
}

/** @typedef {ReturnType<typeof usedBetween>} Used */

/** @param {readonly Used[][]} used @param {IdleTimes} times @returns {Measured[]} */
function usageRows([e0 = [], e0Again = [], , warm = [], letGo = []], { windows, windowMs }) {
  const row = (
    /** @type {Pick<Measured, 'id' | 'what' | 'unit' | 'target'>} */ rest,
    /** @type {readonly Used[]} */ ours,
    /** @type {(used: Used) => number} */ rate,
  ) => ({
    ...rest,
    ours: ours.map(rate),
    ...{
      beside: 'E0',
      comparator: e0.map(rate),
      again: e0Again.map(rate),
      by: /** @type {const} */ ('mean'),
    },
  });
  const cpu = (/** @type {string} */ what) => ({ id: 'P7', what, unit: 'ms', target: { above: 5 } });
  const wakes = (/** @type {string} */ what) => ({ id: 'P8', what, unit: '', target: { above: 0.05 } });
  const scaled = `bytes written per idle hour, from ${(windows * windowMs) / 1_000} s`;
  return [
    row(cpu('idle CPU per minute, popover let go'), letGo, ({ cpuMs, ms }) => (cpuMs / ms) * minuteMs),
    row(cpu('idle CPU per minute, popover kept warm'), warm, ({ cpuMs, ms }) => (cpuMs / ms) * minuteMs),
    row(wakes('wake-ups per second, popover let go'), letGo, ({ voluntary, ms }) => (voluntary / ms) * 1_000),
    row(
      wakes('wake-ups per second, popover kept warm'),
      warm,
      ({ voluntary, ms }) => (voluntary / ms) * 1_000,
    ),
    row(
      { id: 'P14', what: scaled, unit: 'B', target: { atMost: 0 } },
      letGo,
      ({ writtenBytes, ms }) => (writtenBytes / ms) * hourMs,
    ),
  ];
}
