import type { Page } from 'playwright/test';
import { type StateName, stateNames } from '../gallery/names.js';
import { type App, expect, test } from './fixtures.js';

interface Scene {
  readonly name: string;
  readonly state: StateName;
  /** What a person does first. */
  readonly act?: (page: Page, app: App) => Promise<void>;
  /** Shown whole, beyond the height that the popover is allowed. */
  readonly whole?: true;
  readonly width?: number;
}

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();

async function addProgram(page: Page): Promise<void> {
  await page.getByLabel('API key').fill('a-key');
  await press('Add program')(page);
}

const acted: readonly Scene[] = [
  { name: 'details-open', state: 'waiting', act: press('Details'), whole: true },
  { name: 'details-of-documented', state: 'documented', act: press('Details'), whole: true },
  { name: 'details-long', state: 'long', act: press('Details'), whole: true },
  { name: 'details-unknown', state: 'unknown-figures', act: press('Details'), whole: true },
  { name: 'details-of-referral', state: 'referral', act: press('Details'), whole: true },
  { name: 'settings-whole', state: 'settings', whole: true },
  { name: 'program-of-several', state: 'five', act: (page) => page.keyboard.press('3') },
  { name: 'key-accepted', state: 'no-program', act: addProgram },
  {
    name: 'key-wrong',
    state: 'no-program',
    act: async (page, app) => {
      await app.answerWith('add-key', { ok: false, error: { kind: 'key-refused', status: 401 } });
      await addProgram(page);
      await expect(page.locator('.refusal')).toBeVisible();
    },
  },
  {
    name: 'key-of-another-program',
    state: 'key-refused',
    act: async (page, app) => {
      await app.answerWith('replace-key', {
        ok: false,
        error: { kind: 'other-program', name: 'Kettle & Co. Partners' },
      });
      await press('Replace key')(page);
      await page.getByLabel('API key').fill('a-key');
      await press('Replace key')(page);
      await expect(page.locator('.refusal')).toBeVisible();
    },
  },
  { name: 'remove-question', state: 'settings', act: press('Remove program') },
  { name: 'wide', state: 'ordinary-window', width: 640, whole: true },
];
const scenes: readonly Scene[] = [...stateNames.map((state) => ({ name: state, state })), ...acted];

/** For looking at: `npx playwright test --project=pictures`. */
test.describe('@pictures', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme, deviceScaleFactor: 2, reducedMotion: 'reduce' });
      for (const { name, state, act, whole, width = 360 } of scenes) {
        test(name, async ({ page, open, app }) => {
          await open(state);
          await act?.(page, app);
          await page.waitForTimeout(50); // the height is told after a layout
          const heights = (await app.everything()).flatMap((one) =>
            one.type === 'fit' ? [one.heightPx] : [],
          );
          const height = Math.min(whole ? 2000 : 560, heights.at(-1) ?? 560);
          await page.setViewportSize({ width, height });
          await page.screenshot({ path: `test-results/pictures/${colorScheme}/${name}.png` });
        });
      }
    });
  }
});
