import { chmod, lstat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealEnvelope } from '../../main/disk/envelope.js';
import { realFileSystem } from '../../main/disk/file-system.js';
import { systemError } from './breaking-disk.js';
import { asideName, nothing, nowMs, numbered, numberFile } from './number-file.js';
import { namesIn, tempFolder, textOf } from './temp-folder.js';

const sealed = (data: unknown, version = 2) =>
  sealEnvelope(JSON.stringify(data), { version, writtenAtMs: nowMs });
const good = sealed(numbered(7));

const tellsAside = { troubles: [{ kind: 'file-set-aside', file: asideName('number.json') }] };

describe('a file that is not there', () => {
  it('is read as the default, without trouble, and makes nothing', async () => {
    const folder = join(await tempFolder(), 'not', 'made');
    expect(await numberFile(folder).load()).toEqual({ value: nothing, troubles: [] });
    await expect(lstat(folder)).rejects.toThrow('ENOENT');
  });

  it('is read from the last good copy', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'number.last-good.json'), good);
    expect(await numberFile(folder).load()).toEqual({ value: numbered(7), troubles: [] });
  });

  it('is told about when its copy is unreadable, for then something was lost', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'number.last-good.json'), 'garbage');
    const file = asideName('number.last-good.json');
    expect(await numberFile(folder).load()).toEqual({
      value: nothing,
      troubles: [{ kind: 'file-set-aside', file }],
    });
    expect(await textOf(folder, file)).toBe('garbage');
  });
});

describe('a file of a newer version', () => {
  const newer = '{"version":3,"how":"it goes on is not ours to know"}';

  it('is left untouched, with its copy, and what is saved stays in memory', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'number.json'), newer);
    await writeFile(join(folder, 'number.last-good.json'), good);

    const file = numberFile(folder);
    const troubles = [{ kind: 'newer-file', file: 'number.json' }];
    expect(await file.load()).toEqual({ value: numbered(7), troubles });
    expect(await file.save(numbered(9))).toEqual({ ok: true, value: null });
    expect(await namesIn(folder)).toEqual(['number.json', 'number.last-good.json']);
    expect(await textOf(folder, 'number.json')).toBe(newer);
    expect(await textOf(folder, 'number.last-good.json')).toBe(good);
  });

  it.each([
    ['missing', null],
    ['unreadable', 'garbage'],
  ])('is left untouched where it is the copy of one that is %s', async (_, current) => {
    const folder = await tempFolder();
    if (current !== null) await writeFile(join(folder, 'number.json'), current);
    await writeFile(join(folder, 'number.last-good.json'), newer);
    const file = numberFile(folder);
    const { value, troubles } = await file.load();
    expect(value).toEqual(nothing);
    expect(troubles.at(-1)).toEqual({ kind: 'newer-file', file: 'number.last-good.json' });
    expect(await file.save(numbered(9))).toEqual({ ok: true, value: null });
    expect(await textOf(folder, 'number.last-good.json')).toBe(newer);
    expect(await namesIn(folder)).not.toContain('number.json');
  });

  it('is not overwritten when it arrives while the app runs', async () => {
    const folder = await tempFolder();
    const file = numberFile(folder);
    await file.save(numbered(1));
    await writeFile(join(folder, 'number.json'), newer);
    expect(await file.save(numbered(2))).toEqual({ ok: true, value: null });
    expect(await textOf(folder, 'number.json')).toBe(newer);
  });
});

describe('a file of an older version', () => {
  it('is migrated, and lives on as the last good copy', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'number.json'), sealed(41, 1));
    const file = numberFile(folder);
    const migrated = { number: 41, note: 'migrated' };
    expect(await file.load()).toEqual({ value: migrated, troubles: [] });
    await file.save(migrated);
    expect(await textOf(folder, 'number.last-good.json')).toBe(sealed(41, 1));
    expect(await textOf(folder, 'number.json')).toBe(sealed(migrated));
  });
});

describe('a file that may not be read', () => {
  const refusing = (code: string, from: 'readFile' | 'lstat' = 'readFile') => ({
    ...realFileSystem,
    [from]: async (path: string) => {
      if (path.endsWith('number.json')) throw systemError(code);
      return realFileSystem[from](path);
    },
  });

  it.each(['EACCES', 'EPERM', 'EIO'])('is set aside for %s', async (code) => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'number.json'), good);
    expect(await numberFile(folder, refusing(code)).load()).toEqual({ value: nothing, ...tellsAside });
    expect(await textOf(folder, asideName('number.json'))).toBe(good);
  });

  it.skipIf(process.getuid?.() === 0)('is set aside for want of permission (not bound on root)', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'number.json'), good);
    await chmod(join(folder, 'number.json'), 0);
    expect(await numberFile(folder).load()).toEqual({ value: nothing, ...tellsAside });
  });

  it.each(['EMFILE', 'ENFILE', 'EBUSY'])('stays as it is when %s kept it from being read', async (code) => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'number.json'), good);
    await writeFile(join(folder, 'number.last-good.json'), sealed(numbered(6)));
    const file = numberFile(folder, refusing(code));
    expect(await file.load()).toEqual({ value: numbered(6), troubles: [], unread: true });
    expect(await file.save(numbered(9))).toEqual({
      ok: false,
      error: { kind: 'disk-failed', reason: 'other' },
    });
    expect(await textOf(folder, 'number.json')).toBe(good);
  });

  it.each(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EBUSY'])(
    'is read when the machine was short of something (%s) for a moment only',
    async (code) => {
      const folder = await tempFolder();
      await writeFile(join(folder, 'number.json'), good);
      let failures = 3;
      const file = numberFile(folder, {
        ...realFileSystem,
        async readFile(path) {
          if (failures-- > 0) throw systemError(code);
          return realFileSystem.readFile(path);
        },
      });
      expect(await file.load()).toEqual({ value: numbered(7), troubles: [] });
      expect(await file.save(numbered(8))).toEqual({ ok: true, value: null });
    },
  );

  it('is not overwritten when it cannot be moved out of the way either', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'number.json'), 'garbage');
    const rename = async () => {
      throw systemError('EROFS');
    };
    const file = numberFile(folder, { ...realFileSystem, rename });
    expect(await file.load()).toEqual({ value: nothing, troubles: [] });
    expect(await file.save(numbered(9))).toEqual({
      ok: false,
      error: { kind: 'disk-failed', reason: 'read-only' },
    });
    expect(await textOf(folder, 'number.json')).toBe('garbage');
  });
});

describe('at the start', () => {
  it('clears the drafts of a crash, and nothing else', async () => {
    const folder = await tempFolder();
    const draft = 'number.json.0b5e9f0e-6f63-4d5a-9c39-3a1f4a4f0c11.draft';
    for (const name of [draft, 'my.draft', 'number (conflicted copy).json']) {
      await writeFile(join(folder, name), good);
    }
    await numberFile(folder).load();
    expect(await namesIn(folder)).toEqual(['my.draft', 'number (conflicted copy).json']);
  });

  it('takes the file and its folder from the eyes of others', async () => {
    const folder = await tempFolder();
    await chmod(folder, 0o755);
    await writeFile(join(folder, 'number.json'), good, { mode: 0o644 });
    await numberFile(folder).load();
    expect((await lstat(folder)).mode & 0o777).toBe(0o700);
    expect((await lstat(join(folder, 'number.json'))).mode & 0o777).toBe(0o600);
  });
});
