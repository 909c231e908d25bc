import { test as base, expect, type Page } from 'playwright/test';
import type { Command, CommandResult, CommandType } from '../../main/commands.js';
import type { AppState } from '../../main/domain/app-state.js';
import type { StateName } from '../gallery/names.js';
import { serveGallery } from './served-gallery.js';

/** 22 November 2026, 10:42:07 in Berlin. */
export const nowMs = Date.UTC(2026, 10, 22, 9, 42, 7);

/** What stands in for the app, seen from the test. */
export interface App {
  read(): Promise<AppState>;
  /** As main does: a newer state, whole. */
  push(state: AppState): Promise<void>;
  answerWith(type: CommandType, result: CommandResult): Promise<void>;
  /** From now on no command is answered, until `letAnswers`. */
  holdAnswers(): Promise<void>;
  letAnswers(): Promise<void>;
  /** What a person has asked for, in order. */
  commands(): Promise<readonly Command[]>;
  everything(): Promise<readonly Command[]>;
}

export interface Fixtures {
  app: App;
  /** Opens a named state; fails the test on an error in the page or a request that leaves it. */
  open: (state: StateName) => Promise<void>;
}

/** What the page sends without anybody asking for it. */
const ofItself: readonly CommandType[] = ['looking', 'fit', 'history'];

/** Settings asks it when it is opened. */
const onlyAsks = (command: Command) => command.type === 'start-at-login' && command.on === undefined;

const appIn = (page: Page): App => {
  const everything = () => page.evaluate(() => window.gallery.commands);
  return {
    read: () => page.evaluate(() => window.gallery.read()),
    push: (state) => page.evaluate((next) => window.gallery.push(next), state),
    answerWith: (type, result) =>
      page.evaluate((given) => window.gallery.answerWith(given.type, given.result), { type, result }),
    holdAnswers: () => page.evaluate(() => window.gallery.holdAnswers()),
    letAnswers: () => page.evaluate(() => window.gallery.letAnswers()),
    everything,
    commands: async () =>
      (await everything()).filter((one) => !ofItself.includes(one.type) && !onlyAsks(one)),
  };
};

export const test = base.extend<Fixtures, { origin: string }>({
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const gallery = await serveGallery();
      await use(gallery.origin);
      await gallery.close();
    },
    { scope: 'worker' },
  ],
  app: async ({ page }, use) => use(appIn(page)),
  open: async ({ page, origin }, use) => {
    const wrong: string[] = [];
    let now = '';
    const note = (what: string) => wrong.push(`${now}: ${what}`);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') note(message.text());
    });
    page.on('pageerror', (error) => note(String(error)));
    const isStray = (url: URL) => url.origin !== origin && url.protocol !== 'data:';
    // Heard of, not held up: what each request would cost in between is most of a test's time.
    page.on('request', (request) => {
      if (isStray(new URL(request.url()))) note(`request to ${request.url()}`);
    });
    await page.clock.setFixedTime(nowMs);
    await use(async (state) => {
      now = state;
      await page.goto(`${origin}/?${state}`);
      await page.locator('html[data-settled]').waitFor();
    });
    expect(wrong, 'errors in the page, and requests that leave it').toEqual([]);
  },
});
export { expect };
