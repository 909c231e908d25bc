import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElectronApplication } from 'playwright/test';
import type { Desktop } from '../../scripts/desktop.mjs';
import { type Answer, affiliate } from '../demo-api/answers.js';
import type { DemoApi } from '../demo-api/server.js';
import type { Bus } from '../e2e/bus.js';
import { addByTyping, documentedKey, expect, processTree, startBeside, test } from '../e2e/fixtures.js';

const minutes = Number(process.env['GLANCE_SOAK_MINUTES'] ?? 30);
const disturbEveryMs = 15_000;
/** Until caches are filled and code is compiled, memory grows. */
const settledAfterMinutes = Math.min(5, minutes / 3);

/** The settings and the three files of the one program, each with its last good copy, and the folder of programs. */
const mostDataFiles = 9;

/** What the main process holds, as the system and Node count it, and how many processes and files there are. */
interface Held {
  readonly minute: number;
  readonly anonMiB: number;
  readonly heapMiB: number;
  readonly handles: number;
  readonly files: number;
  readonly processes: number;
  readonly listeners: number;
  readonly dataFiles: number;
}

test('half an hour of refreshing every second, while everything around it fails and comes back', async ({
  launch,
  desktop,
  bus,
  api,
  profile,
}) => {
  test.setTimeout((minutes + 4) * 60_000);
  const notices = recordNotices(desktop);
  const running = await launch();
  const program = waitingProgram(api);
  await addByTyping(await running.page(), documentedKey);
  await (await running.page()).keyboard.press('Escape');
  await watchEventLoop(running.app);

  const endsAtMs = Date.now() + minutes * 60_000;
  const isOver = () => Date.now() >= endsAtMs;
  let refreshes = 0;
  const refreshing = (async () => {
    for (; !isOver(); refreshes += 1) {
      const [started] = await Promise.all([
        startBeside(desktop.env, [`--profile=${profile}`, '--refresh']),
        sleep(1_000),
      ]);
      expect(started.code).toBe(0);
    }
  })();
  const disturbing = (async () => {
    const around = { desktop, bus, program, pid: running.pid };
    for (let turn = 0; !isOver(); turn += 1) {
      await disturbances[turn % disturbances.length]?.(around);
      await sleep(disturbEveryMs / 2);
      program.rise();
      await sleep(disturbEveryMs / 2);
    }
  })();
  const held: Held[] = [];
  for (let minute = 1; minute <= minutes; minute += 1) {
    await sleep(Math.max(0, endsAtMs - (minutes - minute) * 60_000 - Date.now()));
    held.push(await measure(running.app, running.pid, profile, minute));
    console.log(JSON.stringify(held.at(-1)));
  }
  await Promise.all([refreshing, disturbing]);

  // All is well again, and one more comes: it is told like the first.
  const last = program.rise();
  await startBeside(desktop.env, [`--profile=${profile}`, '--refresh']);
  await expect.poll(() => notices.counts().at(-1), { timeout: 10_000 }).toBe(last);
  const told = notices.counts();
  notices.stop();
  const delays = await readEventLoop(running.app);
  const quitAtMs = performance.now();
  await running.quit();
  const quitMs = Math.round(performance.now() - quitAtMs);
  console.log(
    JSON.stringify({
      refreshes,
      requests: api.requests.length,
      rises: last - 2,
      told: told.length,
      ...delays,
      quitMs,
    }),
  );

  expect(told, 'no number is told twice, and none goes back').toEqual(
    [...new Set(told)].sort((a, b) => a - b),
  );
  expect(told.length).toBeGreaterThan(minutes / 2);
  const settled = held.filter(({ minute }) => minute >= settledAfterMinutes);
  const [first] = settled;
  const end = settled.at(-1);
  if (first === undefined || end === undefined) throw new Error('Nothing was measured');
  for (const what of ['handles', 'files', 'processes', 'listeners'] as const) {
    const most = Math.max(...settled.slice(0, Math.ceil(settled.length / 2)).map((one) => one[what]));
    expect(end[what], what).toBeLessThanOrEqual(most);
  }
  expect(end.dataFiles).toBeLessThanOrEqual(mostDataFiles);
  expect(end.heapMiB).toBeLessThan(first.heapMiB * 1.25);
  expect(end.anonMiB).toBeLessThan(first.anonMiB * 1.25);
});

/** A program in which one more waits whenever it is wished, whatever state its server is in. */
function waitingProgram(api: DemoApi) {
  let waiting = 2;
  let fault: Answer | null = null;
  const answer = () => api.set(documentedKey, fault ?? affiliate({ approvals: String(waiting) }));
  return {
    rise() {
      waiting += 1;
      answer();
      return waiting;
    },
    fail(next: Answer | null) {
      fault = next;
      answer();
    },
  };
}

