import { mean, median, summarise } from './statistics.mjs';

/**
 * One thing that was measured, raw.
 *
 * @typedef {object} Measured
 * @property {string} id
 * @property {string} what
 * @property {string} unit
 * @property {readonly number[]} ours
 * @property {string} [beside]  The comparator's name.
 * @property {readonly number[]} [comparator]
 * @property {readonly number[]} [again]  The comparator beside itself; else its samples are taken in turns.
 * @property {'median' | 'mean'} [by]  Mean for what happens now and then: it has no median to speak of.
 * @property {Target | null} target
 *
 * @typedef {object} NotMeasured
 * @property {string} id
 * @property {string} what
 * @property {string} why
 *
 * What it should be at most: as many times the comparator, so much above it, or a value of its own.
 * @typedef {{ times: number, p95?: number } | { above: number } | { atMost: number }} Target
 *
 * @typedef {object} Judged
 * @property {number} ours
 * @property {number | null} comparator
 * @property {number | null} ratio
 * @property {number | null} noise  The comparator against itself, as a ratio; for `above` a difference.
 * @property {boolean | 'noise' | null} met  `noise`: the comparator differs from itself by more than is to be told.
 */

/** @param {Measured} measured @returns {Judged} */
export function judge({ ours, comparator = [], again, by = 'median', target }) {
  const middle = by === 'mean' ? mean : median;
  const value = middle(ours);
  const beside = comparator.length === 0 ? null : middle(comparator);
  const [one, other] = again === undefined ? inTurns(comparator) : [comparator, again];
  const isPair = one.length > 0 && other.length > 0;
  const compare = target !== null && 'above' in target ? difference : ratioOf;
  const noise = isPair ? compare(middle(one), middle(other)) : null;
  const isLost = target !== null && 'above' in target && noise !== null && Math.abs(noise) > target.above;
  const found = { value, beside, p95: summarise(ours)?.p95 ?? value };
  return {
    ours: value,
    comparator: beside,
    ratio: beside === null ? null : ratioOf(value, beside),
    noise,
    met: isLost ? 'noise' : target && isMet(target, found),
  };
}

/** @param {readonly number[]} samples @returns {[number[], number[]]} */
const inTurns = (samples) => [
  samples.filter((_, at) => at % 2 === 0),
  samples.filter((_, at) => at % 2 === 1),
];

const difference = (/** @type {number} */ one, /** @type {number} */ other) => one - other;
/** Null beside nothing at all. */
const ratioOf = (/** @type {number} */ one, /** @type {number} */ other) =>
  other === 0 ? null : one / other;

/**
 * @param {Target} target
 * @param {{ value: number, beside: number | null, p95: number }} found
 * @returns {boolean | null} Null where what it is compared with is not there.
 */
function isMet(target, { value, beside, p95 }) {
  if ('atMost' in target) return value <= target.atMost;
  if (beside === null) return null;
  if ('above' in target) return value - beside <= target.above;
  return value <= target.times * beside && (target.p95 === undefined || p95 <= target.p95);
}
