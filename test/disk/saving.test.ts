import { chmod, lstat, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakingDisk } from './breaking-disk.js';
import { asideName, nothing, numbered, numberFile } from './number-file.js';
import { namesIn, tempFolder, textOf } from './temp-folder.js';

const done = { ok: true, value: null };
const failed = (reason: string) => ({ ok: false, error: { kind: 'disk-failed', reason } });
const bothFiles = ['number.json', 'number.last-good.json'];

describe('saving', () => {
  it('makes the folder, and reads back what was saved', async () => {
    const folder = join(await tempFolder(), 'made', 'here');
    expect(await numberFile(folder).save(numbered(1))).toEqual(done);
    expect(await numberFile(folder).load()).toEqual({ value: numbered(1), troubles: [] });
    expect(await namesIn(folder)).toEqual(['number.json']);
  });

  it('writes an envelope with version, time and checksum on one line', async () => {
    const folder = await tempFolder();
    await numberFile(folder).save({ number: 1, note: 'x' });
    expect(await textOf(folder, 'number.json')).toBe(
      '{"version":2,"writtenAtMs":1772619072123,' +
        '"sha256":"0420772257c8ec3c6dde289403cc1be2a660b6ec96a30b582a2a0cd22743563a","data":{"number":1,"note":"x"}}\n',
    );
  });

  it('keeps what it replaces as the last good copy, and nothing else', async () => {
    const folder = await tempFolder();
    const file = numberFile(folder);
    for (const number of [1, 2, 3]) await file.save(numbered(number));
    expect(await namesIn(folder)).toEqual(bothFiles);
    await writeFile(join(folder, 'number.json'), 'garbage');
    expect((await numberFile(folder).load()).value).toEqual(numbered(2));
  });

  it.each([0, 0o777])(
    'keeps file and folder for the owner alone, and usable, under umask %i',
    async (umask) => {
      const folder = join(await tempFolder(), 'made');
      const before = process.umask(umask);
      try {
        const file = numberFile(folder);
        for (const number of [1, 2]) expect(await file.save(numbered(number))).toEqual(done);
      } finally {
        process.umask(before);
      }
      const modes = await Promise.all(['', ...bothFiles].map((name) => lstat(join(folder, name))));
      expect(modes.map(({ mode }) => mode & 0o777)).toEqual([0o700, 0o600, 0o600]);
    },
  );

  it('makes the folder again when somebody deleted it meanwhile', async () => {
    const folder = join(await tempFolder(), 'made');
    const file = numberFile(folder);
    await file.save(numbered(1));
    await rm(folder, { recursive: true });
    expect(await file.save(numbered(1))).toEqual(done);
    expect((await numberFile(folder).load()).value).toEqual(numbered(1));
  });

  it('refuses what would be too large to be read again, and leaves the file', async () => {
    const folder = await tempFolder();
    const file = numberFile(folder);
    await file.save(numbered(1));
    expect(await file.save({ number: 2, note: 'x'.repeat(9e6) })).toEqual(failed('other'));
    expect((await numberFile(folder).load()).value).toEqual(numbered(1));
  });
});

describe('a value that stands in the file already', () => {
  it('is not written again, neither in this run nor in the next', async () => {
    const folder = await tempFolder();
    const { fs, steps } = breakingDisk();
    const file = numberFile(folder, fs);
    await file.save(numbered(1));
    const before = await lstat(join(folder, 'number.json'));

    steps.length = 0;
    expect(await file.save(numbered(1))).toEqual(done);
    expect(steps).toEqual(['lstat']);
    const next = numberFile(folder);
    await next.load();
    expect(await next.save(numbered(1))).toEqual(done);
    const after = await lstat(join(folder, 'number.json'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it('is written when somebody spoilt the file meanwhile, and what they did is set aside', async () => {
    const folder = await tempFolder();
    const file = numberFile(folder);
    for (const number of [1, 2]) await file.save(numbered(number));
    await writeFile(join(folder, 'number.json'), 'spoilt');
    expect(await file.save(numbered(2))).toEqual(done);
    expect(await namesIn(folder)).toEqual(['number.json', asideName('number.json'), 'number.last-good.json']);
    expect(await textOf(folder, asideName('number.json'))).toBe('spoilt');
    expect(await textOf(folder, 'number.last-good.json')).toContain('"number":1');
  });
});

describe('something else in the place of the last good copy', () => {
  it.each([
    ['garbage', (path: string) => writeFile(path, 'garbage')],
    ['a folder', (path: string) => mkdir(path)],
  ])('is set aside, not overwritten, when it is %s', async (_, spoil) => {
    const folder = await tempFolder();
    await numberFile(folder).save(numbered(1));
    await spoil(join(folder, 'number.last-good.json'));
    expect(await numberFile(folder).save(numbered(2))).toEqual(done);
    expect(await namesIn(folder)).toEqual([...bothFiles, asideName('number.last-good.json')]);
    expect(await textOf(folder, 'number.last-good.json')).toContain('"number":1');
  });
});

describe('a save that fails', () => {
  it.each([
    ['write', 'ENOSPC', 'full'],
    ['write', 'EDQUOT', 'full'],
    ['rename', 'ENOSPC', 'full'],
    ['open', 'EROFS', 'read-only'],
    ['open', 'EACCES', 'denied'],
    ['rename', 'EPERM', 'denied'],
    ['sync', 'EIO', 'other'],
    ['open', 'EMFILE', 'other'],
  ])(
    'at "%s" with %s is told as "%s", keeps the file, and the next one works',
    async (step, code, reason) => {
      const folder = await tempFolder();
      const disk = breakingDisk();
      const file = numberFile(folder, disk.fs);
      await file.save(numbered(1));
      disk.breakAt(step, { how: 'fails', code });
      expect(await file.save(numbered(2))).toEqual(failed(reason));
      expect((await numberFile(folder).load()).value).toEqual(numbered(1));
      expect(await file.save(numbered(2))).toEqual(done);
      expect((await numberFile(folder).load()).value).toEqual(numbered(2));
    },
  );

  it('says so where the folder cannot be made', async () => {
    const inTheWay = join(await tempFolder(), 'a file');
    await writeFile(inTheWay, '');
    const file = numberFile(join(inTheWay, 'data'));
    expect(await file.load()).toEqual({ value: nothing, troubles: [] });
    expect(await file.save(numbered(1))).toEqual(failed('other'));
  });

  it.skipIf(process.getuid?.() === 0)(
    'says denied in a folder without permission (not bound on root)',
    async () => {
      const folder = await tempFolder();
      const file = numberFile(folder);
      await file.load();
      await chmod(folder, 0o500);
      expect(await file.save(numbered(1))).toEqual(failed('denied'));
      await chmod(folder, 0o700);
      expect(await file.save(numbered(1))).toEqual(done);
    },
  );
});
