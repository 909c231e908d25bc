import { expect, it } from 'vitest';
import { followTrayHost } from '../../main/desktop/follow-tray-host.js';

it('a host that is looked for and found gets a new item; none is told as none', async () => {
  let hosted = true;
  let made = 0;
  const told: boolean[] = [];
  const host = followTrayHost(
    { watchTrayHost: () => () => {}, hasTrayHost: async () => hosted },
    {
      recreate() {
        made += 1;
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
  const platform = { watchTrayHost: null, hasTrayHost: async () => true };
  const host = followTrayHost(platform, { recreate() {} }, (one) => told.push(one));
  expect(await host.known).toBe(true);
  expect(told).toEqual([true]);
});
