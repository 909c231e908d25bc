import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { type Answer, affiliate, redirect } from '../demo-api/answers.js';
import type { DemoApi } from '../demo-api/server.js';
import {
  accountOf,
  addByTyping,
  askNow,
  expect,
  keyInKeyring,
  processTree,
  type Running,
  shownNotices,
  test,
} from './fixtures.js';
import { filesWithAny, holds, processesWithAny } from './key-forms.js';

/** Each with letters that are written otherwise in JSON, in an address and in markup. */
const keys = {
  wrong: 'canary+wrong/"Hq4\\7Zt&x=%41',
  first: 'canary+first/"Kx9\\2Vm&y=%42',
  second: 'canary+later/"Bn3\\8Wr&z=%43',
};
const all = Object.values(keys);

/** Writes down all that main tells a page: pushed states and answers alike. */
const recordMessages = ({ app }: Running): Promise<void> =>
  app.evaluate(({ app: inMain, ipcMain, webContents }) => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const record = (contents: Electron.WebContents) => {
      const send = contents.send.bind(contents);
      contents.send = (channel, ...given) => {
        told.push(JSON.stringify(given));
        send(channel, ...given);
      };
    };
    for (const contents of webContents.getAllWebContents()) record(contents);
    inMain.on('web-contents-created', (_event, contents) => record(contents));
    type Handler = (...given: unknown[]) => unknown;
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
    for (const [channel, handler] of handlers) {
      handlers.set(channel, async (...given) => {
        const answer = await handler(...given);
        told.push(JSON.stringify(answer) ?? 'nothing');
        return answer;
      });
    }
  });

const messages = ({ app }: Running): Promise<readonly string[]> =>
  app.evaluate(() => (globalThis as unknown as { told: string[] }).told);

/** All that the page's engine holds for its scripts, as it would be saved for a developer. */
async function heapOf(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const parts: string[] = [];
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', { captureNumericValue: true });
  await cdp.detach();
  return parts.join('');
}

/** What a server may answer that repeats the key, or goes wrong while it is on its way. */
const answers = (key: string): readonly Answer[] => [
  { status: 500, json: { message: `No, ${key}` } },
  { status: 422, json: { message: key, errors: { key: [key] } } },
  { body: `<html>${key}</html>` },
  { json: { data: { program: { name: key, public_id: key } } } },
  { fault: 'reset' },
  { fault: 'truncated' },
  redirect(`http://127.0.0.1:9/?key=${encodeURIComponent(key)}`),
  affiliate({ name: `My ${key}` }),
  // Cleaning takes out what is between the letters.
  ...['\u200b', '\u00ad', '\u2060'].flatMap((unseen): readonly Answer[] => [
    { status: 422, json: { message: [...key].join(unseen) } },
    affiliate({ name: `My ${[...key].join(unseen)}` }),
  ]),
  affiliate(),
];

async function tryAdding(page: Page, key: string): Promise<void> {
  await page.keyboard.press(',');
  await page.getByRole('button', { name: 'Add program' }).click();
  await page.getByLabel('API key').pressSequentially(key);
  await page.getByRole('button', { name: 'Add program' }).click();
  await expect(page.getByText(/refused this key/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
}

/** A key through all that keys go through, but for the end of the app. */
async function live(running: Running, api: DemoApi) {
  const page = await running.page();
  await addByTyping(page, keys.first);
  await tryAdding(page, keys.wrong);
  for (const answer of answers(keys.first)) {
    api.set(keys.first, answer);
    await askNow(page, api);
  }
  api.set(keys.first, null);
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Replace key' }).click();
  await page.getByLabel('API key').pressSequentially(keys.second);
  await page.getByRole('button', { name: 'Replace key' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  return page;
}

test('a key goes through everything, and is only where it must be', async ({
  launch,
  api,
  desktop,
  profile,
}) => {
  test.setTimeout(120_000);
  for (const key of [keys.first, keys.second]) api.set(key, affiliate());
  const running = await launch();
  await recordMessages(running);
  const page = await live(running, api);

  const diagnostics = await page.evaluate(() => {
    const { bridge } = globalThis as unknown as {
      bridge: { send(command: object): Promise<{ value: string }> };
    };
    return bridge
      .send({ type: 'diagnostics' })
      .then(({ value }) => bridge.send({ type: 'copy-diagnostics' }).then(() => value));
  });
  expect(diagnostics).toContain('Partnero Glance diagnostics');
  expect(holds(diagnostics, all)).toBe(false);
  expect(holds(await running.app.evaluate(({ clipboard }) => clipboard.readText()), all)).toBe(false);

  const heap = await heapOf(page);
  expect(heap).toContain('My Affiliate Program');
  expect(holds(heap, all)).toBe(false);
  expect(holds(await page.content(), all)).toBe(false);
  expect(
    await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value)),
  ).not.toContain(keys.second);

  expect(await processesWithAny(await processTree(running.pid), all)).toEqual([]);
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(() => running.app.windows().some((one) => one !== page)).toBe(true);
  await expect.poll(() => running.app.windows().includes(page)).toBe(false);
  await expect((await running.page()).locator('[data-figure="total-revenue"] [data-value]')).toHaveText(
    '$1,124.90',
  );
  const told = await messages(running);
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((one) => holds(one, all))).toEqual([]);
  expect(holds(JSON.stringify(await shownNotices(desktop)), all)).toBe(false);
  expect(await keyInKeyring(desktop, await accountOf(profile))).toBe(keys.second);

  await running.quit();
  expect(await filesWithAny(profile, all)).toEqual([]);
  expect(await filesWithAny(desktop.folders.root, all)).toEqual([]);
  expect(holds(running.lines.join('\n'), all)).toBe(false);
});

test.describe('a key that does stand somewhere is found there', () => {
  const writings: readonly (readonly [string, (key: string) => string | Buffer])[] = [
    ['as it is', (key) => `x${key}y`],
    ['in UTF-16', (key) => Buffer.from(`x${key}`, 'utf16le')],
    ['in base64', (key) => Buffer.from(`xy${key}z`).toString('base64')],
    ['in hexadecimal', (key) => Buffer.from(key).toString('hex')],
    ['in an address', encodeURIComponent],
    ['in JSON', (key) => JSON.stringify({ key })],
  ];
  for (const [how, write] of writings) {
    test(how, async ({ profile }) => {
      await writeFile(join(profile, 'note'), write(keys.first));
      expect(await filesWithAny(profile, all)).toEqual([join(profile, 'note')]);
      expect(await filesWithAny(profile, [keys.second])).toEqual([]);
    });
  }
});
