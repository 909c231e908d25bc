import { describe, expect, it } from 'vitest';
import {
  closingLine,
  readPlaywright,
  readVitest,
  sum,
  tallyOfCode,
  tallyOfReport,
} from '../../scripts/test/tally.mjs';

describe('the count of tests', () => {
  it('adds the runners up and ends in one plain line', () => {
    const total = sum([tallyOfCode(0), tallyOfCode(2), { passed: 40, failed: 2 }]);
    expect(closingLine(total)).toBe('41 passed, 3 failed');
  });

  it.each([
    ['a report that all is well', { passed: 3, failed: 0 }, 0, { passed: 3, failed: 0 }],
    ['a report of failures', { passed: 3, failed: 2 }, 1, { passed: 3, failed: 2 }],
    ['an error outside the tests', { passed: 3, failed: 0 }, 1, { passed: 3, failed: 1 }],
    ['a crash without a report', null, null, { passed: 0, failed: 1 }],
    ['no report although it ended well', null, 0, { passed: 0, failed: 1 }],
  ])('takes %s for what it is', (_, reported, code, expected) => {
    expect(tallyOfReport(reported, code)).toEqual(expected);
  });

  it('counts a test file that does not load as a failure', () => {
    const unloaded = { status: 'failed', assertionResults: [] };
    const failed = { status: 'failed', assertionResults: [{}] };
    const report = { numPassedTests: 5, numFailedTests: 1, testResults: [unloaded, failed] };
    expect(readVitest(report)).toEqual({ passed: 5, failed: 2 });
  });

  it('leaves skipped tests out, and counts one that passed at its second try as passed', () => {
    expect(readPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 2 } })).toEqual({
      passed: 6,
      failed: 1,
    });
  });
});
