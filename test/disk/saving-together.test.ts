import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFileSystem } from '../../main/disk/file-system.js';
import { breakingDisk, systemError } from './breaking-disk.js';
import { asideName, nothing, numbered, numberFile } from './number-file.js';
import { namesIn, tempFolder, textOf } from './temp-folder.js';

const done = { ok: true, value: null };
const failed = (reason: string) => ({ ok: false, error: { kind: 'disk-failed', reason } });

describe('saves at the same time', () => {
  it('end with the newest value in a whole file, and the values between were never written', async () => {
    const folder = await tempFolder();
    const { fs, steps } = breakingDisk();
    const file = numberFile(folder, fs);
    const answers = Array.from({ length: 100 }, (_, number) => file.save(numbered(number)));
    expect(await Promise.all(answers)).toEqual(Array(100).fill(done));
    expect((await numberFile(folder).load()).value).toEqual(numbered(99));
    expect(steps.filter((step) => step === 'write').length).toBe(1);
  });

  it('write at most one more when one is under way', async () => {
    const folder = await tempFolder();
    const { fs, steps } = breakingDisk();
    let later: Promise<unknown>[] = [];
    const file = numberFile(folder, {
      ...fs,
      rename: async (from, to) => {
        const keepsCopy = to.endsWith('.last-good.json');
        if (keepsCopy && later.length === 0) later = [3, 4, 5].map((number) => file.save(numbered(number)));
        await fs.rename(from, to);
      },
    });
    await file.save(numbered(1));
    await file.save(numbered(2));
    expect(await Promise.all(later)).toEqual([done, done, done]);
    expect((await numberFile(folder).load()).value).toEqual(numbered(5));
    expect(await textOf(folder, 'number.last-good.json')).toContain('"number":2');
    expect(steps.filter((step) => step === 'write').length).toBe(3);
  });

  it('keep their place around a removal', async () => {
    const folder = await tempFolder();
    const file = numberFile(folder);
    await Promise.all([file.save(numbered(1)), file.remove(), file.save(numbered(2))]);
    expect(await namesIn(folder)).toEqual(['number.json']);
    expect((await numberFile(folder).load()).value).toEqual(numbered(2));
  });
});

describe('removing', () => {
  it('leaves nothing of the file, and everything else', async () => {
    const folder = await tempFolder();
    const file = numberFile(folder);
    for (const number of [1, 2]) await file.save(numbered(number));
    for (const name of ['number.jsonp', 'another.json', asideName('number.json')]) {
      await writeFile(join(folder, name), '');
    }
    expect(await file.remove()).toEqual(done);
    expect(await namesIn(folder)).toEqual(['another.json', 'number.jsonp']);
    expect(await file.remove()).toEqual(done);
    expect((await file.load()).value).toEqual(nothing);
  });

  it('of what was never there is done', async () => {
    expect(await numberFile(join(await tempFolder(), 'none')).remove()).toEqual(done);
  });

  it('says what kept it from it', async () => {
    const folder = await tempFolder();
    const rm = async () => {
      throw systemError('EACCES');
    };
    expect(await numberFile(folder, { ...realFileSystem, rm }).remove()).toEqual(failed('denied'));
  });
});
