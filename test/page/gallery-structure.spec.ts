import { examine } from '../gallery/examine.js';
import { type StateName, someAtATime } from '../gallery/names.js';
import { expect, test } from './fixtures.js';

test.use({ reducedMotion: 'reduce' });
test.describe.configure({ timeout: 120_000 });

for (const group of someAtATime) {
  test(`one heading, a name for each button, and each figure once, with its value or a dash: ${group[0]} and ${group.length - 1} more`, async ({
    page,
    open,
  }) => {
    const wrong: Partial<Record<StateName, readonly string[]>> = {};
    for (const state of group) {
      await open(state);
      const found = await examine(page);
      if (found.length > 0) wrong[state] = found;
    }
    expect(wrong).toEqual({});
  });
}
