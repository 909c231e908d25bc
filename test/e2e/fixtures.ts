import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from 'playwright/test';
import { type Desktop, startDesktop } from '../../scripts/desktop.mjs';
import { findElectron } from '../../scripts/setup/electron.mjs';
import { affiliate } from '../demo-api/answers.js';
import { type DemoApi, startDemoApi } from '../demo-api/server.js';
import { type Bus, openBus } from './bus.js';

const run = promisify(execFile);
export const root = fileURLToPath(new URL('../..', import.meta.url));
/** Chromium refuses its sandbox to root; anybody else has it. */
export const sandboxSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export const documentedKey = 'glance-e2e-documented-key-0001';
export interface Running {
  readonly app: ElectronApplication;
  /** The page of the popover, once it is there. */
  page(): Promise<Page>;
  /** Lines that the app has written to its terminal. */
  readonly lines: string[];
  readonly pid: number;
  /** In good order, as by the menu. */
  quit(): Promise<void>;
  /** At once, as by a crash. */
  kill(): Promise<void>;
}

export type Launch = (switches?: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Running>;

interface Fixtures {
  desktop: Desktop;
  bus: Bus;
  api: DemoApi;
  /** A folder for this test alone. */
  profile: string;
  launch: Launch;
}

/** A desktop of its own for each test: what one leaves behind must not help the next. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  desktop: async ({}, use) => {
    const desktop = await startDesktop();
    await use(desktop);
    await desktop.close();
  },
  bus: async ({ desktop }, use) => {
    const bus = openBus(desktop.busAddress);
    await use(bus);
    bus.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  api: async ({}, use) => {
    const api = await startDemoApi({ programs: { [documentedKey]: affiliate() } });
    await use(api);
    await api.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'glance-e2e-'));
    await use(folder);
    // The engine's helper processes outlive a killed app by a moment, and still write.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
  launch: async ({ desktop, api, profile }, use) => {
    const running: Running[] = [];
    await use(async (switches = [], env = {}) => {
      const own = [`--profile=${profile}`, `--api-url=${api.origin}`];
      const started = await launchOn({ env: { ...desktop.env, ...env } }, [...own, ...switches]);
      running.push(started);
      return started;
    });
    for (const one of running) await one.kill();
  },
});
export { expect };

export async function launchOn({ env }: Pick<Desktop, 'env'>, switches: readonly string[]): Promise<Running> {
  const found = await findElectron();
  const app = await electron.launch({
    executablePath: found.executable,
    args: [...sandboxSwitches, root, ...switches],
    env: { ...env, LANG: 'en_GB.UTF-8' } as Record<string, string>,
    // Playwright would pretend a light one.
    colorScheme: null,
  });
  const lines: string[] = [];
  const child = app.process();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => lines.push(...chunk.toString().split('\n').filter(Boolean)));
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  return {
    app,
    lines,
    pid: child.pid ?? 0,
    page: async () => app.windows()[0] ?? (await app.firstWindow()),
    async quit() {
      if (!isGone()) child.kill('SIGTERM');
      await ended;
    },
    async kill() {
      if (!isGone()) child.kill('SIGKILL');
      await ended;
      await app.close().catch(() => {});
    },
  };
}

/** Starts the app as a person would, beside one that may run already. */
export async function startBeside(env: NodeJS.ProcessEnv, switches: readonly string[]) {
  const { executable } = await findElectron();
  const child = spawn(executable, [...sandboxSwitches, root, ...switches], { env });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'exit');
  return { code, said };
}

/** Adds a program as a person does: by typing its key. */
export async function addByTyping(page: Page, key: string): Promise<void> {
  await page.getByLabel('API key').pressSequentially(key);
  await page.getByRole('button', { name: 'Add program' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
}

/** Of the first program: `asking`, `waiting` or `stopped`. */
export const pollingOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(async () => {
    type Read = () => Promise<{ programs: readonly { polling: { state: string } }[] }>;
    const { bridge } = globalThis as unknown as { bridge: { read: Read } };
    return (await bridge.read()).programs[0]?.polling.state;
  });

/** Has the app ask, and waits until it has its answer, whatever that is. */
export async function askNow(page: Page, { requests }: Pick<DemoApi, 'requests'>): Promise<void> {
  const asked = requests.length;
  await page.keyboard.press('r');
  await expect.poll(() => requests.length).toBeGreaterThan(asked);
  await expect.poll(() => pollingOf(page)).not.toBe('asking');
}

/** What dunst has shown, on screen or gone since, newest first. */
export async function shownNotices(desktop: Desktop): Promise<readonly { summary: string; body: string }[]> {
  await run('dunstctl', ['close-all'], { env: desktop.env });
  const { stdout } = await run('dunstctl', ['history'], { env: desktop.env });
  const { data } = JSON.parse(stdout) as { data: [Record<'summary' | 'body', { data: string }>[]] };
  return data[0].map(({ summary, body }) => ({ summary: summary.data, body: body.data }));
}

export async function displayedNotices(desktop: Desktop): Promise<number> {
  const { stdout } = await run('dunstctl', ['count', 'displayed'], { env: desktop.env });
  return Number(stdout);
}

/** As the app names it outside the default profile and origin. */
export async function accountOf(profile: string): Promise<string> {
  const file = JSON.parse(await readFile(`${profile}/data/settings.json`, 'utf8'));
  return file.data.programs[0].account;
}

/** The real keyring, asked by another process. */
export async function keyInKeyring(desktop: Desktop, account: string): Promise<string | null> {
  const script = `require('keytar').getPassword('Partnero Glance', process.argv[1]).then((key) => console.log(JSON.stringify(key)))`;
  const { stdout } = await run(process.execPath, ['-e', script, account], { env: desktop.env, cwd: root });
  return JSON.parse(stdout);
}

/** Every process below one, itself included. */
export async function processTree(pid: number): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(
    pids.map(async (one) => {
      const stat = await readFile(`/proc/${one}/stat`, 'utf8').catch(() => '');
      return [one, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])] as const;
    }),
  );
  const below = (parent: number): number[] => [
    parent,
    ...parents.filter(([, of]) => of === parent).flatMap(([one]) => below(one)),
  ];
  return below(pid);
}

/** Files below a folder whose bytes hold the text. */
export async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const bytes = await readFile(path).catch(() => Buffer.alloc(0));
        return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')) ? [path] : [];
      }),
  );
  return found.flat();
}
