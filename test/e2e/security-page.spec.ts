import { type Attacked, expect, test } from './attacked.js';
import { type Attack, asPageCode, targetsOf } from './attacks/attack.js';
import { throughTheBridge } from './attacks/bridge.js';
import { code } from './attacks/code.js';
import { powers } from './attacks/powers.js';
import { requests } from './attacks/requests.js';
import { waysOut } from './attacks/ways-out.js';
import { openCanary } from './canary.js';
import type { Running } from './fixtures.js';

test.use({ attackedBy: 'its-page' });

const shownRevenue = '[data-figure="total-revenue"] [data-value]';
/** For what never ends: long enough for anything of this machine to be heard of. */
const patienceMs = 1_000;
const groups = {
  'asks for': requests,
  'goes to': waysOut,
  runs: code,
  'asks leave for': powers,
  sends: throughTheBridge,
} as const;

/** What must be as it was, whatever a page does. */
async function standing({ running, page, opened }: Attacked) {
  const windows = await running.app.evaluate(({ BrowserWindow, clipboard, session }) => ({
    windows: BrowserWindow.getAllWindows().map((one) => [one.webContents.getURL(), one.isFullScreen()]),
    clipboard: clipboard.readText(),
    workers: Object.keys(session.fromPartition('page', { cache: false }).serviceWorkers.getAllRunning()),
  }));
  const state = await (await page()).evaluate(async () => {
    const { bridge } = globalThis as unknown as {
      bridge: { read(): Promise<{ settings: object; programs: { name: string; trouble: unknown }[] }> };
    };
    const { settings, programs } = await bridge.read();
    return { settings, programs: programs.map(({ name, trouble }) => ({ name, trouble })) };
  });
  return { ...windows, ...state, opened: await opened() };
}

for (const [verb, attacks] of Object.entries(groups)) {
  test.describe(`a hostile page that ${verb}`, () => {
    for (const attack of attacks) {
      test(attack.name, async ({ attacked }) => {
        const { canary, run, page, electronMajor } = attacked;
        test.skip(electronMajor < (attack.sinceElectron ?? 0), 'this Electron asks nobody');
        const before = await standing(attacked);
        const text = asPageCode(attack, targetsOf(attack, canary), patienceMs);
        // A press counts for five seconds.
        if (attack.unpressed) await (await page()).waitForTimeout(5_500);
        const got = await run(text, { pressed: attack.unpressed === undefined });
        expect(got).toEqual(attack.expect);
        // What it set off without an answer has its time as well.
        await (await page()).waitForTimeout(attack.expect === 'nothing' ? 300 : 50);
        expect(await standing(attacked)).toEqual(before);
        expect(canary.heard()).toEqual([]);
      });
    }
  });
}

test('after all of that the page is itself, and works', async ({ attacked }) => {
  const { running, api } = attacked;
  const page = await running.page();
  expect(page.url()).toBe('app://glance/index.html');
  const asked = api.requests.length;
  await page.keyboard.press('r');
  await expect.poll(() => api.requests.length).toBeGreaterThan(asked);
  // Read in the page: Playwright's own ways would wait for the end of each navigation that was prevented.
  const shown = () =>
    page.evaluate((at) => [document.querySelector(at)?.textContent, document.title], shownRevenue);
  await expect.poll(shown).toEqual(['$1,124.90', 'Partnero Glance']);
});

test.describe('the same in a window without our guards', () => {
  const hostile = [...requests, ...waysOut].filter(({ control }) => control !== undefined);

  test('reaches the canary, so that it would have been heard', async ({ attacked }) => {
    test.setTimeout(180_000);
    const missed: string[] = [];
    for (const attack of hostile) {
      if (!(await isHeardUnguarded(attacked.running, attack))) missed.push(attack.name);
    }
    expect(missed).toEqual([]);
  });
});

/** Its own canary each, so that what comes late is not taken for the next one's. */
async function isHeardUnguarded({ app }: Running, attack: Attack): Promise<boolean> {
  const canary = await openCanary();
  const text = asPageCode(attack, targetsOf(attack, canary), patienceMs);
  const window = await app.evaluateHandle(async ({ BrowserWindow, session }, home) => {
    const bare = session.fromPartition(`bare-${home}`, { cache: false });
    const made = new BrowserWindow({ show: false, webPreferences: { session: bare } });
    await made.loadURL(`http://${home}/`);
    return made;
  }, canary.web);
  const before = canary.heard().length;
  const isReached = () =>
    canary
      .heard()
      .slice(before)
      .some((one) => (attack.control === 'web' ? one.includes('/') : one === attack.control));
  window
    .evaluate((one, script) => void one.webContents.executeJavaScript(script, true).catch(() => {}), text)
    .catch(() => {});
  for (let waited = 0; waited < 3_000 && !isReached(); waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await app.evaluate(({ BrowserWindow }) => {
    for (const one of BrowserWindow.getAllWindows())
      if (!one.webContents.getURL().startsWith('app:')) one.destroy();
  });
  const reached = isReached();
  await canary.close();
  return reached;
}
