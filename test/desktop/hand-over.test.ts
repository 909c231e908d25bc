import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { handOver, lockPlaces } from '../../main/desktop/hand-over.js';
import { openStopgapFolder } from '../../main/desktop/stopgap-folder.js';

const errand = { show: true, demo: false, refresh: false, quit: false };
const noSuchPid = 2 ** 22 + 1;

let home: string;
let profile: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'glance-lock-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  profile = join(home, 'profile');
  mkdirSync(profile);
});

/** As Chromium makes it. */
function lock(place: string, { host = hostname(), pid = process.pid, listens = true } = {}): void {
  mkdirSync(place, { recursive: true });
  const socket = join(home, 'socket');
  if (listens) writeFileSync(socket, '');
  symlinkSync(`${host}-${pid}`, join(place, 'SingletonLock'));
  symlinkSync(socket, join(place, 'SingletonSocket'));
}

/** Electron, with the instance that runs in one of the places. */
function start(running: string | null) {
  const did: string[] = [];
  let userData = '/usual';
  const isHandedOver = handOver(
    {
      getPath: () => userData,
      setPath(_, path) {
        userData = path;
      },
      requestSingleInstanceLock() {
        did.push(`asked in ${userData}`);
        return userData !== running;
      },
      releaseSingleInstanceLock: () => void did.push('let go'),
    },
    lockPlaces(profile, home),
    errand,
  );
  return { isHandedOver, did, userData };
}

describe('whoever is handed an errand', () => {
  it.each(['profile', 'stopgap'])('is the instance that runs, wherever it has its lock (%s)', (which) => {
    const place = which === 'profile' ? profile : join(openStopgapFolder(profile, home), 'profile');
    lock(place);
    expect(start(place)).toEqual({ isHandedOver: true, did: [`asked in ${place}`], userData: place });
  });

  it.each<[string, () => void]>([
    ['no lock', () => {}],
    ['a lock that a killed app left', () => lock(profile, { pid: noSuchPid })],
    ['a lock whose process number another program has', () => lock(profile, { listens: false })],
    ['a lock of another machine', () => lock(profile, { host: 'elsewhere' })],
    [
      'a stopgap that somebody else laid out',
      () => {
        const stopgap = openStopgapFolder(profile, home);
        rmSync(stopgap, { recursive: true });
        lock(join(home, 'trap', 'profile'));
        symlinkSync(join(home, 'trap'), stopgap);
      },
    ],
  ])('is nobody: %s', (_, prepare) => {
    prepare();
    expect(start(profile)).toEqual({ isHandedOver: false, did: [], userData: '/usual' });
  });

  it('is nobody when it has just ended, and its lock is let go', () => {
    lock(profile);
    const { isHandedOver, did, userData } = start(null);
    expect([isHandedOver, did, userData]).toEqual([false, [`asked in ${profile}`, 'let go'], '/usual']);
  });
});
