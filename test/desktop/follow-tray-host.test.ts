import { expect, it } from 'vitest';
import { followTrayHost } from '../../main/desktop/follow-tray-host.js';
import type { TrayHost, TrayHostState } from '../../main/desktop/tray-host.js';

it('a host that is looked for and found gets a new item; none is told as none', async () => {
  let hosted = true;
  let made = 0;
  const told: boolean[] = [];
  const host = followTrayHost(
    { watchTrayHost: () => () => {}, readTrayHost: async () => (hosted ? 'there' : 'none') },
    {
      recreate() {
        made += 1;
      },
      withdraw() {
        made -= 1;
      },
    },
    (one) => told.push(one),
  );
  expect(await host.look()).toBe(true);
  hosted = false;
  expect(await host.look()).toBe(false);
  expect([made, told]).toEqual([1, [true, false]]);
});

it('where there is always a tray it is known at once', async () => {
  const told: boolean[] = [];
  const platform = { watchTrayHost: null, readTrayHost: async () => 'there' as const };
  const host = followTrayHost(platform, { recreate() {}, withdraw() {} }, (one) => told.push(one));
  expect(await host.known).toBe(true);
  expect(told).toEqual([true]);
});

it('one that hangs is what it was, before anything is known too, and gets a new item once it answers', async () => {
  let hear: (host: TrayHost) => void = () => {};
  let state: TrayHostState = 'no-answer';
  let made = 0;
  const told: boolean[] = [];
  const host = followTrayHost(
    {
      watchTrayHost(listener) {
        hear = listener;
        return () => {};
      },
      readTrayHost: async () => state,
    },
    {
      recreate() {
        made += 1;
      },
      withdraw() {
        made -= 1;
      },
    },
    (one) => told.push(one),
  );
  hear('no-answer');
  expect([await host.known, await host.look(), told, made]).toEqual([true, true, [], 0]);
  hear(':1.5');
  expect([told, made]).toEqual([[true], 1]);
  state = 'none';
  expect(await host.look()).toBe(false);
  state = 'no-answer';
  expect(await host.look()).toBe(false);
  expect(told).toEqual([true, false]);
});

it('one that goes takes the item with it; where there was none from the start the item stays', async () => {
  let hear: (host: TrayHost) => void = () => {};
  const done: string[] = [];
  const platform = {
    watchTrayHost(listener: typeof hear) {
      hear = listener;
      return () => {};
    },
    readTrayHost: async () => 'there' as const,
  };
  const tray = { recreate: () => done.push('made'), withdraw: () => done.push('withdrawn') };
  followTrayHost(platform, tray, (hosted) => done.push(hosted ? 'hosted' : 'alone'));
  for (const host of [null, ':1.5', null, ':1.6']) hear(host);
  expect(done).toEqual(['alone', 'made', 'hosted', 'withdrawn', 'alone', 'made', 'hosted']);
});
