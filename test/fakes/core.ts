import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createDemoProgram } from '../../main/api/demo-program.js';
import { type App, createApp } from '../../main/app.js';
import { type FileSystem, realFileSystem } from '../../main/disk/file-system.js';
import { createProgramStore } from '../../main/disk/program-store.js';
import { createSettingsStore } from '../../main/disk/settings-store.js';
import type { ProgramState } from '../../main/domain/app-state.js';
import type { LoggedLine } from '../../main/domain/diagnostics.js';
import { tongueFor } from '../../main/domain/words/tongue.js';
import type { Ports } from '../../main/ports.js';
import type { Settings } from '../../main/settings.js';
import type { DiskError } from '../../main/stores.js';
import { createFakeClient, type FakeClient } from './client.js';
import { createFakeClock, type FakeClock, settled } from './clock.js';
import { createFakeLoginItem, type FakeLoginItem } from './login-item.js';
import { createFakeNotifier, type FakeNotifier } from './notifier.js';
import { createFakeSecrets, type FakeSecrets } from './secrets.js';

/** The core with fakes for what is not cheap, and real files. */
export interface Core {
  readonly app: App;
  readonly clock: FakeClock;
  readonly client: FakeClient;
  readonly secrets: FakeSecrets;
  readonly notifier: FakeNotifier;
  readonly loginItem: FakeLoginItem;
  readonly lines: string[];
  /** What was asked of the window, in order. */
  readonly window: string[];
  /** What was put on the clipboard, in order. */
  readonly copied: string[];
  readonly folder: string;
  /** Whether somebody shows tray items, for whoever looks. At first somebody does. */
  hostTray(hosted: boolean): void;
  /** Lets time pass, and what it sets off finish, files included. */
  pass(ms: number): Promise<void>;
  /** The program as a window would see it. */
  program(name?: string): ProgramState;
}

export interface Given {
  /** Continues where an earlier run stopped. */
  readonly after?: Core;
  readonly client?: FakeClient;
  readonly profile?: string;
  /** A disk that breaks. */
  readonly fs?: FileSystem;
  readonly diskTrouble?: DiskError;
  readonly clock?: FakeClock;
}

export async function startCore({
  after,
  client = after?.client ?? createFakeClient(),
  profile,
  fs = realFileSystem,
  diskTrouble,
  clock = after?.clock ?? createFakeClock(),
}: Given = {}): Promise<Core> {
  const folder = after?.folder ?? (await mkdtemp(join(tmpdir(), 'glance-core-')));
  const secrets = after?.secrets ?? createFakeSecrets();
  const notifier = after?.notifier ?? createFakeNotifier();
  const loginItem = after?.loginItem ?? createFakeLoginItem();
  const lines: string[] = [];
  const journal: LoggedLine[] = [];
  const window: string[] = [];
  const copied: string[] = [];
  let ids = 0;
  const work = countWork();
  let hosted = true;
  const ports: Ports = {
    clock,
    random: () => 0,
    newId: () => `p-${clock.now().toString(36)}-${++ids}`,
    client,
    demo: createDemoProgram(),
    secrets,
    notifier,
    clipboard: { write: (text) => void copied.push(text) },
    opener: { open: async ({ kind }) => window.push(`open ${kind}`) > 0 },
    window: {
      show: () => window.push('show'),
      hide: () => window.push('hide'),
      fit: (heightPx) => window.push(`fit ${heightPx}`),
      quit: () => window.push('quit'),
    },
    loginItem,
    tray: { look: async () => hosted },
    settings: work.count(createSettingsStore({ folder, now: clock.now, fs })),
    programs: work.count(createProgramStore({ folder, now: clock.now, fs })),
    log: {
      line(text, plain) {
        lines.push(text);
        journal.push({ atMs: clock.now(), text: plain ?? text, isPlain: plain !== undefined });
      },
      register: () => () => {},
    },
    journal: {
      recent: () => journal,
      clear: async () => {
        lines.length = 0;
        return [];
      },
    },
  };
  const facts = {
    version: '0.0.0',
    versions: { system: 'Linux' },
    personal: [],
    platform: 'linux' as const,
    profile: profile ?? null,
    diskTrouble: diskTrouble ?? null,
    tongueFor: (choice: Settings['language']) => tongueFor(choice, { tags: ['en-GB'], locale: 'en-GB' }),
  };
  const app = createApp(ports, facts);
  onTestFinished(async () => {
    app.dispose();
    await work.quiet();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  await app.load();
  app.start();
  const core: Core = {
    app,
    clock,
    client,
    secrets,
    notifier,
    loginItem,
    lines,
    window,
    copied,
    folder,
    hostTray(next) {
      hosted = next;
    },
    async pass(ms) {
      await clock.advance(ms);
      await work.quiet();
    },
    program(name) {
      const found = app.read().programs.find((program) => name === undefined || program.name === name);
      if (found === undefined) throw new Error(`No program ${name ?? ''} here`);
      return found;
    },
  };
  await work.quiet();
  return core;
}

/** Counts the file work under way, so that a test can wait for it instead of for a time. */
function countWork() {
  let running = 0;
  const count = <T extends object>(store: T): T =>
    new Proxy(store, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...given: unknown[]) => {
          running += 1;
          try {
            return await method.apply(target, given);
          } finally {
            running -= 1;
          }
        };
      },
    });
  return {
    count,
    /** Resolves when nothing is under way and nothing new begins. */
    async quiet() {
      for (let still = 0; still < 5; still = running === 0 ? still + 1 : 0) await settled();
    },
  };
}
