import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Breaking, type BreakingDisk, breakingDisk } from './breaking-disk.js';
import { asideName, type Numbered, numbered, numberFile } from './number-file.js';
import { namesIn, tempFolder } from './temp-folder.js';

const isDraft = (name: string) => name.endsWith('.draft');

/** A run that has saved 1 and 2, so that there is a last good copy, and is about to save 3. */
async function aboutToSave(folder: string, disk: BreakingDisk) {
  const file = numberFile(folder, disk.fs);
  for (const number of [1, 2]) await file.save(numbered(number));
  return file;
}

async function stepsOfASave(): Promise<string[]> {
  const disk = breakingDisk();
  const file = await aboutToSave(await tempFolder(), disk);
  const before = disk.steps.length;
  await file.save(numbered(3));
  return disk.steps.slice(before);
}

/** Breaks the save of 3 at each of its steps in turn. */
async function atEachStep(
  breaking: Breaking,
  check: (at: { step: string; folder: string; save: () => Promise<unknown> }) => Promise<void>,
): Promise<void> {
  const steps = await stepsOfASave();
  for (const [index, step] of steps.entries()) {
    const folder = await tempFolder();
    const disk = breakingDisk();
    const file = await aboutToSave(folder, disk);
    disk.breakAt(index, breaking);
    await check({ step: `step ${index}, ${step}`, folder, save: () => file.save(numbered(3)) });
  }
}

const loadedIn = async (folder: string) => numberFile(folder).load();

/** The last good copy alone, as if the current file had gone bad. */
async function copyIn(folder: string): Promise<Numbered> {
  await writeFile(join(folder, 'number.json'), 'garbage');
  return (await loadedIn(folder)).value;
}

describe('a save', () => {
  it('syncs the draft before it takes a name that is read, and the folder after', async () => {
    const steps = await stepsOfASave();
    expect(steps).toEqual([
      ...['lstat', 'open', 'chmod', 'write', 'sync', 'close'],
      ...['rename', 'rename', 'open', 'sync', 'close', 'lstat'],
    ]);
  });
});

describe('a save that is killed at any step', () => {
  it('leaves the old or the new value, a good copy, no trouble and no draft', async () => {
    await atEachStep({ how: 'killed' }, async ({ step, folder, save }) => {
      await save();
      const { value, troubles } = await loadedIn(folder);
      expect([2, 3].map(numbered), step).toContainEqual(value);
      expect(troubles, step).toEqual([]);
      expect((await namesIn(folder)).filter(isDraft), step).toEqual([]);
      expect([1, 2].map(numbered), step).toContainEqual(await copyIn(folder));
    });
  });

  it('leaves a file that can be saved to', async () => {
    await atEachStep({ how: 'killed' }, async ({ step, folder, save }) => {
      await save();
      const next = numberFile(folder);
      await next.load();
      for (const number of [4, 5]) await next.save(numbered(number));
      expect((await loadedIn(folder)).value, step).toEqual(numbered(5));
      expect(await copyIn(folder), step).toEqual(numbered(4));
      expect(await namesIn(folder), step).toEqual([
        'number.json',
        asideName('number.json'),
        'number.last-good.json',
      ]);
    });
  });
});

describe('the first save of all, killed at any step', () => {
  it('leaves nothing or the new value', async () => {
    const whole = breakingDisk();
    await numberFile(join(await tempFolder(), 'made'), whole.fs).save(numbered(1));
    for (const [index, step] of whole.steps.entries()) {
      const folder = join(await tempFolder(), 'made');
      const disk = breakingDisk();
      disk.breakAt(index, { how: 'killed' });
      await numberFile(folder, disk.fs).save(numbered(1));
      const { value, troubles } = await loadedIn(folder);
      expect([0, 1], step).toContain(value.number);
      expect(troubles, step).toEqual([]);
    }
  });
});

describe('a start that sets a bad file aside, killed at any step', () => {
  const begin = async () => {
    const folder = await tempFolder();
    await aboutToSave(folder, breakingDisk());
    await writeFile(join(folder, 'number.json'), 'garbage');
    return folder;
  };

  it('leaves the last good copy to the next start', async () => {
    const whole = breakingDisk();
    await numberFile(await begin(), whole.fs).load();
    for (const [index, step] of whole.steps.entries()) {
      const folder = await begin();
      const disk = breakingDisk();
      disk.breakAt(index, { how: 'killed' });
      await numberFile(folder, disk.fs).load();
      expect((await loadedIn(folder)).value, `step ${index}, ${step}`).toEqual(numbered(1));
    }
  });
});

describe('a save in which any one step fails', () => {
  it.each(['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EMFILE', 'ENOENT'])(
    'with %s leaves the old or the new value and no draft, and the next save works',
    async (code) => {
      await atEachStep({ how: 'fails', code }, async ({ step, folder, save }) => {
        const answer = (await save()) as { ok: boolean };
        const { value, troubles } = await loadedIn(folder);
        expect(answer.ok ? [3] : [2, 3], step).toContain(value.number);
        expect(troubles, step).toEqual([]);
        expect((await namesIn(folder)).filter(isDraft), step).toEqual([]);
        await save();
        expect((await loadedIn(folder)).value, step).toEqual(numbered(3));
        expect([1, 2].map(numbered), step).toContainEqual(await copyIn(folder));
      });
    },
  );
});
