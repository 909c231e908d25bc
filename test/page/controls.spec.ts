import type { Page } from 'playwright/test';
import type { StateName } from '../gallery/names.js';
import { expect, test } from './fixtures.js';

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();

const views: readonly (readonly [StateName, ((page: Page) => Promise<void>)?])[] = [
  ['no-program'],
  ['key-accepted'],
  ['key-of-another'],
  ['settings'],
  ['remove-question'],
  ['details'],
  ['key-refused'],
  ['hidden'],
  ['five'],
  ['nine'],
  ['five', press('What changed')],
  ['waiting', (page) => page.locator('button[data-figure="total-revenue"]').click()],
];

const controls = 'button, input, select';

/** Controls that are smaller than a finger or a shaky hand needs; a label counts with its control. */
const small = (selector: string) =>
  [...document.querySelectorAll(selector)]
    // A link within a sentence is as high as its line.
    .filter((one) => !one.closest('[hidden]') && !one.matches('p .link, dd .link'))
    .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
    .filter(({ box }) => box.width < 24 || box.height < 24)
    .map(({ one, box }) => `${one.textContent}: ${box.width} × ${box.height}`);

/** The focus ring of what has the focus: empty when all of it is there to be seen. */
const ring = () => {
  const at = document.activeElement;
  if (at === null || at === document.body) return null;
  const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(at);
  const name = at.getAttribute('aria-label') ?? at.textContent ?? at.tagName;
  const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
  const box = at.getBoundingClientRect();
  const isCut = (by: Element) => {
    const { overflowX, overflowY } = getComputedStyle(by);
    const edge = by.getBoundingClientRect();
    return (
      (overflowX !== 'visible' && (box.left - reach < edge.left || box.right + reach > edge.right)) ||
      (overflowY !== 'visible' && (box.top - reach < edge.top || box.bottom + reach > edge.bottom))
    );
  };
  const around: Element[] = [];
  for (let one = at.parentElement; one !== null && one !== document.body; one = one.parentElement)
    around.push(one);
  const isDrawn = outlineStyle === 'solid' && outlineWidth === '2px' && !/, 0\)$/.test(outlineColor);
  return {
    name,
    wrong: isDrawn ? around.filter(isCut).map((one) => `cut by ${one.className}`) : ['no ring'],
  };
};

test.use({ viewport: { width: 360, height: 3000 }, reducedMotion: 'reduce' });

for (const [state, act] of views) {
  const name = `${state}${act ? ', opened' : ''}`;
  test(`${name}: every control is large enough to be hit`, async ({ page, open }) => {
    await open(state);
    await act?.(page);
    await expect(page.locator(controls).first()).toBeVisible();
    expect(await page.evaluate(small, controls)).toEqual([]);
  });

  test(`${name}: the focus is to be seen whole, wherever it is`, async ({ page, open }) => {
    await open(state);
    await act?.(page);
    const count = await page.locator(controls).count();
    expect(count).toBeGreaterThan(0);
    const seen = new Set<string>();
    for (let step = 0; step < count; step += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(ring);
      if (at === null) continue;
      seen.add(at.name);
      expect(at.wrong, at.name).toEqual([]);
    }
    expect(seen.size).toBeGreaterThan(0);
  });
}
