import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forVirtualScreen, hasPrograms, profileFolder } from '../../scripts/launch/app-arguments.mjs';

describe('on the virtual screen', () => {
  it.each([
    ['shows the demo when nothing is added', [], false, ['--demo'], true],
    ['shows the demo of an empty profile', ['--profile=/p'], false, ['--profile=/p', '--demo'], true],
    ['starts as it is when a program is added', [], true, [], false],
    ['opens when it is asked to', ['--show'], true, ['--show'], true],
    ['stays hidden when it is asked to', ['--hidden'], false, ['--hidden'], false],
    [
      'adds no demo to another API',
      ['--api-url=http://127.0.0.1:1'],
      false,
      ['--api-url=http://127.0.0.1:1'],
      true,
    ],
    ['expects no window of a start that only ends another', ['--quit'], false, ['--quit'], false],
  ])('%s', (_, given, isAdded, args, opensPopover) => {
    expect(forVirtualScreen(given, isAdded)).toEqual({ args, opensPopover });
  });
});

describe('the profile folder', () => {
  it.each([
    [
      'is below the configuration folder',
      [],
      { HOME: '/home/a', XDG_CONFIG_HOME: '/c' },
      '/c/Partnero Glance',
    ],
    ['is below .config without one', [], { HOME: '/home/a' }, '/home/a/.config/Partnero Glance'],
    [
      'ignores a relative one',
      [],
      { HOME: '/home/a', XDG_CONFIG_HOME: 'c' },
      '/home/a/.config/Partnero Glance',
    ],
    ['is the one that is named last', ['--profile=/p', '--profile=/q'], { HOME: '/home/a' }, '/q'],
  ])('%s', (_, given, env, expected) => {
    expect(profileFolder(given, env, 'Partnero Glance')).toBe(expected);
  });
});

describe('whether a program is added', () => {
  let profile: string;
  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), 'glance-profile-'));
    mkdirSync(join(profile, 'data'));
  });
  afterEach(() => rmSync(profile, { recursive: true }));

  const settings = (programs: unknown) => JSON.stringify({ version: 1, data: { settings: {}, programs } });
  it.each([
    ['no file', null, false],
    ['an empty list', settings([]), false],
    ['a list', settings([{ id: 'p1' }]), true],
    ['a file that cannot be read', '{ "version": 1, "da', true],
    ['a file of another shape', settings('?'), true],
  ])('is told from %s', (_, text, expected) => {
    if (text !== null) writeFileSync(join(profile, 'data', 'settings.json'), text);
    expect(hasPrograms(profile)).toBe(expected);
  });
});
