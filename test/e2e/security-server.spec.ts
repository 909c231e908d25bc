import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Answer, affiliate, readFixture, redirect } from '../demo-api/answers.js';
import { startDemoApi } from '../demo-api/server.js';
import { type Attacked, expect, test } from './attacked.js';
import { openBus } from './bus.js';
import { askNow, documentedKey, pollingOf, processTree, shownNotices, startBeside } from './fixtures.js';

test.use({ attackedBy: 'its-server' });

const mebibyte = 1024 * 1024;
/** Of a body, decoded. */
const capMib = 5;

/** The documented answer, bent by hand. */
function bent(bend: (data: ReturnType<typeof readFixture>) => void): Answer {
  const json = readFixture('affiliate-documented');
  bend(json.data);
  return { json };
}

/** What the app is told from now on, and has been told once. */
async function ask({ api, page }: Attacked, answer: Answer): Promise<void> {
  api.set(documentedKey, answer);
  await askNow(await page(), api);
}

type Page = Awaited<ReturnType<Attacked['page']>>;
interface Bridge {
  read(): Promise<{ programs: readonly { id: string }[] }>;
  send(command: object): Promise<{ ok: boolean }>;
}
/** Whatever a server says, nothing but the words on the page may change. */
async function isUndisturbed(attacked: Attacked): Promise<void> {
  const { running, page, canary, opened } = attacked;
  const now = await page();
  expect(running.app.windows().map((one) => one.url())).toEqual(['app://glance/index.html']);
  expect(
    await now.locator('script:not([src^="./"]), iframe, object, embed, form, [onclick], a[href]').count(),
  ).toBe(0);
  expect(canary.heard()).toEqual([]);
  expect(await opened()).toEqual([]);
}

const revenue = (page: Page) => page.locator('[data-figure="total-revenue"] [data-value]');

test.describe('a program that calls itself', () => {
  const names: readonly (readonly [string, (url: string) => string])[] = [
    ['markup', (url) => `<b>Acme</b><img src=${url} onerror=alert(1)><script src=${url}></script>`],
    ['a link', (url) => `<a href="${url}">Acme</a> ${url}`],
    ['reversed text', () => 'Acme \u202e\u2066gpj.exe\u2069 \u200f\u061c'],
    ['control characters', () => 'Acme\u0000\u0007\u001b[31m\r\nAuthorization: x\u0085\u2028next'],
    ['ten kilobytes', () => 'Acme '.repeat(2_000)],
    ['what a menu and printf make something of', () => '&Acme __%s%n%x $(id) `id`'],
  ];
  let waiting = 10;
  for (const [what, name] of names) {
    test(what, async ({ attacked }) => {
      const { api, canary, desktop, profile, page, running } = attacked;
      const bus = openBus(desktop.busAddress);
      const shownBefore = (await shownNotices(desktop)).length;
      const linesBefore = running.lines.length;
      // Hidden, so that there is a notice.
      await (await page()).keyboard.press('Escape');
      waiting += 1;
      api.set(documentedKey, affiliate({ name: name(`http://${canary.web}/x`), approvals: `${waiting}` }));
      await startBeside(desktop.env, [`--profile=${profile}`, '--refresh']);
      await expect.poll(async () => (await shownNotices(desktop)).length).toBeGreaterThan(shownBefore);
      const [notice] = await shownNotices(desktop);
      const item = await bus.item();
      const said = [
        notice?.summary ?? '',
        notice?.body ?? '',
        await item.tooltip(),
        ...(await item.menu()).map(({ label }) => label),
        ...running.lines.slice(linesBefore).filter((line) => line.includes('Acme')),
      ];
      expect(said.join('')).toContain('Acme');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
      const odd = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
      expect(said.filter((text) => odd.test(text))).toEqual([]);
      expect(Math.max(...said.map(({ length }) => length))).toBeLessThan(1_000);
      expect(notice?.body).not.toMatch(/<(?:b|img|script|a)\b/);
      await item.choose('Open');
      await expect((await page()).getByRole('heading', { name: 'Acme' })).toBeVisible();
      await isUndisturbed(attacked);
      bus.close();
    });
  }
});

