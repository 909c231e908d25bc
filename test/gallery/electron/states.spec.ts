import { coloursAlone, complaints } from '../axe.js';
import { examine } from '../examine.js';
import { type StateName, someAtATime } from '../names.js';
import { expect, test } from './fixtures.js';

test.describe.configure({ mode: 'serial' });

for (const group of someAtATime) {
  test(`in Electron nothing is wrong with ${group[0]} and ${group.length - 1} more`, async ({ gallery }) => {
    const { page } = gallery;
    const wrong: Partial<Record<StateName, readonly string[]>> = {};
    for (const state of group) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await gallery.open(state);
      const found = [...(await examine(page)), ...(await complaints(page))];
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      found.push(...(await complaints(page, coloursAlone)), ...(await gallery.wrong()));
      if (found.length > 0) wrong[state] = found;
    }
    expect(wrong).toEqual({});
  });
}
