import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe } from 'vitest';
import { createClock } from '../../main/desktop/clock.js';
import { openSessionBus, type SessionBus } from '../../main/desktop/dbus.js';
import { createLinuxNotifier } from '../../main/desktop/notifications-linux.js';
import type { Notifier } from '../../main/ports.js';
import { type Desktop, startDesktop } from '../../scripts/desktop.mjs';
import { createFakeNotifier } from '../fakes/notifier.js';
import { type NotifierUnderTest, notifierPromises } from './notifier.promises.js';
import { installed } from './real-keyring.js';

describe('in memory', () => {
  const notifier = createFakeNotifier();
  notifierPromises('the fake', () => ({
    notifier,
    countOnScreen: async () => notifier.onScreen().length,
    click: async () => notifier.click(notifier.onScreen()[0]?.tag ?? ''),
    later: async () => notifier.later(notifier.onScreen()[0]?.tag ?? ''),
    closeAll: async () => {
      for (const { tag } of notifier.onScreen()) notifier.withdraw(tag);
    },
    become: async (state) => notifier.setAvailable(state === 'there'),
  }));
});

describe.skipIf(!installed('dunst', 'dunstctl', 'dbus-daemon', 'dbus-send', 'Xvfb'))(
  'on the real daemon',
  { timeout: 30_000 },
  () => {
    let desktop: Desktop;
    let bus: SessionBus;
    let notifier: Notifier & { dispose(): void };
    let now: Parameters<NotifierUnderTest['become']>[0] = 'there';
    const dunstctl = async (...args: string[]) =>
      (await promisify(execFile)('dunstctl', args, { env: desktop.env })).stdout;

    beforeAll(async () => {
      desktop = await startDesktop({ parts: { keyring: 'none', panel: false, windowManager: false } });
      bus = openSessionBus({ address: desktop.busAddress, clock: createClock() });
      const names = {
        appName: 'Partnero Glance',
        desktopEntry: 'partnero-glance',
        labels: () => ({ open: 'Open', later: 'Later' }),
      };
      notifier = createLinuxNotifier({ bus, ...names });
    }, 60_000);
    afterAll(async () => {
      notifier?.dispose();
      bus?.close();
      await desktop?.close();
    });

    notifierPromises('the Linux notifier', () => ({
      notifier,
      countOnScreen: async () => Number(await dunstctl('count', 'displayed')),
      click: async () => void (await dunstctl('action', '0')),
      later: async () => void (await dunstctl('context')),
      closeAll: async () => void (await dunstctl('close-all')),
      async become(state) {
        if (state === now) return;
        if (state === 'there') await desktop.start('notifier');
        else await desktop.stop('notifier');
        now = state;
      },
    }));
  },
);