test.describe('an address of a portal', () => {
  const never = [
    'https://partneroapp.com.evil.test/',
    'https://acme.partneroapp.com@evil.test/',
    'https://user:pass@acme.partneroapp.com/',
    'https://acme.partneroapp.com:8443/',
    'https://acme.p\u0430rtneroapp.com/',
    'https://xn--acme-partnerapp-p9h.com/',
    'http://acme.partneroapp.com/',
    'https://evil.test/.partneroapp.com',
    'https://evil.test\\@acme.partneroapp.com',
    'javascript:alert(1)//.partneroapp.com',
    'file:///etc/passwd',
    'smb://acme.partneroapp.com/x',
  ];
  for (const address of never) {
    test(`is not opened: ${address}`, async ({ attacked }) => {
      await ask(
        attacked,
        bent((data) => Object.assign(data.portal_settings, { partner_portal_url: address })),
      );
      const page = await attacked.page();
      const open = () =>
        page.evaluate(async () => {
          const { bridge } = globalThis as unknown as { bridge: Bridge };
          const program = (await bridge.read()).programs[0]?.id;
          return bridge.send({ type: 'open-portal', program });
        });
      // For its address, or because it is none of the web, and not for the one before that was a moment ago.
      const kind = expect.stringMatching(/^(?:not-allowed|no-such-program)$/);
      await expect.poll(open, { intervals: [300] }).toEqual({ ok: false, error: { kind } });
      await isUndisturbed(attacked);
    });
  }

  test('that is not opened is shown, and can be copied', async ({ attacked }) => {
    const address = 'https://partneroapp.com.evil.test/login';
    await ask(
      attacked,
      bent((data) => Object.assign(data.portal_settings, { partner_portal_url: address })),
    );
    const page = await attacked.page();
    // So many addresses as before this are asked for by nobody, and a person's next one would have to wait as well.
    await page.waitForTimeout(1_000);
    await page.getByRole('button', { name: 'Details', exact: true }).click();
    await page.getByRole('button', { name: 'partneroapp.com.evil.test/login' }).click();
    await expect(page.getByText('not one that the app opens')).toBeVisible();
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByRole('button', { name: 'Copied', exact: true })).toBeVisible();
    const copied = () => attacked.running.app.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(copied).toBe(address);
    await page.getByRole('button', { name: 'Details', exact: true }).click();
    await isUndisturbed(attacked);
  });
});

test.describe('a redirect', () => {
  for (const status of [301, 302, 303, 307, 308]) {
    test(`by ${status} is not followed, and the key goes nowhere`, async ({ attacked }) => {
      const second = await startDemoApi({ programs: { [documentedKey]: affiliate({ name: 'Another' }) } });
      for (const to of [
        `${second.origin}/v1/program`,
        `http://${attacked.canary.web}/`,
        'file:///etc/passwd',
      ]) {
        await ask(attacked, redirect(to, status));
      }
      expect(second.requests).toEqual([]);
      await expect((await attacked.page()).getByRole('status')).not.toBeEmpty();
      await expect(revenue(await attacked.page())).toHaveText('$1,124.90');
      await isUndisturbed(attacked);
      await second.close();
    });
  }
});

test('a cookie is never sent back', async ({ attacked }) => {
  const { api } = attacked;
  const headers = { 'set-cookie': 'canary=1; Path=/; Max-Age=99999', etag: '"canary"' };
  await ask(attacked, { json: readFixture('affiliate-documented'), headers });
  await ask(attacked, affiliate());
  const sent = api.requests.at(-1)?.headers ?? {};
  expect(sent['authorization']).toBe(`Bearer ${documentedKey}`);
  expect(
    Object.keys(sent).filter((name) => /cookie|if-none-match|if-modified|referer|origin/.test(name)),
  ).toEqual([]);
});

