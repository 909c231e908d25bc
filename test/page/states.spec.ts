import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright/test';
import { stateNames } from '../gallery/names.js';
import { expect, test } from './fixtures.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has against the page, each as one readable line. In the dark only colours are others. */
async function complaints(page: Page, scheme: 'light' | 'dark' = 'light'): Promise<readonly string[]> {
  if (scheme === 'light') await page.evaluate(axeSource);
  const what = scheme === 'light' ? '' : "{ runOnly: ['color-contrast'] }";
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${what})`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}: ${failureSummary}`),
  );
}

test.use({ reducedMotion: 'reduce' });

for (const state of stateNames) {
  test(`${state}: nothing for axe to say, nothing that a person should not read, and one name for each figure`, async ({
    page,
    open,
  }) => {
    if (state === 'two-hundred') test.slow();
    await open(state);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await complaints(page, colorScheme), colorScheme).toEqual([]);
    }
    expect(await page.locator('body').innerText()).not.toMatch(
      /NaN|undefined|null|\[object|Infinity|Invalid/,
    );
    await expect(page.getByRole('status')).toHaveCount(1);
    const { beyond, beside } = await page.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      const [outer, card] = [document.querySelector('.popover'), document.querySelector('.card, .field')].map(
        (one) => one?.getBoundingClientRect(),
      );
      const right = outer && card ? outer.right - card.right : 0;
      return {
        beyond: scrollHeight - clientHeight,
        beside: right - (outer && card ? card.left - outer.left : 0),
      };
    });
    expect(beyond, 'only the middle scrolls').toBe(0);
    expect(beside, 'the edges are alike, with a scrollbar or without').toBe(0);

    const names = await page
      .locator('[data-figure]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-figure')));
    expect(names).toEqual([...new Set(names)]);
    for (const name of names) {
      const values = page.locator(`[data-figure="${name}"] [data-value]`);
      const texts = await values.allTextContents();
      expect(texts.length, `${name} has a value`).toBeGreaterThan(0);
      for (const text of texts) expect(text, `${name} is shown`).toMatch(/\S/);
    }
    for (const time of await page.locator('[data-as-of]').all()) {
      await expect(time).toHaveAttribute('data-as-of', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    }
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
