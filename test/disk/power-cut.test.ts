import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../main/disk/file-system.js';
import { numbered, numberFile } from './number-file.js';
import { powerCutDisk } from './power-cut-disk.js';

const spoilt = -1;

/** The numbers that a start can find after a power cut at any moment of the work, and how many cuts there were. */
async function numbersAfterCuts(work: (fs: FileSystem) => Promise<unknown>, spoil = (fs: FileSystem) => fs) {
  const before = powerCutDisk();
  const file = numberFile('/data', before.fs);
  for (const number of [1, 2]) await file.save(numbered(number));
  const settled = [...before.cuts()].at(-1);

  const disk = powerCutDisk(settled?.remains);
  await work(spoil(disk.fs));
  const found = new Set<number>();
  let cuts = 0;
  for (const { remains } of disk.cuts()) {
    const next = numberFile('/data', powerCutDisk(remains).fs);
    const { value, troubles } = await next.load();
    found.add(troubles.length > 0 ? spoilt : value.number);
    cuts += 1;
  }
  return { found: [...found].sort(), cuts };
}

const saveTwice = async (fs: FileSystem) => {
  const file = numberFile('/data', fs);
  for (const number of [3, 4]) await file.save(numbered(number));
};

describe('a power cut', () => {
  it('at any moment of two saves, with any of the names not yet synced, leaves a value that was saved', async () => {
    const { found, cuts } = await numbersAfterCuts(saveTwice);
    expect(found).toEqual([2, 3, 4]);
    expect(cuts).toBeGreaterThan(30);
  });

  it('would spoil a file whose draft was not synced', async () => {
    const unsynced = (fs: FileSystem): FileSystem => ({
      ...fs,
      open: async (path, flags) => {
        const opened = await fs.open(path, flags);
        return flags === 'wx' ? { ...opened, sync: async () => undefined } : opened;
      },
    });
    expect((await numbersAfterCuts(saveTwice, unsynced)).found).toContain(spoilt);
  });

  it('after a save was answered leaves that value', async () => {
    const disk = powerCutDisk();
    await numberFile('/data', disk.fs).save(numbered(1));
    const answered = Math.max(...[...disk.cuts()].map(({ step }) => step));
    for (const { step, remains } of disk.cuts()) {
      if (step < answered) continue;
      expect((await numberFile('/data', powerCutDisk(remains).fs).load()).value).toEqual(numbered(1));
    }
  });
});
