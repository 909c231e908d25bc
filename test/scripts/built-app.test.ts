import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inputsBelow, stampOf } from '../../scripts/setup/built-app.mjs';

describe('whether the built app is up to date', () => {
  let root: string;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const stamp = () => stampOf(root, inputsBelow(root));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'glance-built-'));
    const inputs = [
      'main/index.ts',
      'main/domain/a.ts',
      'preload/index.ts',
      'renderer/page.css',
      'package-lock.json',
    ];
    for (const path of inputs) write(path, path);
    for (const path of ['out/main/index.js', 'out/renderer/index.html']) write(path, 'built');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('does not depend on when a source was written', () => {
    const before = stamp();
    utimesSync(join(root, 'main/index.ts'), 1, 1);
    expect(stamp()).toBe(before);
  });

  it.each([
    ['a source changes', () => write('main/domain/a.ts', 'other')],
    ['a source comes', () => write('assets/tray/calm.png', 'x')],
    ['a source goes', () => rmSync(join(root, 'preload/index.ts'))],
    ['a locked package changes', () => write('package-lock.json', '{}')],
    ['a script of the build changes', () => write('scripts/package/licences.mjs', 'x')],
    ['the build is set up otherwise', () => write('electron.vite.config.ts', 'x')],
    ['somebody else has built', () => utimesSync(join(root, 'out/main/index.js'), 1, 1)],
    ['the built app is gone', () => rmSync(join(root, 'out'), { recursive: true })],
  ])('is built again when %s', (_, change) => {
    const before = stamp();
    change();
    expect(stamp()).not.toBe(before);
  });

  it.each([
    ['a test', 'test/a.test.ts'],
    ['the README', 'README.md'],
    ['a script', 'scripts/start.mjs'],
  ])('is not built again for %s', (_, path) => {
    const before = stamp();
    write(path, 'x');
    expect(stamp()).toBe(before);
  });
});
