import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createClock } from '../../main/desktop/clock.js';
import { openSessionBus, type SessionBus } from '../../main/desktop/dbus.js';
import { createLinuxNotifier } from '../../main/desktop/notifications-linux.js';
import type { Notice } from '../../main/domain/notices.js';
import { type Desktop, startDesktop } from '../../scripts/desktop.mjs';
import { installed } from '../promises/real-keyring.js';
import { until, watchStalls } from './stalls.js';

const names = {
  appName: 'Partnero Glance',
  desktopEntry: 'partnero-glance',
  labels: () => ({ open: 'Open', later: 'Later' }),
};
const notice = (change: Partial<Notice> = {}): Notice => ({
  tag: 'a',
  title: 'Acme',
  body: '3 wait for approval',
  program: null,
  ...change,
});

describe.skipIf(!installed('dunst', 'dunstctl', 'dbus-daemon', 'dbus-send', 'Xvfb'))(
  'notices on a real daemon',
  { timeout: 30_000 },
  () => {
    let desktop: Desktop;
    const opened: (() => void)[] = [];
    const open = () => {
      const bus = openSessionBus({ address: desktop.busAddress, clock: createClock() });
      const notifier = createLinuxNotifier({ bus, ...names });
      opened.push(notifier.dispose, bus.close);
      return { bus, notifier };
    };
    const dunstctl = async (...args: string[]) =>
      (await promisify(execFile)('dunstctl', args, { env: desktop.env })).stdout;
    const onScreen = async () => Number(await dunstctl('count', 'displayed'));
    const history = async (): Promise<{ summary: string; body: string }[]> => {
      const { data } = JSON.parse(await dunstctl('history')) as {
        data: [{ summary: { data: string }; body: { data: string } }[]];
      };
      return data[0].map(({ summary, body }) => ({ summary: summary.data, body: body.data }));
    };
    const send = (signal: NodeJS.Signals) => process.kill(desktop.pids()['notifier'] ?? Number.NaN, signal);
    const service = async (bus: SessionBus, exec: string) => {
      const file = `${desktop.folders.services}/notifications.service`;
      await writeFile(file, `[D-BUS Service]\nName=org.freedesktop.Notifications\nExec=${exec}\n`);
      const own = { path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' };
      await bus.call({ destination: own.interface, ...own, member: 'ReloadConfig', deadlineMs: 2_000 });
      return () => rm(file);
    };

    beforeAll(async () => {
      desktop = await startDesktop({ parts: { keyring: 'none', panel: false, windowManager: false } });
    }, 60_000);
    afterEach(async () => {
      for (const undo of opened.splice(0)) undo();
      if (desktop.pids()['notifier'] === undefined) await desktop.start('notifier');
      await dunstctl('close-all');
    });
    afterAll(() => desktop?.close());

    it.each([
      [
        'markup',
        '<b>bold</b> & <img src="x"/> &lt;',
        '&lt;b&gt;bold&lt;/b&gt; &amp; &lt;img src="x"/&gt; &amp;lt;',
      ],
      ['any script, and directions', 'שלום \u202eabc\u202c 😀 é', 'שלום \u202eabc\u202c 😀 é'],
    ])('show %s as the text it is', async (what, body, handedOver) => {
      const { notifier } = open();
      const title = `A & B, ${what}`;
      expect(await notifier.show(notice({ title, body }))).toBe('shown');
      await dunstctl('close-all');
      await until('it is in the history', async () => (await history())[0]?.summary === title);
      expect((await history())[0]?.body).toBe(handedOver);
    });

    it('take 10 kB, half a character and NULs without breaking the connection', async () => {
      const { notifier } = open();
      for (const body of ['x'.repeat(10_000), 'half \ud83d', 'a\0b']) {
        expect(await notifier.show(notice({ body }))).toBe('shown');
      }
      expect(await onScreen()).toBe(1);
    });

    it('on a frozen daemon: count as shown by the deadline, never stall the app, and obey once it thaws', async () => {
      const { notifier } = open();
      await notifier.show(notice());
      const longestStallMs = watchStalls();
      send('SIGSTOP');
      const beganMs = performance.now();
      try {
        const shown = ['a', 'b', 'c'].map((tag) => notifier.show(notice({ tag, body: `frozen ${tag}` })));
        expect(await Promise.all(shown)).toEqual(['shown', 'shown', 'shown']);
        expect(performance.now() - beganMs).toBeLessThan(5_000);
        notifier.withdraw('c');
        expect(longestStallMs()).toBeLessThan(50);
      } finally {
        send('SIGCONT');
      }
      await until('a was replaced, b is shown and c withdrawn', async () => (await onScreen()) === 2);
      const clicked: string[] = [];
      notifier.onClick((tag) => clicked.push(tag));
      notifier.withdraw('a');
      await until('only b is left', async () => (await onScreen()) === 1);
      await dunstctl('action', '0');
      await until('the click is heard', () => clicked.length === 1);
      expect(clicked).toEqual(['b']);
    });

    it('have a button to be told again later, beside the one that opens the app', async () => {
      const { notifier } = open();
      const heard: string[] = [];
      notifier.onLater((tag) => heard.push(`later ${tag}`));
      notifier.onClick((tag) => heard.push(`open ${tag}`));
      await notifier.show(notice({ tag: 'b', body: 'somebody waits' }));
      await dunstctl('context');
      await until('the wish is heard', () => heard.length === 1);
      notifier.withdraw('b');
      await until('it is gone', async () => (await onScreen()) === 0);
      await notifier.show(notice({ tag: 'c', body: 'somebody else waits' }));
      await dunstctl('action', '0');
      await until('the click is heard', () => heard.length === 2);
      expect(heard).toEqual(['later b', 'open c']);
    });

    it('that died with their daemon are forgotten, and the next daemon gets new ones', async () => {
      const { notifier } = open();
      await notifier.show(notice());
      await desktop.stop('notifier', { signal: 'SIGKILL' });
      expect(await notifier.show(notice())).toBe('not-sent');
      await desktop.start('notifier');
      expect(await notifier.show(notice())).toBe('shown');
      expect(await onScreen()).toBe(1);
    });

    it('start a daemon that is installed and not running', async () => {
      const { bus, notifier } = open();
      await desktop.stop('notifier');
      const pidFile = `${desktop.folders.home}/dunst.pid`;
      const remove = await service(
        bus,
        `/bin/sh -c "echo $$ > ${pidFile}; exec env DISPLAY=${desktop.display} dunst"`,
      );
      expect(await notifier.show(notice())).toBe('shown');
      expect(await onScreen()).toBe(1);
      await remove();
      process.kill(
        Number(await promisify(execFile)('cat', [pidFile]).then(({ stdout }) => stdout)),
        'SIGTERM',
      );
      await until('it is gone', async () => {
        const owner = await bus.nameOwner('org.freedesktop.Notifications', 1_000);
        return owner.ok && owner.value === null;
      });
    });

    it('are not sent to a daemon that never claims its name, and nobody waits for it', async () => {
      const { bus, notifier } = open();
      await desktop.stop('notifier');
      const remove = await service(bus, '/bin/sleep 4');
      const longestStallMs = watchStalls();
      const beganMs = performance.now();
      expect(await notifier.show(notice())).toBe('not-sent');
      expect(performance.now() - beganMs).toBeLessThan(3_500);
      expect(longestStallMs()).toBeLessThan(50);
      await remove();
    });
  },
);
