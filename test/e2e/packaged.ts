import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'playwright/test';
import { type Desktop, startDesktop } from '../../scripts/desktop.mjs';
import { test as base, processTree, root } from './fixtures.js';

const run = promisify(execFile);

/** Chromium has no sandbox for root, so that root's tests run a package as nobody. */
export const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : null;

export interface PackagedApp {
  readonly child: ChildProcess;
  readonly pid: number;
  /** What it has written to its terminal. */
  said(): string;
  /** Its exit code, and the signal that ended it. */
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>;
}

export type Start = (switches?: readonly string[], env?: NodeJS.ProcessEnv) => PackagedApp;

export const buildPackage = () => run(process.execPath, [join(root, 'scripts/package.mjs')], { cwd: root });

/** The package as it lies in its folder, run by an ordinary user with the sandbox on, and driven from outside alone. */
export const test = base.extend<
  { desktop: Desktop; profile: string; start: Start },
  { installed: string; executable: string }
>({
  installed: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      await buildPackage();
      // Whoever runs it may not be let into the folder of the project.
      const folder = await mkdtemp(join(tmpdir(), 'glance-installed-'));
      await chmod(folder, 0o755);
      await cp(join(root, 'dist/linux-unpacked'), folder, { recursive: true });
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  executable: [async ({ installed }, use) => use(join(installed, 'partnero-glance')), { scope: 'worker' }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  desktop: async ({}, use) => {
    const desktop = await startDesktop({ user });
    await use(desktop);
    await desktop.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'glance-e2e-'));
    if (user !== null) await chown(folder, user.uid, user.gid);
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
  start: async ({ executable, desktop, profile, api }, use) => {
    const apps: PackagedApp[] = [];
    await use((switches = [], env = {}) => {
      const { home, config, data, cache } = desktop.folders;
      const folders = { HOME: home, XDG_CONFIG_HOME: config, XDG_DATA_HOME: data, XDG_CACHE_HOME: cache };
      const own = [`--profile=${profile}`, `--api-url=${api.origin}`];
      const child = spawn(executable, [...own, ...switches], {
        env: { ...desktop.env, LANG: 'en_GB.UTF-8', ...folders, ...env },
        cwd: home,
        ...user,
      });
      const app = watch(child);
      apps.push(app);
      return app;
    });
    for (const { child, ended } of apps) {
      child.kill('SIGKILL');
      await ended;
    }
  },
});

function watch(child: ChildProcess): PackagedApp {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  }
  // With its streams, so that its last words are there.
  const ended = once(child, 'close').then(([code, signal]) => [code, signal] as const);
  return { child, pid: child.pid ?? 0, said: () => said, ended };
}

/** A person at the keyboard of that screen. */
export function keyboardOf(desktop: Desktop) {
  const xdotool = (...words: string[]) => run('xdotool', words, { env: desktop.env });
  return {
    press: (key: string) => xdotool('key', '--clearmodifiers', key),
    type: (text: string) => xdotool('type', '--delay', '20', text),
    /** Windows of the app on screen now. */
    async windows(pid: number): Promise<readonly string[]> {
      const found = await xdotool('search', '--onlyvisible', '--pid', String(pid)).catch(() => null);
      return found?.stdout.split('\n').filter(Boolean) ?? [];
    },
    focus: (window: string) => xdotool('windowfocus', '--sync', window),
  };
}

/** As a person does to whom it opens for the first time: the field for the key is ready to be typed into. */
export async function addByKeyboard(desktop: Desktop, { pid }: PackagedApp, key: string): Promise<void> {
  const keyboard = keyboardOf(desktop);
  await expect.poll(() => keyboard.windows(pid), { timeout: 20_000 }).toHaveLength(1);
  const [window = ''] = await keyboard.windows(pid);
  await keyboard.focus(window);
  await keyboard.type(key);
  await keyboard.press('Return');
}

/** The processes of an app that run pages, with what the kernel holds them in. */
export async function renderersOf(pid: number) {
  const tree = await processTree(pid);
  const described = await Promise.all(
    tree.map(async (one) => {
      const status = await readFile(`/proc/${one}/status`, 'utf8').catch(() => '');
      return {
        // Those that were forked from a process kept ready have theirs written over, with spaces.
        line: (await readFile(`/proc/${one}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' '),
        uid: Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]),
        /** 2: it can make only the calls that a filter lets through. */
        seccomp: Number(/^Seccomp:\s+(\d)/m.exec(status)?.[1]),
        namespace: await readlink(`/proc/${one}/ns/user`).catch(() => null),
      };
    }),
  );
  return described.filter(({ line }) => line.includes('--type=renderer'));
}

/** TCP ports that a process or one of its offspring listens on. */
export async function portsOf(pid: number): Promise<readonly number[]> {
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8')));
  const listening = tables.flatMap((table) =>
    table.split('\n').flatMap((line) => {
      const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/);
      return state === '0A' ? [{ port: Number.parseInt(local.split(':')[1] ?? '', 16), inode }] : [];
    }),
  );
  const open = new Set((await Promise.all((await processTree(pid)).map(openFiles))).flat());
  return listening.flatMap(({ port, inode }) => (open.has(`socket:[${inode}]`) ? [port] : []));
}

/** What the file descriptors of a process lead to; nothing when it is gone. */
export async function openFiles(pid: number): Promise<readonly string[]> {
  const names = await readdir(`/proc/${pid}/fd`).catch(() => []);
  return Promise.all(names.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => '')));
}
