import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/setup/node-modules.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.0.0' },
    'node_modules/for-another-system': { version: '1.0.0', optional: true },
  },
};
const zod = (version: string) => ({ 'node_modules/zod': { version } });
const always = () => true;

describe('node_modules against package-lock.json', () => {
  it.each([
    ['is installed without the optional packages of other systems', zod('4.0.0'), always, true],
    ['is not installed in another version', zod('3.9.0'), always, false],
    ['is not installed when a package is missing', {}, always, false],
    ['is not installed when the folder of a package is gone', zod('4.0.0'), () => false, false],
    [
      'is not installed with a package too many',
      { ...zod('4.0.0'), 'node_modules/left': { version: '1.0.0' } },
      always,
      false,
    ],
  ])('%s', (_, packages, exists, expected) => {
    expect(isInstalled(lock, { packages }, exists)).toBe(expected);
  });
});
