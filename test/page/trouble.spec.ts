import type { Command } from '../../main/commands.js';
import { type StateName, stateNames } from '../gallery/names.js';
import { expect, test } from './fixtures.js';

test('the line of trouble is in the page, and empty, when all is well', async ({ page, open }) => {
  await open('calm');
  await expect(page.getByRole('status')).toHaveText('');
  await expect(page.getByRole('status')).toHaveCount(1);
});

const lines: readonly (readonly [StateName, RegExp, string | null, Command | null])[] = [
  ['offline', /Offline\. Shown as of 07:37/, 'Try again', { type: 'refresh', program: 'northwind' }],
  ['all-offline', /Offline/, 'Try again', { type: 'refresh' }],
  ['keychain-locked', /keychain is locked/, 'Unlock', { type: 'unlock', program: 'northwind' }],
  ['keychain-asks', /Your system asks you about the keychain/, 'Cancel', { type: 'cancel-prompt' }],
  [
    'keychain-asks-while-adding',
    /Your system asks you about the keychain/,
    'Cancel',
    { type: 'cancel-prompt' },
  ],
  ['rate-limited', /asks us to wait\. Next try at 11:20/, null, null],
  ['unreadable', /could not be read/, 'Try again', { type: 'refresh', program: 'northwind' }],
  ['disk-full', /disk is full/, 'Try again', { type: 'retry-disk' }],
  ['newer-file', /newer version/, 'Dismiss', { type: 'dismiss', trouble: 'newer-file' }],
  ['no-notifier', /shows notifications/, 'Dismiss', { type: 'dismiss', trouble: 'no-notifier' }],
];
for (const [state, text, button, command] of lines) {
  test(`${state}: one sentence, and ${button === null ? 'no button, because waiting mends it' : `"${button}"`}`, async ({
    page,
    open,
    app,
  }) => {
    await open(state);
    const status = page.getByRole('status');
    await expect(status).toHaveText(text);
    if (button === null || command === null) {
      await expect(status.getByRole('button')).toHaveCount(0);
      return;
    }
    await status.getByRole('button', { name: button, exact: true }).click();
    expect(await app.commands()).toEqual([command]);
  });
}

test('without a keychain the way out is another key, which can be for one run', async ({ page, open }) => {
  await open('keychain-unavailable');
  await expect(page.getByRole('status')).toHaveText(/No keychain/);
  await page.getByRole('status').getByRole('button', { name: 'Replace key' }).click();
  await expect(page.getByLabel('API key')).toBeFocused();
});

test('the old figures stay under trouble', async ({ page, open }) => {
  await open('key-refused');
  await expect(page.locator('[data-figure="total-revenue"] [data-value]')).toHaveText('$18,204.10');
});

test('the worst trouble only: what the user must mend goes before what passes', async ({
  page,
  open,
  app,
}) => {
  await open('offline');
  const state = await app.read();
  const troubles = [{ kind: 'no-tray' }, { kind: 'disk-failed', reason: 'full' }] as const;
  await app.push({ ...state, revision: 2, troubles });
  await expect(page.getByRole('status')).toHaveText(/disk is full/);
  await app.push({ ...state, revision: 3, troubles: troubles.slice(0, 1) });
  await expect(page.getByRole('status')).toHaveText(/Offline/);
  // The first page, too, says why there is a window and no tray.
  await app.push({ ...state, revision: 4, programs: [], troubles: troubles.slice(0, 1) });
  await expect(page.getByRole('status')).toHaveText(/no tray/);
  await app.push({ ...state, revision: 5, programs: [], troubles: [] });
  await expect(page.getByRole('status')).toHaveText('');
});

test('a way out that goes away with its trouble leaves the focus in the page', async ({
  page,
  open,
  app,
}) => {
  await open('no-notifier');
  await page.getByRole('button', { name: 'Dismiss' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('');
  expect(await app.commands()).toEqual([{ type: 'dismiss', trouble: 'no-notifier' }]);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('what is no trouble is told in plain text', async ({ page, open, app }) => {
  await open('first-poll');
  await expect(page.getByRole('status')).toHaveText('');
  await expect(page.getByText('Reading for the first time…').first()).toBeVisible();
  await open('paused');
  await expect(page.getByRole('status')).toHaveText('');
  await page.getByRole('button', { name: 'Resume' }).click();
  expect(await app.commands()).toEqual([{ type: 'change-settings', patch: { noticesPaused: false } }]);
  await expect(page.getByText('Notices are paused.')).toHaveCount(0);
});

const troubled = stateNames.filter((name) =>
  /offline|timed-out|tls|key-(refused|forbidden|left)|rate-|server-|rejected|unreadable|too-large|other-|keychain-|disk-|file-set|newer-|no-tray|no-notifier/.test(
    name,
  ),
);
test('a line of trouble has at most two lines of text, in every language', async ({ page, open }) => {
  test.setTimeout(180_000);
  const long: string[] = [];
  for (const state of troubled) {
    await open(state);
    for (const language of ['en', 'de'] as const) {
      await page.evaluate((patch) => window.gallery.bridge.send({ type: 'change-settings', patch }), {
        language,
      });
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const lines = await page.locator('.status > span').evaluateAll((texts) =>
        texts.map((text) => {
          const range = document.createRange();
          range.selectNodeContents(text);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        }),
      );
      if (Math.max(0, ...lines) > 2) long.push(`${state} in ${language}: ${lines} lines`);
    }
  }
  expect(troubled.length).toBeGreaterThan(25);
  expect(long).toEqual([]);
});
