/**
 * How many tests passed and failed, and which are worth a line at the end: those that failed, and those that passed
 * at their second try only.
 *
 * @typedef {{ passed: number, failed: number, failures: readonly string[], secondTries: readonly string[] }} Tally
 */

/** @param {readonly Tally[]} tallies @returns {Tally} */
export const sum = (tallies) => ({
  passed: tallies.reduce((all, { passed }) => all + passed, 0),
  failed: tallies.reduce((all, { failed }) => all + failed, 0),
  failures: tallies.flatMap(({ failures }) => failures),
  secondTries: tallies.flatMap(({ secondTries }) => secondTries),
});

/**
 * Of a program that only says by its exit code whether all is well.
 *
 * @param {string} title  What it is called if it failed.
 * @param {number | null} code
 * @returns {Tally}
 */
export const tallyOfCode = (title, code) =>
  code === 0
    ? { passed: 1, failed: 0, failures: [], secondTries: [] }
    : { passed: 0, failed: 1, failures: [title], secondTries: [] };

/**
 * Of a runner that wrote a report. A runner that fails without naming a failed test (a file that does not load,
 * an error outside any test, a crash) has failed once.
 *
 * @param {string} title  What the runner is called.
 * @param {Tally | null} reported  Null when there is no report to read.
 * @param {number | null} code
 * @returns {Tally}
 */
export function tallyOfReport(title, reported, code) {
  const tally = reported ?? { passed: 0, failed: 0, failures: [], secondTries: [] };
  const hasCrashed = reported === null || code !== 0;
  if (!hasCrashed || tally.failed > 0) return tally;
  return { ...tally, failed: 1, failures: [`${title}: ended with ${code}, and no test of it failed`] };
}

/**
 * @typedef {object} VitestFile
 * @property {string} name  Its path.
 * @property {string} status
 * @property {readonly { status: string, fullName: string }[]} assertionResults
 *
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: readonly VitestFile[] }} report
 * @returns {Tally}
 */
export function readVitest({ numPassedTests, numFailedTests, testResults }) {
  const failures = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${name}: ${fullName}`),
  );
  const unloaded = testResults
    .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .map(({ name }) => `${name}: does not load`);
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    failures: [...failures, ...unloaded],
    secondTries: [],
  };
}

/**
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {readonly PlaywrightSuite[]} [suites]
 * @property {readonly { title: string, tests: readonly { status: string }[] }[]} [specs]
 */

/** @param {PlaywrightSuite} suite @param {string} status @param {readonly string[]} [above] @returns {readonly string[]} */
function titlesWith({ title, suites = [], specs = [] }, status, above = []) {
  const path = [...above, title];
  return [
    ...specs
      .filter(({ tests }) => tests.some((one) => one.status === status))
      .map((spec) => [...path, spec.title].join(' › ')),
    ...suites.flatMap((suite) => titlesWith(suite, status, path)),
  ];
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, suites: readonly PlaywrightSuite[] }} report
 * @returns {Tally}
 */
export function readPlaywright({ stats, suites }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    failures: suites.flatMap((suite) => titlesWith(suite, 'unexpected')),
    secondTries: suites.flatMap((suite) => titlesWith(suite, 'flaky')),
  };
}

/** @param {Pick<Tally, 'passed' | 'failed'>} tally */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
