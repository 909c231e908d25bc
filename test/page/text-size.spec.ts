import type { Page } from 'playwright/test';
import type { StateName } from '../gallery/names.js';
import { expect, test } from './fixtures.js';

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();

const views: readonly (readonly [StateName, ((page: Page) => Promise<void>)?])[] = [
  ['no-program'],
  ['german-first-run'],
  ['key-wrong'],
  ['key-accepted'],
  ['key-of-another'],
  ['settings'],
  ['german-settings'],
  ['remove-question'],
  ['health-ill'],
  ['german-health'],
  ['health', press('Show them')],
  ['everything-left'],
  ['german-everything-left'],
  ['german-timeline'],
  ['waiting'],
  ['calm'],
  ['long'],
  ['details-long'],
  ['details-referral'],
  ['first-poll'],
  ['key-refused'],
  ['german'],
  ['hidden'],
  ['five'],
  ['long-list'],
  ['nine'],
  ['german-list'],
  ['right-to-left'],
  ['right-to-left-list'],
  ['five', press('What changed')],
  ['details-long', press('What changed')],
  ['long', (page) => page.locator('button[data-figure="total-revenue"]').click()],
];
const percents = [80, 125, 150];

/** What is not to be read whole: texts beyond the page, in a box too narrow for them, or on top of another. */
const unreadable = () => {
  const page = document.documentElement;
  const isSeen = (one: Element) =>
    !one.closest('.sr, svg, option, [hidden]') && getComputedStyle(one).visibility === 'visible';
  const texts: { text: string; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.getElementById('page') ?? page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue?.trim() ?? '';
    if (text === '' || node.parentElement === null || !isSeen(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) texts.push({ text, box });
  }
  const beyond = texts.filter(({ box }) => box.left < -0.5 || box.right > page.clientWidth + 0.5);
  const narrow = [...document.querySelectorAll('#page *')]
    .filter((one) => isSeen(one) && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
    .filter((one) => getComputedStyle(one).overflowX !== 'visible');
  const covers = (one: DOMRect, other: DOMRect) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) >
      Math.min(one.height, other.height) / 3;
  const covered = texts.filter(({ box }, at) => texts.slice(at + 1).some((next) => covers(box, next.box)));
  return {
    wider: page.scrollWidth - page.clientWidth,
    beyond: beyond.map(({ text }) => text),
    narrow: narrow.map((one) => `${one.tagName}.${one.className}`),
    covered: covered.map(({ text }) => text),
  };
};

test.use({ viewport: { width: 360, height: 4000 }, reducedMotion: 'reduce' });

for (const [state, act] of views) {
  test(`${state}${act ? ', opened' : ''}: everything is there to be read, in small text and in large`, async ({
    page,
    open,
  }) => {
    await open(state);
    await act?.(page);
    const base = await page
      .locator('h1')
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    for (const textPercent of percents) {
      await page.evaluate((patch) => window.gallery.bridge.send({ type: 'change-settings', patch }), {
        textPercent,
      });
      const size = () =>
        page.locator('h1').evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
      await expect.poll(size).toBeCloseTo((base * textPercent) / 100, 1);
      const nothing = { wider: 0, beyond: [], narrow: [], covered: [] };
      expect(await page.evaluate(unreadable), `${textPercent} %`).toEqual(nothing);
    }
  });
}
