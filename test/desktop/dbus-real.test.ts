import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createClock } from '../../main/desktop/clock.js';
import { openSessionBus, type SessionBus } from '../../main/desktop/dbus.js';
import { readTrayHost, type TrayHost, watchTrayHost } from '../../main/desktop/tray-host.js';
import { fail, ok } from '../../main/domain/result.js';
import { type Desktop, startDesktop } from '../../scripts/desktop.mjs';
import { installed } from '../promises/real-keyring.js';
import { until, watchStalls } from './stalls.js';

const notifications = 'org.freedesktop.Notifications';

describe.skipIf(!installed('dbus-daemon', 'dbus-send', 'Xvfb', 'dunst', 'xfce4-panel'))(
  'a real session bus',
  { timeout: 30_000 },
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

    /** The panel draws its items in a process of its own. */
    const freezeTrayHost = async (bus: SessionBus): Promise<() => void> => {
      const reply = await bus.call({
        destination: 'org.freedesktop.DBus',
        path: '/org/freedesktop/DBus',
        interface: 'org.freedesktop.DBus',
        member: 'GetConnectionUnixProcessID',
        signature: 's',
        body: ['org.kde.StatusNotifierWatcher'],
        deadlineMs: 1_000,
      });
      const pid = reply.ok ? Number(reply.value[0]) : 0;
      expect(pid).toBeGreaterThan(0);
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
      watchTrayHost({ bus, clock: createClock() }, (host) => told.push(host));
      await until('nobody draws tray items', () => told.length === 1);
      expect(await readTrayHost(bus)).toBe('none');
      for (const times of [1, 2]) {
        await desktop.start('panel');
        await until('the host is seen', () => typeof told.at(-1) === 'string');
        expect(await readTrayHost(bus)).toBe('there');
        await desktop.stop('panel');
        await until('it is seen to be gone', () => told.at(-1) === null);
        expect(told).toHaveLength(1 + 2 * times);
      }
      expect(told[1]).not.toBe(told[3]);
    });

    it('tells of a tray host that hung when it was first asked, once it answers, and of none meanwhile', async () => {
      await desktop.start('panel');
      const bus = open();
      const thaw = await freezeTrayHost(bus);
      const told: TrayHost[] = [];
      const stop = watchTrayHost({ bus, clock: createClock() }, (host) => told.push(host));
      try {
        await until('it does not answer', () => told.length === 1);
        expect(await readTrayHost(bus)).toBe('no-answer');
      } finally {
        thaw();
      }
      await until('it answers', () => told.length === 2);
      expect(told).toEqual(['no-answer', expect.stringMatching(/^:/)]);
      stop();
      await desktop.stop('panel');
    });

    it('says nothing of a tray host that hangs later', async () => {
      await desktop.start('panel');
      const bus = open();
      const told: TrayHost[] = [];
      const stop = watchTrayHost({ bus, clock: createClock() }, (host) => told.push(host));
      await until('the host is seen', () => typeof told.at(-1) === 'string');
      const before = told.length;
      const thaw = await freezeTrayHost(bus);
      expect(await readTrayHost(bus)).toBe('no-answer');
      thaw();
      expect(told).toHaveLength(before);
      stop();
      await desktop.stop('panel');
    });
  },
);
