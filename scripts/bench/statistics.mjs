/** @param {readonly number[]} values */
const sorted = (values) => [...values].sort((a, b) => a - b);

/**
 * By linear interpolation between the two nearest values.
 *
 * @param {readonly number[]} values  At least one.
 * @param {number} share  0 is the least, 1 the greatest.
 */
export function quantile(values, share) {
  const ordered = sorted(values);
  const at = (ordered.length - 1) * share;
  const below = ordered[Math.floor(at)];
  const above = ordered[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new Error('There is no quantile of nothing.');
  return below + (above - below) * (at - Math.floor(at));
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {readonly number[]} values */
export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Half of all values lie between the quartiles.
 *
 * @typedef {{ count: number, median: number, lowerQuartile: number, upperQuartile: number, p95: number }} Summary
 */

/** @param {readonly number[]} values @returns {Summary | null} Null of nothing. */
export function summarise(values) {
  if (values.length === 0) return null;
  return {
    count: values.length,
    median: median(values),
    lowerQuartile: quantile(values, 0.25),
    upperQuartile: quantile(values, 0.75),
    p95: quantile(values, 0.95),
  };
}