interface Around {
  readonly desktop: Desktop;
  readonly bus: Bus;
  readonly program: ReturnType<typeof waitingProgram>;
  readonly pid: number;
}

const frozenMs = 4_000;

async function freeze({ desktop }: Around, part: 'keyring' | 'notifier' | 'panel'): Promise<void> {
  const pid = desktop.pids()[part];
  if (pid === undefined) throw new Error(`No ${part} runs`);
  process.kill(pid, 'SIGSTOP');
  await sleep(frozenMs);
  process.kill(pid, 'SIGCONT');
}

async function restart({ desktop }: Around, part: 'keyring' | 'notifier' | 'panel'): Promise<void> {
  await desktop.stop(part, { signal: 'SIGKILL' });
  await sleep(2_000);
  await desktop.start(part);
}

async function failing({ program }: Around, answer: Answer): Promise<void> {
  program.fail(answer);
  await sleep(frozenMs);
  program.fail(null);
}

/** Shows the popover and hides it again, as by two clicks. */
async function glance({ bus }: Around): Promise<void> {
  await (await bus.item()).activate();
  await sleep(1_500);
  await (await bus.item()).activate();
}

async function killPage({ pid }: Around): Promise<void> {
  for (const one of await processTree(pid)) {
    const line = await readFile(`/proc/${one}/cmdline`, 'utf8').catch(() => '');
    if (line.includes('--type=renderer')) process.kill(one, 'SIGKILL');
  }
}

const disturbances: readonly ((around: Around) => Promise<void>)[] = [
  (around) => restart(around, 'notifier'),
  glance,
  (around) => freeze(around, 'notifier'),
  (around) => failing(around, { fault: 'silence' }),
  (around) => restart(around, 'panel'),
  (around) => freeze(around, 'keyring'),
  (around) => failing(around, { status: 500 }),
  glance,
  (around) => restart(around, 'keyring'),
  killPage,
  (around) => failing(around, { fault: 'reset' }),
  (around) => freeze(around, 'panel'),
  (around) => failing(around, { body: '<!doctype html>' }),
];

/** Every notice that anybody is handed on this bus, whoever shows it. */
function recordNotices({ env }: Desktop) {
  const monitor: ChildProcess = spawn(
    'dbus-monitor',
    ['--session', "interface='org.freedesktop.Notifications',member='Notify'"],
    { env, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let text = '';
  monitor.stdout?.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  return {
    /** How many wait, as each says: “1 more partner waits for approval, 3 in all”. */
    counts: () => [...text.matchAll(/, (\d+) in all/g)].map(([, count]) => Number(count)),
    stop: () => monitor.kill(),
  };
}

async function watchEventLoop(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.mainModule?.require('node:perf_hooks') ?? {};
    const histogram = monitorEventLoopDelay({ resolution: 5 });
    histogram.enable();
    Object.assign(globalThis, { eventLoopDelay: histogram });
  });
}

/** Milliseconds; of the busy machine too, for a process that waits for a processor is late as well. */
const readEventLoop = (app: ElectronApplication) =>
  app.evaluate(() => {
    const { eventLoopDelay } = globalThis as unknown as {
      eventLoopDelay: { percentile(of: number): number; max: number };
    };
    const inMs = (nanoseconds: number) => Math.round(nanoseconds / 1e5) / 10;
    return {
      p50Ms: inMs(eventLoopDelay.percentile(50)),
      p999Ms: inMs(eventLoopDelay.percentile(99.9)),
      maxMs: inMs(eventLoopDelay.max),
    };
  });

async function measure(
  app: ElectronApplication,
  pid: number,
  profile: string,
  minute: number,
): Promise<Held> {
  const inside = await app.evaluate(({ app: electron, nativeTheme, screen }) => {
    const count = (of: NodeJS.EventEmitter) =>
      of.eventNames().reduce((sum, name) => sum + of.listenerCount(name), 0);
    // Node 16 has it, and its types are of a later one.
    const resources = (process as unknown as { getActiveResourcesInfo(): string[] }).getActiveResourcesInfo();
    return {
      heapBytes: process.memoryUsage().heapUsed,
      handles: resources.filter((name) => !/^(FSReq|Timeout|Immediate)/.test(name)).length,
      listeners: [electron, nativeTheme, screen, process].reduce((sum, of) => sum + count(of), 0),
    };
  });
  const tree = await processTree(pid);
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return {
    minute,
    anonMiB: Math.round(Number(/RssAnon:\s+(\d+)/.exec(status)?.[1]) / 1024),
    heapMiB: Math.round(inside.heapBytes / 2 ** 20),
    handles: inside.handles,
    files: (await readdir(`/proc/${pid}/fd`)).length,
    processes: tree.length,
    listeners: inside.listeners,
    dataFiles: (await readdir(`${profile}/data`, { recursive: true })).length,
  };
}
