import { getEventListeners } from 'node:events';
import { createDemoProgram } from '../../main/api/demo-program.js';
import { createProgramClient } from '../../main/api/program-client.js';
import { type App, createApp } from '../../main/app.js';
import { createProgramStore } from '../../main/disk/program-store.js';
import { createSettingsStore } from '../../main/disk/settings-store.js';
import type { Snapshot } from '../../main/domain/snapshot.js';
import { tongueFor } from '../../main/domain/words/tongue.js';
import type { ProgramClient } from '../../main/ports.js';
import { createFakeClock, type FakeClock, settled } from '../fakes/clock.js';
import { createFakeLoginItem } from '../fakes/login-item.js';
import { createFakeNotifier, type FakeNotifier } from '../fakes/notifier.js';
import { createFakeSecrets, type FakeSecrets } from '../fakes/secrets.js';
import { createMemoryDisk, type MemoryDisk } from './memory-disk.js';
import { createWaywardPartnero, type WaywardPartnero } from './wayward-fetch.js';

/** What must not grow, however long the app runs. */
export interface Held {
  readonly timers: number;
  /** On the signal that ends the app. */
  readonly listenersOnEnd: number;
  readonly listenersOnNotifier: number;
  readonly openFiles: number;
  readonly requests: number;
}

/** One app that runs for weeks, on a computer without a single real second, file or socket. */
export interface SoakWorld {
  readonly app: App;
  readonly clock: FakeClock;
  readonly partnero: WaywardPartnero;
  readonly disk: MemoryDisk;
  readonly secrets: FakeSecrets;
  readonly notifier: FakeNotifier;
  pass(ms: number): Promise<void>;
  held(): Held;
  /** Answers that are still in memory. */
  answersKept(): number;
}

/** Frees what nobody holds; a flag that is set while running, so that no one has to start Node with it. */
export type CollectGarbage = () => void;

export async function startSoak(random: () => number, collect: CollectGarbage): Promise<SoakWorld> {
  const clock = createFakeClock();
  const disk = createMemoryDisk();
  const partnero = createWaywardPartnero(random);
  const secrets = createFakeSecrets();
  const notifier = createFakeNotifier();
  const listening = countListeners(notifier);
  const place = { folder: '/data', now: clock.now, fs: disk.fs };
  let answers: WeakRef<Snapshot>[] = [];
  let ending: AbortSignal | null = null;
  let ids = 0;
  const asking = { fetch: partnero.fetch, origin: 'https://api.partnero.com', userAgent: 'test', clock };
  const real = createProgramClient(asking);
  const client: ProgramClient = {
    originKind: real.originKind,
    async read(key, signal) {
      ending = signal;
      const answer = await real.read(key, signal);
      if (answer.ok) answers.push(new WeakRef(answer.value));
      return answer;
    },
  };
  const app = createApp(
    {
      clock,
      random,
      newId: () => `p-${++ids}`,
      client,
      demo: createDemoProgram(),
      secrets,
      notifier,
      opener: { open: async () => true },
      clipboard: { write() {} },
      window: { show() {}, hide() {}, fit() {}, quit() {} },
      settings: createSettingsStore(place),
      programs: createProgramStore(place),
      log: { line() {}, register: () => () => {} },
      loginItem: createFakeLoginItem(),
      tray: { look: async () => true },
      journal: { recent: () => [], clear: async () => [] },
    },
    {
      version: '0.0.0',
      versions: {},
      personal: [],
      platform: 'linux',
      profile: null,
      tongueFor: (choice) => tongueFor(choice, { tags: ['en-GB'], locale: 'en-GB' }),
    },
  );
  // Loaded with the first request otherwise, while the clock in memory goes on.
  await import('ofetch');
  await app.load();
  app.start();

  return {
    app,
    clock,
    partnero,
    disk,
    secrets,
    notifier,
    async pass(ms) {
      await clock.advance(ms);
      await settled();
    },
    held: () => ({
      timers: clock.sleeping(),
      listenersOnEnd: ending === null ? 0 : getEventListeners(ending, 'abort').length,
      listenersOnNotifier: listening(),
      openFiles: disk.openFiles(),
      requests: partnero.underWay(),
    }),
    answersKept() {
      collect();
      answers = answers.filter((answer) => answer.deref() !== undefined);
      return answers.length;
    },
  };
}

function countListeners(notifier: FakeNotifier): () => number {
  let listening = 0;
  for (const name of ['onClick', 'onAvailable'] as const) {
    const add = notifier[name] as (listener: (value: never) => void) => () => void;
    notifier[name] = (listener: (value: never) => void) => {
      listening += 1;
      const undo = add(listener);
      return () => {
        listening -= 1;
        undo();
      };
    };
  }
  return () => listening;
}
