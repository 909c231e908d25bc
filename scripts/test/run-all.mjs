import { say } from '../setup/run.mjs';
import { closingLine, sum } from './tally.mjs';

/** @typedef {import('./runners.mjs').Runner} Runner */

/**
 * Runs stage after stage, says what runs, and ends with what failed, and the sum on a line of its own: whoever has
 * only the end of a long log has all that matters.
 *
 * @param {readonly (readonly Runner[])[]} stages
 * @param {readonly string[]} [args]  For the runners.
 * @returns {Promise<number>} The exit code.
 */
export async function runAll(stages, args = []) {
  /** @type {import('./tally.mjs').Tally[]} */
  const tallies = [];
  for (const stage of stages) {
    // Side by side their lines would mix; one alone shows them as they come.
    const quiet = stage.length > 1;
    const outcomes = stage.map(async (runner) => {
      if (!quiet) say(`\n— ${runner.title}`);
      const startedAtMs = Date.now();
      const { tally, output } = await runner.run({ args, quiet });
      const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1);
      if (output.trim() !== '' && tally.failed > 0) say(output.trim());
      say(`${tally.failed > 0 ? '✗' : '✓'} ${runner.title}: ${closingLine(tally)} (${seconds} s)`);
      return tally;
    });
    tallies.push(...(await Promise.all(outcomes)));
  }
  const total = sum(tallies);
  sayEach('Passed at the second try only', total.secondTries);
  sayEach('Failed', total.failures);
  say(`\n${closingLine(total)}`);
  return total.failed === 0 ? 0 : 1;
}

/** @param {string} what @param {readonly string[]} names */
function sayEach(what, names) {
  if (names.length > 0) say(`\n${what}:\n${names.map((name) => `  ${name}`).join('\n')}`);
}
