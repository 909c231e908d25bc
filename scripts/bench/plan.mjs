import { measureColdStarts } from './cold.mjs';
import { measureIdle } from './idle.mjs';
import { measureOwnWork } from './own-work.mjs';
import { measurePolls } from './polls.mjs';
import { measurePopoverAnew, measureWarmPopover } from './popover.mjs';
import { measureSizes } from './sizes.mjs';

/**
 * @typedef {import('./measured.mjs').Measured} Measured
 * @typedef {import('./measured.mjs').NotMeasured} NotMeasured
 * @typedef {import('./stage.mjs').Stage} Stage
 *
 * @typedef {object} Amounts
 * @property {number} pairs
 * @property {number} starts
 * @property {number} pollsSettleMs
 * @property {import('./idle.mjs').IdleTimes} idle
 */

/** @type {Amounts} About a quarter of an hour. */
export const fullAmounts = {
  pairs: 30,
  starts: 15,
  pollsSettleMs: 20_000,
  idle: { settlesMs: 90_000, windowMs: 30_000, windows: 6 },
};

/** @type {Amounts} For trying the benchmark itself: its figures say little. */
export const quickAmounts = {
  pairs: 3,
  starts: 2,
  pollsSettleMs: 3_000,
  idle: { settlesMs: 3_000, windowMs: 2_000, windows: 3 },
};

/**
 * What is measured together, and the rows that come of it.
 *
 * @typedef {{ ids: readonly string[], measure: (stage: Stage, amounts: Amounts) => Promise<(Measured | NotMeasured)[]> }} Part
 */

/** @type {readonly Part[]} */
const parts = [
  { ids: ['P1', 'P4', 'R5'], measure: measureColdStarts },
  { ids: ['P2'], measure: measureOwnWork },
  { ids: ['P3'], measure: measureWarmPopover },
  { ids: ['P4'], measure: measurePopoverAnew },
  {
    ids: ['P9'],
    measure: (stage, { pairs, pollsSettleMs }) => measurePolls(stage, { pairs, settlesMs: pollsSettleMs }),
  },
  { ids: ['P12'], measure: (stage) => measureSizes(stage.electron) },
  { ids: ['P5', 'P7', 'P8', 'P14'], measure: (stage, { idle }) => measureIdle(stage, idle) },
];

/** Everything that can be asked for, in the order of the table. */
export const knownIds = [...new Set(parts.flatMap(({ ids }) => ids))].sort((one, other) =>
  one.localeCompare(other, 'en', { numeric: true }),
);

/**
 * What cannot be measured is told with why, and keeps nothing else from being measured.
 *
 * @param {Stage} stage
 * @param {{ amounts: Amounts, only: readonly string[], begin: (ids: readonly string[]) => void,
 *   found: (results: readonly (Measured | NotMeasured)[]) => void }} how  `found` is told each part as it comes.
 */
export async function measureAll(stage, { amounts, only, begin, found }) {
  const isWanted = (/** @type {readonly string[]} */ ids) => ids.some((id) => only.includes(id));
  const results = [];
  for (const { ids, measure } of parts.filter((part) => isWanted(part.ids))) {
    begin(ids);
    const measured = await measure(stage, amounts).catch((cause) => notMeasured(ids, cause));
    await stage.endAll();
    const wanted = measured.filter(({ id }) => only.includes(id));
    found(wanted);
    results.push(...wanted);
  }
  return results.sort((one, other) => knownIds.indexOf(one.id) - knownIds.indexOf(other.id));
}

/** @param {readonly string[]} ids @param {unknown} cause @returns {NotMeasured[]} */
const notMeasured = (ids, cause) =>
  ids.map((id) => ({ id, what: '', why: cause instanceof Error ? cause.message : String(cause) }));
