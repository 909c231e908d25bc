import { createDemoProgram } from '../../main/api/demo-program.js';
import { type App, createApp } from '../../main/app.js';
import { createProgramStore } from '../../main/disk/program-store.js';
import { createSettingsStore } from '../../main/disk/settings-store.js';
import { tongueFor } from '../../main/domain/words/tongue.js';
import { createFakeClock, type FakeClock, settled } from '../fakes/clock.js';
import { createFakeLoginItem } from '../fakes/login-item.js';
import { createFakeSecrets, type FakeSecrets } from '../fakes/secrets.js';
import { createChance } from './chance.js';
import { createLife, type Life } from './life.js';
import { createMemoryDisk, type MemoryDisk } from './memory-disk.js';
import { createScreen, type Screen, type ShownNotice } from './screen.js';
import { createServer, type Heard, type Server } from './server.js';
import { createSpelling } from './spelling.js';

/** What can be seen of the app from outside, in order. */
export type Observation = Heard | ShownNotice;

/** A computer on which the app is started, ended and killed, again and again. */
export interface Machine {
  readonly clock: FakeClock;
  readonly server: Server;
  readonly screen: Screen;
  readonly secrets: FakeSecrets;
  readonly disk: MemoryDisk;
  /** Since it was last asked. */
  takeObservations(): readonly Observation[];
  /** The next program that is added gets an id that tells which it is. */
  adding(slot: number): void;
  /** Another event begins. */
  nextEvent(): number;
  /** Reads what is on disk and begins to ask. */
  boot(): Promise<Run>;
}

/** One process. */
export interface Run {
  readonly life: Life;
  readonly app: App;
  /** Ends in good order; false when it was killed on the way. */
  quit(): Promise<boolean>;
}

export const slotOf = (id: string): number => Number(/^slot-(\d+)-/.exec(id)?.[1] ?? -1);

const folder = '/data';
const spelt = createSpelling(tongueFor('en', { tags: [], locale: 'en-GB' }));

export function createMachine(seed: number): Machine {
  const clock = createFakeClock();
  const random = createChance(seed);
  const disk = createMemoryDisk();
  const server = createServer(clock);
  const screen = createScreen(clock);
  const secrets = createFakeSecrets();
  let observed: Observation[] = [];
  let slot = 0;
  let ids = 0;
  let events = 0;
  const observe = (one: Observation) => void observed.push(one);

  function portsOf(life: Life) {
    const own = life.clock(clock);
    const place = { folder, now: clock.now, fs: life.around(disk.fs) };
    return {
      clock: own,
      random,
      newId: () => `slot-${slot}-${++ids}`,
      client: server.client(life, { number: () => events, hear: observe }),
      demo: createDemoProgram(),
      secrets: { ...life.around(secrets), onAsking: secrets.onAsking, cancel: secrets.cancel },
      notifier: screen.notifier(life, observe),
      opener: { open: async () => true },
      clipboard: { write() {} },
      window: { show() {}, hide() {}, fit() {}, quit() {} },
      settings: createSettingsStore(place),
      programs: createProgramStore(place),
      log: { line() {}, register: () => () => {} },
      loginItem: createFakeLoginItem(),
      tray: { look: async () => true },
      journal: { recent: () => [], clear: async () => [] },
    };
  }

  return {
    clock,
    server,
    screen,
    secrets,
    disk,
    takeObservations() {
      const taken = observed;
      observed = [];
      return taken;
    },
    adding(next) {
      slot = next;
    },
    nextEvent() {
      events += 1;
      return events;
    },
    async boot() {
      const life = createLife();
      const app = createApp(portsOf(life), {
        version: '0.0.0',
        versions: {},
        personal: [],
        platform: 'linux',
        profile: null,
        tongueFor: () => spelt,
      });
      await app.load();
      return {
        life,
        app,
        async quit() {
          await Promise.race([app.flush(), life.over]);
          app.dispose();
          await settled();
          const isOrderly = !life.isOver();
          life.end();
          return isOrderly;
        },
      };
    },
  };
}
