import { describe, expect, it } from 'vitest';
import {
  closingLine,
  readPlaywright,
  readVitest,
  sum,
  tallyOfCode,
  tallyOfReport,
} from '../../scripts/test/tally.mjs';

const none = { failures: [], secondTries: [] };

describe('the count of tests', () => {
  it('adds the runners up and ends in one plain line', () => {
    const some = { passed: 40, failed: 2, failures: ['b', 'c'], secondTries: ['d'] };
    const total = sum([tallyOfCode('well', 0), tallyOfCode('a', 2), some]);
    expect(closingLine(total)).toBe('41 passed, 3 failed');
    expect(total).toMatchObject({ failures: ['a', 'b', 'c'], secondTries: ['d'] });
  });

  const well = { passed: 3, failed: 0, ...none };
  const ill = { passed: 3, failed: 2, ...none, failures: ['a', 'b'] };
  const outside = (code: number | null) => [`page: ended with ${code}, and no test of it failed`];
  it.each([
    ['a report that all is well', well, 0, well],
    ['a report of failures', ill, 1, ill],
    ['an error outside the tests', well, 1, { ...well, failed: 1, failures: outside(1) }],
    ['a crash without a report', null, null, { passed: 0, failed: 1, ...none, failures: outside(null) }],
    ['no report although it ended well', null, 0, { passed: 0, failed: 1, ...none, failures: outside(0) }],
  ])('takes %s for what it is', (_, reported, code, expected) => {
    expect(tallyOfReport('page', reported, code)).toEqual(expected);
  });

  it('counts a test file that does not load as a failure, and names what failed', () => {
    const unloaded = { name: 'a.test.ts', status: 'failed', assertionResults: [] };
    const failed = {
      name: 'b.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'failed', fullName: 'it adds' },
        { status: 'passed', fullName: 'it takes away' },
      ],
    };
    const report = { numPassedTests: 5, numFailedTests: 1, testResults: [unloaded, failed] };
    expect(readVitest(report)).toEqual({
      passed: 5,
      failed: 2,
      failures: ['b.test.ts: it adds', 'a.test.ts: does not load'],
      secondTries: [],
    });
  });

  it('leaves skipped tests out, and names one that passed at its second try', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
    const group = { title: 'a group', specs: [spec('lost', 'unexpected'), spec('skipped', 'skipped')] };
    const file = {
      title: 'a.spec.ts',
      specs: [spec('late', 'flaky'), spec('well', 'expected')],
      suites: [group],
    };
    expect(readPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1 }, suites: [file] })).toEqual({
      passed: 5,
      failed: 1,
      failures: ['a.spec.ts › a group › lost'],
      secondTries: ['a.spec.ts › late'],
    });
  });
});
