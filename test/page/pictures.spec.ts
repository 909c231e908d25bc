import { readFile, rm } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { type StateName, stateNames } from '../gallery/names.js';
import { test } from './fixtures.js';
import { popoverHeights } from './popover-height.js';

const folder = 'test-results/pictures';
/** Beyond this a picture shows nothing new. */
const wholePx = 2000;
const wide: ReadonlySet<StateName> = new Set(['ordinary-window', 'kept-open', 'no-tray']);
/** What these hold is far more than the popover shows at once. */
const isLong = (state: StateName): boolean =>
  /details|explain|settings|timeline|large-text|long|nine$/.test(state);

interface Picture {
  readonly caption: string;
  readonly file: string;
}

/** As the popover shows it and, where it scrolls, everything that it holds. */
async function take(page: Page, state: StateName, scheme: string): Promise<readonly Picture[]> {
  const width = wide.has(state) ? 480 : 360;
  const { popover, whole } = await popoverHeights(page);
  const shot = async (caption: string, height: number) => {
    await page.setViewportSize({ width, height });
    const file = `${folder}/${scheme}/${caption}.png`;
    await page.screenshot({ path: file });
    return { caption, file };
  };
  const first = await shot(state, popover);
  return isLong(state) && whole > popover
    ? [first, await shot(`${state}-whole`, Math.min(whole, wholePx))]
    : [first];
}

/** All of them on one page, each under its name. */
async function sheetOf(pictures: readonly Picture[]): Promise<string> {
  const wholeLast = (one: Picture) => Number(one.caption.endsWith('-whole'));
  const inOrder = [...pictures].sort((one, other) => wholeLast(one) - wholeLast(other));
  const figures = inOrder.map(async ({ caption, file }) => {
    const source = `data:image/png;base64,${(await readFile(file)).toString('base64')}`;
    return `<figure><figcaption>${caption}</figcaption><img src="${source}" alt=""></figure>`;
  });
  const style = `
    body { margin: 24px; display: flex; flex-wrap: wrap; gap: 24px; align-items: start; background: #808080 }
    figure { margin: 0; font: 14px sans-serif; color: #fff } figcaption { padding-block-end: 6px }
    img { display: block; zoom: 0.5; border-radius: 24px }`;
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${(await Promise.all(figures)).join('')}`;
}

/** For looking at: `npm run pictures`. */
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, deviceScaleFactor: 2, reducedMotion: 'reduce' });
    test('every state, and all of them on one sheet', async ({ page, open, browser }) => {
      test.setTimeout(600_000);
      await rm(`${folder}/${colorScheme}`, { recursive: true, force: true });
      const pictures: Picture[] = [];
      for (const state of stateNames) {
        await page.setViewportSize({ width: 360, height: 560 });
        await open(state);
        pictures.push(...(await take(page, state, colorScheme)));
      }
      const sheet = await browser.newPage({ viewport: { width: 3096, height: 1000 }, deviceScaleFactor: 1 });
      await sheet.setContent(await sheetOf(pictures));
      await sheet.screenshot({ path: `${folder}/${colorScheme}.png`, fullPage: true });
      await sheet.close();
    });
  });
}
