import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BusSignal, ConnectionParts } from '../../main/desktop/bus-connection.js';
import { createClock } from '../../main/desktop/clock.js';
import { openSessionBus, type SessionBus, sessionBusAddress } from '../../main/desktop/dbus.js';
import { hasTrayHost, type TrayHost, watchTrayHost } from '../../main/desktop/tray-host.js';
import { fail, ok } from '../../main/domain/result.js';
import { type Desktop, startDesktop } from '../../scripts/desktop.mjs';
import { createFakeClock, settled } from '../fakes/clock.js';
import { installed } from '../promises/real-keyring.js';
import { until, watchStalls } from './stalls.js';

const notifications = 'org.freedesktop.Notifications';

describe('the address of the session bus', () => {
  it.each([
    [
      'is the one the session names',
      { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/a', XDG_RUNTIME_DIR: '/r' },
      'unix:path=/a',
    ],
    ['is at its fixed place when none is named', { XDG_RUNTIME_DIR: '/r' }, 'unix:path=/r/bus'],
    ['is unknown without either', { DBUS_SESSION_BUS_ADDRESS: '' }, null],
  ])('%s', (_, env, address) => {
    expect(sessionBusAddress(env)).toBe(address);
  });
});

/** A bus of which the test says what it does: `up` and `down`, and who owns the one name it knows. */
function createFakeBus() {
  const clock = createFakeClock();
  const world = { isUp: true, owner: null as string | null, connects: 0, rules: [] as string[] };
  let current: ConnectionParts | null = null;
  const bus = openSessionBus({
    address: 'unix:path=/fake',
    clock,
    async connect(parts) {
      world.connects += 1;
      if (!world.isUp) return fail({ kind: 'no-bus', detail: 'nobody listens' });
      current = parts;
      world.rules = [];
      return ok({
        async call({ member, body }) {
          if (member === 'AddMatch') world.rules.push(String(body?.[0]));
          if (member === 'RemoveMatch') world.rules = world.rules.filter((rule) => rule !== body?.[0]);
          if (member !== 'GetNameOwner') return ok([]);
          if (world.owner !== null) return ok([world.owner]);
          return fail({ kind: 'refused', name: 'org.freedesktop.DBus.Error.NameHasNoOwner', detail: '' });
        },
        close() {},
      });
    },
  });
  const signal = (change: Partial<BusSignal>) =>
    current?.onSignal({
      sender: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'NameOwnerChanged',
      body: [],
      ...change,
    });
  return {
    bus,
    clock,
    world,
    signal,
    changeOwner(owner: string | null) {
      const before = world.owner ?? '';
      world.owner = owner;
      signal({ body: [notifications, before, owner ?? ''] });
    },
    lose() {
      world.isUp = false;
      current?.onLost();
    },
  };
}

describe('session bus', () => {
  it('is not opened before the first question', async () => {
    const { bus, world } = createFakeBus();
    await settled();
    expect(world.connects).toBe(0);
    await Promise.all([bus.nameOwner('a.b', 1_000), bus.nameOwner('c.d', 1_000)]);
    expect(world.connects).toBe(1);
  });

  it('tells who owns a name now, and each change once', async () => {
    const { bus, changeOwner, signal } = createFakeBus();
    const told: (string | null)[] = [];
    const stop = bus.watchName(notifications, (owner) => told.push(owner));
    await settled();
    changeOwner(':1.5');
    changeOwner(':1.5');
    signal({ body: ['some.other.Name', '', ':1.9'] });
    signal({ sender: ':1.66', body: [notifications, ':1.5', ':1.66'] });
    changeOwner(':1.6');
    changeOwner(null);
    stop();
    changeOwner(':1.7');
    expect(told).toEqual([null, ':1.5', ':1.6', null]);
  });

  it('asks the bus for nothing any more once nobody listens', async () => {
    const { bus, world } = createFakeBus();
    const stop = bus.watchName(notifications, () => {});
    await settled();
    expect(world.rules).toHaveLength(1);
    stop();
    stop();
    await settled();
    expect(world.rules).toEqual([]);
  });

  it('comes back by itself when the bus went away while somebody listens, and tells what changed', async () => {
    const { bus, clock, world, changeOwner, lose } = createFakeBus();
    const told: (string | null)[] = [];
    bus.watchName(notifications, (owner) => told.push(owner));
    await settled();
    changeOwner(':1.5');
    lose();
    await clock.advance(5_000);
    expect(told).toEqual([null, ':1.5', null]);
    world.isUp = true;
    world.owner = ':1.2';
    await clock.advance(10_000);
    expect(told).toEqual([null, ':1.5', null, ':1.2']);
    expect(world.rules).toHaveLength(1);
  });

  it('tries a few times only, and again with the next question', async () => {
    const { bus, clock, world, lose } = createFakeBus();
    bus.watchName(notifications, () => {});
    await settled();
    lose();
    await clock.advance(24 * 3_600_000);
    expect(world.connects).toBeLessThan(10);
    expect(clock.sleeping()).toBe(0);
    world.isUp = true;
    expect(await bus.nameOwner(notifications, 1_000)).toEqual(ok(null));
  });

  it('leaves nothing running once it is closed', async () => {
    const { bus, clock, world, lose } = createFakeBus();
    bus.watchName(notifications, () => {});
    await settled();
    lose();
    bus.close();
    await settled();
    expect(clock.sleeping()).toBe(0);
    world.isUp = true;
    expect(await bus.nameOwner(notifications, 1_000)).toMatchObject({ ok: false, error: { kind: 'no-bus' } });
  });
});

describe.skipIf(!installed('dbus-daemon', 'dbus-send', 'Xvfb', 'dunst', 'xfce4-panel'))(
  'a real session bus',
  () => {
    let desktop: Desktop;
    const opened: SessionBus[] = [];
    const open = (): SessionBus => {
      const bus = openSessionBus({ address: desktop.busAddress, clock: createClock() });
      opened.push(bus);
      return bus;
    };
    const freeze = (part: string): (() => void) => {
      const pid = desktop.pids()[part];
      if (pid === undefined) throw new Error(`The ${part} does not run`);
      process.kill(pid, 'SIGSTOP');
      return () => process.kill(pid, 'SIGCONT');
    };

    beforeAll(async () => {
      desktop = await startDesktop({
        parts: { keyring: 'none', notifier: false, panel: false, windowManager: false },
      });
    }, 60_000);
    afterEach(() => {
      for (const bus of opened.splice(0)) bus.close();
    });
    afterAll(() => desktop?.close());

    it('tells when a service comes and goes', async () => {
      const bus = open();
      const told: (string | null)[] = [];
      bus.watchName(notifications, (owner) => told.push(owner));
      await until('nobody yet', () => told.length === 1);
      await desktop.start('notifier');
      await until('the daemon is seen', () => told.length === 2);
      expect(await bus.nameOwner(notifications, 1_000)).toEqual(ok(told[1]));
      await desktop.stop('notifier');
      await until('it is seen to be gone', () => told.length === 3);
      expect([told[0], told[2]]).toEqual([null, null]);
    });

    it('answers a call to nobody with an error, and starts nobody for it', async () => {
      const reply = await open().call({
        destination: notifications,
        path: '/org/freedesktop/Notifications',
        interface: notifications,
        member: 'GetCapabilities',
        deadlineMs: 1_000,
      });
      expect(reply).toMatchObject({
        ok: false,
        error: { kind: 'refused', name: expect.stringMatching(/ServiceUnknown|NameHasNoOwner/) },
      });
    });

    it('that is frozen: every question ends by its deadline, and the app never stalls', async () => {
      const bus = open();
      await bus.nameOwner(notifications, 1_000);
      const longestStallMs = watchStalls();
      const thaw = freeze('bus');
      try {
        expect(await bus.nameOwner(notifications, 200)).toEqual(fail({ kind: 'no-answer' }));
        expect(await open().nameOwner(notifications, 200)).toMatchObject({
          ok: false,
          error: { kind: 'no-bus' },
        });
        expect(longestStallMs()).toBeLessThan(50);
      } finally {
        thaw();
      }
      expect(await bus.nameOwner(notifications, 1_000)).toEqual(ok(null));
    });

    it('tells of a tray host that appears late, goes and comes back', async () => {
      const bus = open();
      const told: TrayHost[] = [];
      watchTrayHost(bus, (host) => told.push(host));
      await until('nobody draws tray items', () => told.length === 1);
      expect(await hasTrayHost(bus)).toBe(false);
      for (const times of [1, 2]) {
        await desktop.start('panel');
        await until('the host is seen', () => typeof told.at(-1) === 'string');
        expect(await hasTrayHost(bus)).toBe(true);
        await desktop.stop('panel');
        await until('it is seen to be gone', () => told.at(-1) === null);
        expect(told).toHaveLength(1 + 2 * times);
      }
      expect(told[1]).not.toBe(told[3]);
    }, 30_000);
  },
);
