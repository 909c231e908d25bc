import { describe, expect, it } from 'vitest';
import type { BusSignal, ConnectionParts } from '../../main/desktop/bus-connection.js';
import { openSessionBus, sessionBusAddress } from '../../main/desktop/dbus.js';
import { fail, ok } from '../../main/domain/result.js';
import { createFakeClock, settled } from '../fakes/clock.js';

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
