import { judge } from './measured.mjs';
import { summarise } from './statistics.mjs';

/**
 * @typedef {import('./measured.mjs').Measured} Measured
 * @typedef {import('./measured.mjs').NotMeasured} NotMeasured
 */

const head = ['id', 'what', 'ours', 'comparator', 'ratio', 'spread (half of all)', 'target', 'met', 'noise'];

/** @param {readonly (Measured | NotMeasured)[]} results @returns {string} In Markdown, with columns that line up. */
export function tableOf(results) {
  const rows = results.map((one) => ('why' in one ? notMeasured(one) : rowOf(one)));
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** @param {NotMeasured} result */
const notMeasured = ({ id, what, why }) => [id, what, `not measured: ${why}`, '', '', '', '', '', ''];

/** @param {Measured} measured @returns {string[]} */
function rowOf(measured) {
  const { id, what, unit, beside, target } = measured;
  const { ours, comparator, ratio, noise, met } = judge(measured);
  return [
    id,
    what,
    `${short(ours)} ${unit}`,
    comparator === null ? '' : `${beside} ${short(comparator)} ${unit}`,
    ratio === null ? '' : `×${ratio.toFixed(2)}`,
    [measured.ours, measured.comparator ?? []].map(spread).filter(Boolean).join(' / '),
    target === null ? '' : wordsOf(target, unit),
    metInWords(met),
    noise === null ? '' : target !== null && 'above' in target ? signed(noise) : `×${noise.toFixed(2)}`,
  ];
}

/** @param {import('./measured.mjs').Judged['met']} met */
function metInWords(met) {
  if (met === 'noise') return 'lost in noise';
  return met === null ? '' : met ? 'yes' : 'no';
}

/** @param {readonly number[]} samples */
function spread(samples) {
  const summary = summarise(samples);
  if (summary === null || summary.count < 2) return '';
  return `${short(summary.lowerQuartile)}–${short(summary.upperQuartile)}`;
}

/** @param {import('./measured.mjs').Target} target @param {string} unit */
function wordsOf(target, unit) {
  if ('atMost' in target) return `≤ ${target.atMost} ${unit}`;
  if ('above' in target) return `≤ +${target.above} ${unit}`;
  return `≤ ×${target.times}${target.p95 === undefined ? '' : `, p95 ≤ ${target.p95} ${unit}`}`;
}

/** Three digits, and no more than are known. @param {number} value */
const short = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3))));

/** @param {number} value */
const signed = (value) => `${value < 0 ? '−' : '+'}${short(Math.abs(value))}`;