test.describe('headers that are', () => {
  const body = JSON.stringify(readFixture('affiliate-documented'));
  const ok = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
  const tricks: readonly (readonly [string, string])[] = [
    ['of two lengths', `${ok}Content-Length: 5\r\nContent-Length: ${body.length}\r\n\r\n${body}`],
    [
      'of a length and of chunks',
      `${ok}Content-Length: ${body.length}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`,
    ],
    ['two answers', `${ok}Content-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\nX: y\r\n\r\n${body}`],
    ['a megabyte', `${ok}X: ${'x'.repeat(mebibyte)}\r\n\r\n${body}`],
    ['a hundred thousand', `${ok}${'X: y\r\n'.repeat(100_000)}\r\n${body}`],
    ['none', body],
    ['broken', `HTTP/1.1 200 \u0000\r\nX\r\n: y\r\nContent-Length: -1\r\n\r\n${body}`],
    [
      'a refresh',
      `${ok}Refresh: 0;url=http://127.0.0.1:9/\r\nLink: <http://127.0.0.1:9/>; rel=preload\r\nContent-Length: 2\r\n\r\n{}`,
    ],
  ];
  for (const [what, raw] of tricks) {
    test(what, async ({ attacked }) => {
      await ask(attacked, { raw });
      await isUndisturbed(attacked);
      await ask(attacked, affiliate());
      await expect(revenue(await attacked.page())).toHaveText('$1,124.90');
      await expect((await attacked.page()).getByRole('status')).toBeEmpty();
    });
  }
});

test('a body that comes a byte now and then holds up nothing', async ({ attacked }) => {
  const page = await attacked.page();
  attacked.api.set(documentedKey, { fault: 'drip' });
  await page.keyboard.press('r');
  await page.waitForTimeout(500);
  const begunMs = performance.now();
  await page.keyboard.press(',');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  expect(performance.now() - begunMs).toBeLessThan(1_000);
  await page.getByRole('button', { name: 'Back' }).click();
  await isUndisturbed(attacked);
  // Until its deadline, so that the next test asks anew.
  await expect.poll(() => pollingOf(page), { timeout: 20_000 }).not.toBe('asking');
});

/** What the app and all its processes have for themselves. */
async function memoryMib({ running }: Attacked): Promise<number> {
  const pids = await processTree(running.pid);
  const each = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      return Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
    }),
  );
  return each.reduce((sum, one) => sum + one, 0);
}

/** The most that an answer ever costs while it is read. */
async function growthMib(attacked: Attacked, answer: Answer): Promise<number> {
  await ask(attacked, affiliate());
  const before = await memoryMib(attacked);
  let most = before;
  const looking = setInterval(async () => {
    most = Math.max(most, await memoryMib(attacked));
  }, 10);
  await ask(attacked, answer);
  clearInterval(looking);
  return most - before;
}

test.describe('an answer that unpacks to two hundred megabytes', () => {
  const brotli = brotliCompressSync(Buffer.alloc(200 * mebibyte, ' '), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
  });
  const bombs: readonly (readonly [string, Answer])[] = [
    ['gzip', { fault: 'gzip-bomb' }],
    ['brotli', { body: brotli, headers: { 'content-encoding': 'br' } }],
    ['nothing packed', { fault: 'flood' }],
  ];
  for (const [what, answer] of bombs) {
    test(`(${what}) costs no more than twice what is read of it`, async ({ attacked }) => {
      // Twice before, so that what the first answers of a kind load is not counted.
      for (let times = 0; times < 2; times += 1) await growthMib(attacked, answer);
      const growths: number[] = [];
      for (let times = 0; times < 3; times += 1) growths.push(await growthMib(attacked, answer));
      test.info().annotations.push({ type: 'growth, MiB', description: growths.join(' ') });
      // What it costs it costs each time; the rest is what a heap does when it likes to.
      expect(Math.min(...growths)).toBeLessThanOrEqual(2 * capMib);
      await ask(attacked, affiliate());
      await expect(revenue(await attacked.page())).toHaveText('$1,124.90');
      await isUndisturbed(attacked);
    });
  }
});
