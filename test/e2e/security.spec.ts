import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures.js';

/** A server that nobody may reach; it counts who does. */
async function openCanary() {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    hits: () => hits,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

test('the page is sandboxed, isolated and without Node', async ({ launch }) => {
  const running = await launch();
  const page = await running.page();
  const preferences = await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({ contextIsolation: true, nodeIntegration: false, sandbox: true });
  const reach = await page.evaluate(() => ({
    url: location.href,
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
    bridge: Object.keys((globalThis as unknown as { bridge: object }).bridge).sort(),
  }));
  expect(reach).toEqual({ url: 'app://glance/index.html', node: [], bridge: ['onChange', 'read', 'send'] });
});

test('no request of the page leaves it', async ({ launch }) => {
  const canary = await openCanary();
  const page = await (await launch()).page();
  const outcomes = await page.evaluate(async (url) => {
    const image = () =>
      new Promise((resolve) => {
        const picture = new Image();
        picture.onload = () => resolve('loaded');
        picture.onerror = () => resolve('refused');
        picture.src = url;
      });
    const attempt = async (task: () => unknown) => {
      try {
        return String(await task());
      } catch {
        return 'refused';
      }
    };
    // The debugger that runs this test may evaluate; what the page does later by itself may not.
    const later = () =>
      new Promise((resolve, reject) =>
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: that it does not run is what is tested
            resolve(eval('1'));
          } catch (refusal) {
            reject(refusal);
          }
        }),
      );
    const socket = () =>
      new Promise((resolve, reject) => {
        Object.assign(new WebSocket(url.replace('http', 'ws')), { onopen: resolve, onerror: reject });
      });
    const worker = () =>
      new Promise((resolve, reject) => {
        Object.assign(new Worker('data:text/javascript,postMessage(1)'), {
          onmessage: resolve,
          onerror: reject,
        });
      });
    navigator.sendBeacon(url); // says nothing; the canary tells
    return {
      fetch: await attempt(() => fetch(url)),
      ownFiles: await attempt(() => fetch('app://glance/../../package.json').then((answer) => answer.status)),
      image: await attempt(image),
      socket: await attempt(socket),
      evaluation: await attempt(later),
      worker: await attempt(worker),
      newWindow: await attempt(() => window.open(url) ?? 'refused'),
      clipboard: await attempt(() => navigator.clipboard.readText()),
      microphone: await attempt(() => navigator.mediaDevices.getUserMedia({ audio: true })),
    };
  }, canary.url);
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'refused')).toEqual([]);
  expect(canary.hits()).toBe(0);
  await canary.close();
});

test('the page cannot be led elsewhere', async ({ launch }) => {
  const canary = await openCanary();
  const page = await (await launch()).page();
  await page.evaluate((url) => {
    location.href = url;
  }, canary.url);
  await page.waitForTimeout(500);
  expect(page.url()).toBe('app://glance/index.html');
  expect(canary.hits()).toBe(0);
  await canary.close();
});

test('commands that are none are refused and change nothing', async ({ launch }) => {
  const page = await (await launch()).page();
  const answers = await page.evaluate(async () => {
    const { bridge } = globalThis as unknown as {
      bridge: { send(command: unknown): Promise<unknown>; read(): Promise<{ programs: unknown[] }> };
    };
    const odd = [
      null,
      'quit',
      { type: 'no-such-command' },
      { type: 'add-key' },
      { type: 'add-key', key: 1 },
      { type: 'open', target: 'https://example.com' },
      { type: 'change-settings', patch: { pollEveryMinutes: 0 } },
      { type: 'change-settings', patch: { __proto__: null, extra: true } },
      { type: 'remove-program', program: '../../settings' },
    ];
    return Promise.all(odd.map((command) => bridge.send(command)));
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false });
});

test('a page that went to about:blank is replaced', async ({ launch, bus }) => {
  const running = await launch();
  const page = await running.page();
  await page.evaluate(() => {
    location.href = 'about:blank';
  });
  await expect.poll(() => running.app.windows().every((one) => one.url() !== 'about:blank')).toBe(true);
  const item = await bus.item();
  await item.choose('Open');
  await expect.poll(() => running.app.windows().map((one) => one.url())).toContain('app://glance/index.html');
});

test('a page that will not be closed does not keep the app from quitting', async ({ launch }) => {
  const running = await launch();
  const page = await running.page();
  // Chromium lets only a page that somebody has used object to being left.
  await page.getByLabel('API key').click();
  await page.evaluate(() =>
    addEventListener('beforeunload', (event) => {
      event.preventDefault();
      event.returnValue = 'stay';
    }),
  );
  const begunMs = performance.now();
  await running.quit();
  expect(performance.now() - begunMs).toBeLessThan(3_000);
});
