/**
 * How many tests passed and failed.
 *
 * @typedef {{ passed: number, failed: number }} Tally
 */

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce(
    (all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }),
    {
      passed: 0,
      failed: 0,
    },
  );
}

/** Of a program that only says by its exit code whether all is well. @param {number | null} code @returns {Tally} */
export const tallyOfCode = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * Of a runner that wrote a report. A runner that fails without naming a failed test (a file that does not load,
 * an error outside any test, a crash) has failed once.
 *
 * @param {Tally | null} reported  Null when there is no report to read.
 * @param {number | null} code
 * @returns {Tally}
 */
export function tallyOfReport(reported, code) {
  const { passed, failed } = reported ?? { passed: 0, failed: 0 };
  const hasCrashed = reported === null || code !== 0;
  return { passed, failed: hasCrashed ? Math.max(failed, 1) : failed };
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Tally}
 */
export function readVitest({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number } }} report
 * @returns {Tally}
 */
export function readPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/** @param {Tally} tally */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
