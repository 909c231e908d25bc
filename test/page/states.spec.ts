import { coloursAlone, complaints } from '../gallery/axe.js';
import { examine } from '../gallery/examine.js';
import { stateNames } from '../gallery/names.js';
import { expect, test } from './fixtures.js';

test.use({ reducedMotion: 'reduce' });

for (const state of stateNames) {
  test(`${state}: nothing for axe to say, one heading, a name for each button, and each figure once, with its value or a dash`, async ({
    page,
    open,
  }) => {
    if (state === 'two-hundred') test.slow();
    await page.emulateMedia({ colorScheme: 'light' });
    await open(state);
    expect(await examine(page)).toEqual([]);
    expect(await complaints(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await complaints(page, coloursAlone), 'dark').toEqual([]);
  });
}

test.describe('with details and forms open', () => {
  const opened = [
    ['waiting', 'Details'],
    ['long', 'Details'],
    ['key-refused', 'Replace key'],
    ['settings', 'Remove program'],
  ] as const;
  for (const [state, button] of opened) {
    test(`${state}, ${button}: nothing for axe to say`, async ({ page, open }) => {
      await open(state);
      await page.getByRole('button', { name: button, exact: true }).first().click();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await complaints(page), colorScheme).toEqual([]);
      }
    });
  }
});

test('nothing is wider than the page, however long the names and the amounts', async ({ page, open }) => {
  for (const state of ['long', 'long-list'] as const) {
    await open(state);
    await page.setViewportSize({ width: 360, height: 2000 });
    const details = page.getByRole('button', { name: 'Details' });
    if (await details.isVisible()) await details.click();
    const cut = await page.locator('#page *').evaluateAll((all) =>
      all
        .filter((one) => !one.closest('.sr, .icon'))
        .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
        .map((one) => one.className || one.tagName),
    );
    expect(cut, state).toEqual([]);
    const clipped = await page
      .locator('.card, .waiting')
      .evaluateAll((all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.className),
      );
    expect(clipped, state).toEqual([]);
  }
});
