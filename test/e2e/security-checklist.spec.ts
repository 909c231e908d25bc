import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Attacked, expect, test } from './attacked.js';
import { root, sandboxSwitches } from './fixtures.js';

test.use({ attackedBy: 'the-checklist' });

type Preferences = Readonly<Record<string, unknown>>;

const preferencesOf = ({ running }: Attacked): Promise<Preferences> =>
  running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Preferences };
    return contents.getLastWebPreferences();
  });

const hasSwitch = ({ running }: Attacked, name: string): Promise<boolean> =>
  running.app.evaluate(({ app }, one) => app.commandLine.hasSwitch(one), name);

/** How many pages there are, of whatever kind. */
const pages = ({ running }: Attacked): Promise<number> =>
  running.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);

/** A line of Electron's checklist for security, in its order, and what is looked at. */
type Line = readonly [line: string, check: (attacked: Attacked) => Promise<void>];

const lines: readonly Line[] = [
  [
    '1 only secure content is loaded',
    async ({ page, canary }) => {
      const loaded = await (await page()).evaluate(() => [
        location.href,
        ...[...document.scripts].map(({ src }) => src),
        ...[...document.styleSheets].map(({ href }) => href ?? 'in the page'),
        ...[...document.images].map(({ src }) => src),
      ]);
      expect(loaded.length).toBeGreaterThan(2);
      expect(loaded.filter((address) => !address.startsWith('app://glance/'))).toEqual([]);
      expect(canary.heard()).toEqual([]);
    },
  ],
  [
    '2 no page has Node',
    async (attacked) => {
      expect(await preferencesOf(attacked)).toMatchObject({ nodeIntegration: false });
      for (const name of ['nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'])
        expect((await preferencesOf(attacked))[name] ?? false).toBe(false);
      expect(await attacked.run('[typeof require, typeof process, typeof Buffer]')).toEqual(
        Array(3).fill('undefined'),
      );
    },
  ],
  [
    '3 the preload script has a world of its own',
    async (attacked) => {
      expect(await preferencesOf(attacked)).toMatchObject({ contextIsolation: true });
      // It imports Electron; a page in its world would see what it changed of the world.
      await attacked.run('Array.prototype.canary = 1');
      const other = await (await attacked.running.app.browserWindow(await attacked.page())).evaluate(
        (window) =>
          window.webContents.executeJavaScriptInIsolatedWorld(999, [{ code: '[typeof bridge, [].canary]' }]),
      );
      await attacked.run('delete Array.prototype.canary');
      expect(other).toEqual(['undefined', undefined]);
    },
  ],
  [
    '4 every process of a page is in a sandbox',
    async (attacked) => {
      expect(await preferencesOf(attacked)).toMatchObject({ sandbox: true });
      const pid = await attacked.running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      );
      const status = await readFile(`/proc/${pid}/status`, 'utf8');
      const argv = await readFile(`/proc/${pid}/cmdline`, 'utf8');
      // Chromium has none for root, who had to say so; of what is asked for, nothing is missing.
      if (sandboxSwitches.length > 0) expect(argv).toContain('--no-sandbox');
      else expect(status).toMatch(/^Seccomp:\s*2$/m);
    },
  ],
  [
    '5 every permission is refused, asked for or only looked up',
    async ({ page }) => {
      const permissions = await (await page()).evaluate(async () => {
        const names = ['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read'];
        const states = await Promise.all(
          names.map((name) => navigator.permissions.query({ name } as PermissionDescriptor)),
        );
        return [...states.map(({ state }) => state), await Notification.requestPermission()];
      });
      expect(new Set(permissions)).toEqual(new Set(['denied']));
    },
  ],
  [
    '6 the same-origin policy is on',
    async (attacked) => {
      expect((await preferencesOf(attacked))['webSecurity'] ?? true).toBe(true);
      expect(await hasSwitch(attacked, 'disable-web-security')).toBe(false);
    },
  ],
  [
    '7 a policy lets the page load itself and nothing else',
    async ({ page }) => {
      const policies = await (await page()).evaluate(
        () =>
          new Promise<readonly string[]>((resolve) => {
            const broken: string[] = [];
            document.addEventListener('securitypolicyviolation', ({ disposition, originalPolicy }) => {
              broken.push(`${disposition}: ${originalPolicy}`);
            });
            document.body.append(Object.assign(new Image(), { src: 'https://example.com/x' }));
            setTimeout(() => resolve(broken), 300);
          }),
      );
      // By header and in the page.
      expect(policies).toHaveLength(2);
      for (const policy of policies) {
        expect(policy).toMatch(/^enforce: default-src 'none'; script-src 'self'; style-src 'self';/);
        expect(policy).toContain("connect-src 'none'");
        expect(policy).not.toMatch(/unsafe|https?:|\*/);
      }
    },
  ],
  [
    '8 no insecure content is allowed',
    async (attacked) => {
      expect((await preferencesOf(attacked))['allowRunningInsecureContent'] ?? false).toBe(false);
      expect(await hasSwitch(attacked, 'allow-running-insecure-content')).toBe(false);
    },
  ],
  [
    '9 no experimental features',
    async (attacked) => {
      expect((await preferencesOf(attacked))['experimentalFeatures'] ?? false).toBe(false);
      expect(await hasSwitch(attacked, 'enable-experimental-web-platform-features')).toBe(false);
    },
  ],
  [
    '10 no feature of Blink is switched on',
    async (attacked) => {
      expect((await preferencesOf(attacked))['enableBlinkFeatures'] ?? '').toBe('');
      expect(await hasSwitch(attacked, 'enable-blink-features')).toBe(false);
    },
  ],
  [
    '11 no page in the page may open windows',
    async (attacked) => {
      const before = await pages(attacked);
      await attacked.run(`document.body.append(Object.assign(document.createElement('webview'),
        { src: 'about:blank', allowpopups: true }))`);
      await (await attacked.page()).waitForTimeout(300);
      expect(await pages(attacked)).toBe(before);
      await attacked.run(`document.querySelector('webview').remove()`);
    },
  ],
  [
    '12 no page in the page at all',
    async (attacked) => {
      expect((await preferencesOf(attacked))['webviewTag'] ?? false).toBe(false);
      expect(await attacked.run(`document.createElement('webview').constructor.name`)).toBe('HTMLElement');
    },
  ],
  [
    '13 the page goes nowhere',
    async (attacked) => {
      const page = await attacked.page();
      for (const address of [
        `http://${attacked.canary.web}/`,
        'file:///etc/passwd',
        'app://glance/page.js',
      ]) {
        await attacked.run(`location.href = '${address}'; 0`);
        await page.waitForTimeout(200);
        expect(page.url()).toBe('app://glance/index.html');
      }
      expect(attacked.canary.heard()).toEqual([]);
    },
  ],
  [
    '14 the page opens no window',
    async (attacked) => {
      const before = await pages(attacked);
      for (const address of ['about:blank', 'app://glance/index.html', `http://${attacked.canary.web}/`])
        expect(await attacked.run(`window.open('${address}') === null`)).toBe(true);
      expect(await pages(attacked)).toBe(before);
    },
  ],
  [
    '15 only addresses of ours are opened outside',
    async ({ run, opened }) => {
      const before = (await opened()).length;
      await run(`bridge.send({ type: 'open', target: 'https://example.com' })`);
      await run(`bridge.send({ type: 'open-portal', program: 'https://example.com' })`);
      await run(`bridge.send({ type: 'open', target: 'file:///etc/passwd' })`);
      expect((await opened()).slice(before)).toEqual([]);
      await run(`bridge.send({ type: 'open', target: 'dashboard' })`);
      expect((await opened()).slice(before)).toEqual(['https://app.partnero.com']);
    },
  ],
  [
    '16 the Electron that ships is one pinned version, and the lock holds that very one',
    async () => {
      const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
      const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
      expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
      expect(packages['node_modules/electron'].version).toBe(devDependencies.electron);
      // Whether a newer one is out cannot be known here.
    },
  ],
  [
    '17 main looks at who sends',
    async ({ running }) => {
      const answers = await running.app.evaluate(
        async ({ BrowserWindow, session }, preload) => {
          const own = session.fromPartition('page', { cache: false });
          const other = new BrowserWindow({
            show: false,
            webPreferences: { session: own, preload, sandbox: true },
          });
          await other.loadURL('app://glance/index.html');
          const say = `Promise.all([bridge.read(), bridge.send({ type: 'quit' })])`;
          const answered = await other.webContents.executeJavaScript(say);
          other.destroy();
          return answered;
        },
        join(root, 'out/preload/index.js'),
      );
      expect(answers).toEqual([null, { ok: false, error: { kind: 'not-allowed' } }]);
    },
  ],
  [
    '18 the page is no file, and reaches none',
    async ({ page, run }) => {
      expect((await page()).url()).toBe('app://glance/index.html');
      const fetched = `fetch('file:///etc/passwd').then(() => 'read', () => 'refused')`;
      expect(await run(fetched)).toBe('refused');
    },
  ],
  [
    '20 the page has three functions, and nothing of Electron',
    async ({ run }) => {
      expect(await run('Object.entries(bridge).map(([name, part]) => [name, typeof part]).sort()')).toEqual([
        ['onChange', 'function'],
        ['read', 'function'],
        ['send', 'function'],
      ]);
      const electron = ['ipcRenderer', 'electron', 'webFrame', 'contextBridge', 'require'];
      expect(await run(`${JSON.stringify(electron)}.filter((name) => name in globalThis)`)).toEqual([]);
    },
  ],
];

test.describe('Electron’s checklist for security', () => {
  for (const [line, check] of lines) test(line, ({ attacked }) => check(attacked));
});

test('a file that is dropped on the window stays outside', async ({ attacked }) => {
  const page = await attacked.page();
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: ['/etc/passwd'], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data });
  await page.waitForTimeout(300);
  await cdp.detach();
  expect(page.url()).toBe('app://glance/index.html');
  expect(await pages(attacked)).toBe(1);
});
