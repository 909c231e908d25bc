import { execFileSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { lstat, mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealEnvelope } from '../../main/disk/envelope.js';
import { realFileSystem } from '../../main/disk/file-system.js';
import { asideName, nothing, nowMs, numbered, numberFile } from './number-file.js';
import { namesIn, tempFolder, textOf } from './temp-folder.js';

const sealed = (data: unknown, version = 2) =>
  sealEnvelope(JSON.stringify(data), { version, writtenAtMs: nowMs });
const good = sealed(numbered(7));

const tellsAside = { troubles: [{ kind: 'file-set-aside', file: asideName('number.json') }] };

/** Puts something in the place of the current file. */
type Spoil = (path: string) => Promise<unknown>;
const holding =
  (content: string | Uint8Array): Spoil =>
  (path) =>
    writeFile(path, content);

const unreadable: readonly (readonly [string, Spoil])[] = [
  ['empty', holding('')],
  ['half written', holding(good.slice(0, good.length / 2))],
  ['all NULs', holding(new Uint8Array(300))],
  ['random bytes', holding(randomFillSync(new Uint8Array(4096)))],
  ['not JSON', holding('<html></html>')],
  ['a list', holding('[]')],
  ['null', holding('null')],
  ['data without an envelope', holding('{"number":7,"note":""}')],
  ['data that was edited', holding(good.replace('"number":7', '"number":8'))],
  ['data of another shape', holding(sealed({ number: 'seven', note: '' }))],
  ['a version below the first', holding(sealed(7, 0))],
  ['a version in words', holding(good.replace('"version":2', '"version":"2"'))],
  ['nested a hundred thousand deep', holding('['.repeat(100_000) + ']'.repeat(100_000))],
  ['a hundred megabytes', async (path) => [await writeFile(path, good), await truncate(path, 100e6)]],
  ['a folder', (path) => mkdir(join(path, 'something'), { recursive: true })],
  ['a pipe', async (path) => execFileSync('mkfifo', [path])],
  ['a link to nowhere', (path) => symlink('nowhere', path)],
  ['a link to itself', (path) => symlink('number.json', path)],
];

describe.each(unreadable)('a file that is %s', (_, spoil) => {
  it('is set aside as it was, and the app starts with the default', async () => {
    const folder = await tempFolder();
    await spoil(join(folder, 'number.json'));
    const before = await lstat(join(folder, 'number.json'));

    expect(await numberFile(folder).load()).toEqual({ value: nothing, ...tellsAside });
    expect(await namesIn(folder)).toEqual([asideName('number.json')]);
    const after = await lstat(join(folder, asideName('number.json')));
    expect([after.ino, after.size]).toEqual([before.ino, before.size]);
  });

  it('gives way to the last good copy, told once, and saving goes on', async () => {
    const folder = await tempFolder();
    await spoil(join(folder, 'number.json'));
    await writeFile(join(folder, 'number.last-good.json'), good);

    const file = numberFile(folder);
    expect(await file.load()).toEqual({ value: numbered(7), ...tellsAside });
    expect(await numberFile(folder).load()).toEqual({ value: numbered(7), troubles: [] });
    expect(await file.save(numbered(8))).toEqual({ ok: true, value: null });
    expect(await numberFile(folder).load()).toEqual({ value: numbered(8), troubles: [] });
  });
});

describe('a damaged file', () => {
  it('is the last good copy whatever byte it was cut at', async () => {
    const folder = await tempFolder();
    for (let length = 0; length < good.length - 1; length += 1) {
      await writeFile(join(folder, 'number.json'), good.slice(0, length));
      await writeFile(join(folder, 'number.last-good.json'), sealed(numbered(6)));
      expect(await numberFile(folder).load(), `cut at ${length}`).toMatchObject({ value: numbered(6) });
    }
  });

  it('is never a value that nobody wrote, whatever bit of it flipped', async () => {
    const folder = await tempFolder();
    const bytes = new TextEncoder().encode(good);
    await writeFile(join(folder, 'number.last-good.json'), sealed(numbered(6)));
    for (let at = 0; at < bytes.length; at += 1) {
      const spoilt = bytes.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte));
      await writeFile(join(folder, 'number.json'), spoilt);
      const { value } = await numberFile(folder).load();
      expect([6, 7].map(numbered), `flipped at ${at}`).toContainEqual(value);
    }
  });
});

describe('a link in the place of a file', () => {
  it('is moved, and what it leads to is neither read nor written', async () => {
    const folder = await tempFolder();
    const elsewhere = join(await tempFolder(), 'precious.json');
    await writeFile(elsewhere, good);
    await symlink(elsewhere, join(folder, 'number.json'));
    const file = numberFile(folder);
    expect(await file.load()).toEqual({ value: nothing, ...tellsAside });
    await file.save(numbered(8));
    expect(await readFile(elsewhere, 'utf8')).toBe(good);
    expect((await lstat(join(folder, 'number.json'))).isFile()).toBe(true);
  });
});

describe('what is set aside', () => {
  const spoil = (folder: string, text: string) => writeFile(join(folder, 'number.json'), text);
  const textsIn = async (folder: string) =>
    (await Promise.all((await namesIn(folder)).map((name) => textOf(folder, name)))).sort();

  it('is kept five times, the newest', async () => {
    const folder = await tempFolder();
    for (let time = 1; time <= 8; time += 1) {
      await spoil(folder, `garbage ${time}`);
      await numberFile(folder, realFileSystem, () => nowMs + time).load();
    }
    expect(await textsIn(folder)).toEqual([4, 5, 6, 7, 8].map((time) => `garbage ${time}`));
  });

  it('never replaces what was set aside in the same millisecond', async () => {
    const folder = await tempFolder();
    for (const text of ['one', 'other', 'third']) {
      await spoil(folder, text);
      await numberFile(folder).load();
    }
    expect(await textsIn(folder)).toEqual(['one', 'other', 'third']);
  });

  it('stays when the clock went back a year', async () => {
    const folder = await tempFolder();
    for (let time = 1; time <= 6; time += 1) {
      await spoil(folder, `garbage ${time}`);
      await numberFile(folder, realFileSystem, () => nowMs + (time === 6 ? -365 * 86_400_000 : time)).load();
    }
    expect(await textsIn(folder)).toEqual([2, 3, 4, 5, 6].map((time) => `garbage ${time}`));
  });
});
