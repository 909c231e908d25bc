import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import type { StateName } from '../gallery/names.js';
import { type Fixtures, test } from './fixtures.js';
import { popoverHeights } from './popover-height.js';

const trayIcons = {
  calm: 'nobody waits',
  'waiting-unseen': 'waiting',
  'waiting-seen': 'seen',
  trouble: 'trouble',
  paused: 'paused',
} as const;

const dataUri = (type: string, bytes: Buffer): string => `data:${type};base64,${bytes.toString('base64')}`;

type Open = Fixtures['open'];
type Scheme = 'light' | 'dark';

/** The popover as it stands on a screen, its corners round. */
async function popover(page: Page, open: Open, state: StateName, colorScheme: Scheme): Promise<string> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 360, height: 560 });
  await open(state);
  const { popover: height } = await popoverHeights(page);
  await page.setViewportSize({ width: 360, height });
  // Nobody has moved the pointer, and nothing is to look as if it were chosen.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return `<img class="popover ${colorScheme}" src="${dataUri('image/png', await page.screenshot())}" alt="">`;
}

async function trayStrip(scheme: Scheme): Promise<string> {
  const icons = Object.entries(trayIcons).map(async ([name, means]) => {
    const drawing = await readFile(`assets/tray/${name}.svg`);
    return `<figure><img src="${dataUri('image/svg+xml', drawing)}" alt=""><figcaption>${means}</figcaption></figure>`;
  });
  return `<div class="tray ${scheme}">${(await Promise.all(icons)).join('')}</div>`;
}

const style = `
  body { margin: 0; width: max-content; display: flex; gap: 16px; align-items: start; font: 12px system-ui }
  .popover { display: block; width: 360px; border-radius: 12px; outline: 1px solid #0002; outline-offset: -1px }
  .popover.dark { outline-color: #fff2 }
  .tray { display: flex; border-radius: 12px; padding: 14px 6px }
  .tray.light { background: #f1f0ee; color: #1c1b19 } .tray.dark { background: #202020; color: #f2f0ec }
  figure { margin: 0; width: 84px; text-align: center } figure img { width: 32px; height: 32px }`;

async function compose(page: Page, name: string, parts: readonly string[]): Promise<void> {
  // The gallery's policy lets nobody write into its page.
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style>${parts.join('')}`);
  const path = `test-results/pictures/readme/${name}.png`;
  await page.locator('body').screenshot({ path, omitBackground: true });
}

test.describe('the pictures of the README', () => {
  test.use({ deviceScaleFactor: 2 });

  const pictures = {
    popover: [
      ['waiting', 'light'],
      ['waiting', 'dark'],
    ],
    list: [
      ['five', 'light'],
      ['timeline', 'dark'],
    ],
  } as const;
  for (const [name, states] of Object.entries(pictures)) {
    test(name, async ({ page, open }) => {
      const parts: string[] = [];
      for (const [state, scheme] of states) parts.push(await popover(page, open, state, scheme));
      await compose(page, name, parts);
    });
  }

  test('tray', async ({ page }) => {
    await compose(page, 'tray', [await trayStrip('light'), await trayStrip('dark')]);
  });
});
