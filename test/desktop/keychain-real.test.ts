import { readFile, rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClock } from '../../main/desktop/clock.js';
import { openSessionBus } from '../../main/desktop/dbus.js';
import { readKeyringState } from '../../main/desktop/keyring-state.js';
import { inTheOpen } from '../fakes/secrets.js';
import { installed, type RealKeyring, startRealKeyring } from '../promises/real-keyring.js';
import { until, watchStalls } from './stalls.js';

const unasked = { asked: false };
/** As if the keyring had answered just before it stopped doing so. */
const believedOpen = { probeLocked: async () => 'unlocked' as const };

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe.skipIf(!installed('gnome-keyring-daemon', 'dbus-daemon', 'dbus-send', 'Xvfb'))(
  'a real keyring that fails',
  { timeout: 30_000 },
  () => {
    let keyring: RealKeyring;
    beforeAll(async () => {
      keyring = await startRealKeyring('unlocked');
    }, 60_000);
    afterAll(() => keyring?.close());

    const open = (change?: Parameters<RealKeyring['open']>[0]) => {
      const keychain = keyring.open(change);
      return { ...inTheOpen(keychain), dispose: keychain.dispose };
    };
    const send = (signal: NodeJS.Signals): void => {
      const pid = keyring.desktop.pids()['keyring'];
      if (pid === undefined) throw new Error('The keyring does not run');
      process.kill(pid, signal);
    };

    it('takes a secret through the helper without showing it in argv or environ', async () => {
      const secret = 'pk_seen_nowhere_else';
      const keychain = open();
      expect(await keychain.write('p1', secret)).toEqual({ state: 'done' });
      const pid = keyring.helpers.at(-1);
      const [argv, environ] = await Promise.all(
        ['cmdline', 'environ'].map((file) => readFile(`/proc/${pid}/${file}`)),
      );
      expect(`${argv}`).toContain('helper');
      expect(`${argv}${environ}`).not.toContain(secret);
      keychain.dispose();
      await until('the helper is gone', () => pid !== undefined && !isAlive(pid));
    });

    it('that is frozen: says timed out by the deadline, ends the helper, and the app never stalls', async () => {
      const honest = open();
      const surprised = open(believedOpen);
      const helpersBefore = keyring.helpers.length;
      await surprised.read('warm-up', unasked);
      const longestStallMs = watchStalls();
      const beganMs = performance.now();
      send('SIGSTOP');
      try {
        const reads = await Promise.all([
          honest.read('p1', unasked),
          surprised.read('p1', unasked),
          open().write('p1', 'asked for by a click'),
        ]);
        expect(reads).toEqual([{ state: 'timed-out' }, { state: 'timed-out' }, { state: 'timed-out' }]);
        expect(performance.now() - beganMs).toBeLessThan(9_000);
        expect(longestStallMs()).toBeLessThan(50);
        expect(keyring.helpers).toHaveLength(helpersBefore + 1);
        await until('the helper is gone', () => !keyring.helpers.some(isAlive));
      } finally {
        send('SIGCONT');
      }
      expect(await honest.read('p1', unasked)).toMatchObject({ state: 'present' });
    });

    it('that is killed during a call: says so at once, and works with the one that follows', async () => {
      const keychain = open(believedOpen);
      await keychain.write('p1', 'kept');
      send('SIGSTOP');
      const read = keychain.read('p1', unasked);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const beganMs = performance.now();
      send('SIGKILL');
      expect(await read).toMatchObject({ state: 'unavailable' });
      expect(performance.now() - beganMs).toBeLessThan(2_000);
      await keyring.desktop.stop('keyring');
      await keyring.desktop.start('keyring');
      expect(await open().read('p1', unasked)).toEqual({ state: 'present', secret: 'kept' });
    });

    it('that is killed while a key is to be forgotten: says so, and the key is there still, until it is forgotten again', async () => {
      const keychain = open(believedOpen);
      await keychain.write('p2', 'kept');
      send('SIGSTOP');
      const forgotten = keychain.forget('p2');
      await new Promise((resolve) => setTimeout(resolve, 100));
      send('SIGKILL');
      expect(await forgotten).toEqual({ state: 'unavailable', detail: expect.any(String) });
      await keyring.desktop.stop('keyring');
      await keyring.desktop.start('keyring');
      expect(await open().read('p2', unasked)).toEqual({ state: 'present', secret: 'kept' });
      expect(await open().forget('p2')).toEqual({ state: 'done' });
    });

    it('helper that crashes: says unavailable and goes on with another', async () => {
      const keychain = open(believedOpen);
      await keychain.read('warm-up', unasked);
      send('SIGSTOP');
      const read = keychain.read('p1', unasked);
      await new Promise((resolve) => setTimeout(resolve, 100));
      process.kill(keyring.helpers.at(-1) ?? 0, 'SIGSEGV');
      expect(await read).toMatchObject({ state: 'unavailable' });
      send('SIGCONT');
      expect(await keychain.read('p1', unasked)).toMatchObject({ state: 'present' });
    });

    it('that is installed and never starts: is left alone after the deadline', async () => {
      const clock = createClock();
      const { folders, busAddress } = keyring.desktop;
      const bus = openSessionBus({ address: busAddress, clock });
      await keyring.desktop.stop('keyring');
      const file = `${folders.services}/org.freedesktop.secrets.service`;
      await writeFile(file, '[D-BUS Service]\nName=org.freedesktop.secrets\nExec=/bin/sleep 3\n');
      await bus.call({
        destination: 'org.freedesktop.DBus',
        path: '/org/freedesktop/DBus',
        interface: 'org.freedesktop.DBus',
        member: 'ReloadConfig',
        deadlineMs: 2_000,
      });
      const beganMs = performance.now();
      expect(await readKeyringState({ bus, clock }, 500)).toBe('no-answer');
      expect(performance.now() - beganMs).toBeLessThan(1_500);
      bus.close();
      await rm(file);
    });
  },
);

describe('a session without a bus', () => {
  it.each([
    ['none at all', null],
    ['an address where nothing listens', 'unix:path=/nonexistent/bus'],
    ['an address that is none', 'disabled:'],
  ])('has no keyring: %s', async (_, address) => {
    const clock = createClock();
    const bus = openSessionBus({ address, clock });
    expect(await readKeyringState({ bus, clock }, 2_000)).toBe('no-bus');
    bus.close();
  });
});
