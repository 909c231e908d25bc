import { describe, expect, it } from 'vitest';
import {
  describeElectron,
  type Electron,
  executableName,
  firstFound,
} from '../../scripts/setup/electron.mjs';
import { isRecent, reasonIn } from '../../scripts/setup/electron-download.mjs';

const electron: Electron = {
  folder: '/opt/electron',
  executable: '/opt/electron/electron',
  version: '45.4.1',
  origin: 'from the electron package',
  isFallback: false,
};
const source = (name: string, result: Electron | string) => ({ name, find: async () => result });

describe('finding Electron', () => {
  it('takes the first there is and asks no further', async () => {
    const never = { name: 'the fallback', find: () => Promise.reject(new Error('asked for nothing')) };
    const { found } = await firstFound([
      source('the package', 'empty'),
      source('its download', electron),
      never,
    ]);
    expect(found).toBe(electron);
  });

  it('tells of everything that was tried when there is none', async () => {
    const result = await firstFound([source('the package', 'empty'), source('its download', 'no network')]);
    expect(result).toEqual({ found: null, tried: ['the package: empty', 'its download: no network'] });
  });

  it('says of the fallback that it is old, and only of the fallback', () => {
    const fallback = { ...electron, version: '22.3.25', origin: 'the fallback', isFallback: true };
    expect(describeElectron(electron)).toBe('Electron 45.4.1, from the electron package');
    expect(describeElectron(fallback)).toBe(
      'Electron 22.3.25, the fallback: old and unsupported, only for trying and testing',
    );
  });

  it.each([
    ['linux', 'electron'],
    ['win32', 'electron.exe'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ] as const)('knows where the program is on %s', (platform, path) => {
    expect(executableName(platform)).toBe(path);
  });
});

describe('a download of Electron that failed', () => {
  const nowMs = Date.UTC(2026, 0, 10);
  const hourMs = 3_600_000;
  it.each([
    ['an hour ago is not tried again', { version: '45.4.1', failedAtMs: nowMs - hourMs }, true],
    ['more than a day ago is tried again', { version: '45.4.1', failedAtMs: nowMs - 25 * hourMs }, false],
    ['for another version is tried again', { version: '44.0.0', failedAtMs: nowMs - hourMs }, false],
    [
      'in the future, by a wrong clock, is tried again',
      { version: '45.4.1', failedAtMs: nowMs + hourMs },
      false,
    ],
    ['at no known time is tried again', { version: '45.4.1' }, false],
    ['never is tried', null, false],
  ])('%s', (_, failure, expected) => {
    expect(isRecent(failure, { version: '45.4.1', nowMs })).toBe(expected);
  });

  it.each([
    ['TypeError: fetch failed\n  [cause]: Error: getaddrinfo ENOTFOUND example.org', 'ENOTFOUND example.org'],
    ['Error: not enough space\n at x', 'Error: not enough space'],
    ['', 'it failed without a word'],
  ])('gives its reason in a line', (output, reason) => {
    expect(reasonIn(output)).toBe(reason);
  });
});
