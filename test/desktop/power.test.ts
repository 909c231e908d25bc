import { EventEmitter } from 'node:events';
import type { PowerMonitor } from 'electron';
import { describe, expect, it } from 'vitest';
import { watchNetworkReturn } from '../../main/desktop/network-return.js';
import { watchPower } from '../../main/desktop/power.js';
import { createFakeClock, settled } from '../fakes/clock.js';

describe('sleep and waking', () => {
  it('are passed on until it is undone', () => {
    const monitor = new EventEmitter();
    const told: string[] = [];
    const undo = watchPower(monitor as unknown as PowerMonitor, {
      onSuspend: () => void told.push('suspend'),
      onResume: () => void told.push('resume'),
      onUnlock: () => void told.push('unlock'),
      onShutdown: () => void told.push('shutdown'),
    });
    const all = ['suspend', 'resume', 'unlock-screen', 'shutdown'];
    for (const event of all) monitor.emit(event);
    expect(told).toEqual(['suspend', 'resume', 'unlock', 'shutdown']);
    undo();
    for (const event of all) expect(monitor.listenerCount(event)).toBe(0);
  });
});

describe('the network coming back', () => {
  function machine(online: boolean) {
    const clock = createFakeClock();
    const net = {
      online,
      asked: 0,
      isOnline() {
        this.asked += 1;
        return this.online;
      },
    };
    let returns = 0;
    /** What a try says: that it went through, or not. */
    const tries: { goThrough: boolean | null; made: number } = { goThrough: false, made: 0 };
    const watch = watchNetworkReturn(net, clock, {
      onReturn() {
        returns += 1;
      },
      async probe() {
        tries.made += 1;
        return tries.goThrough;
      },
    });
    return { clock, net, watch, tries, returns: () => returns };
  }

  it('is not looked for where there is a network', async () => {
    const { clock, net, watch, returns } = machine(true);
    watch.expect();
    await clock.advance(3_600_000);
    expect(clock.sleeping()).toBe(0);
    expect(net.asked).toBe(1);
    expect(returns()).toBe(0);
  });

  it.each([0, 700, 1_500, 9_900, 29_000])(
    'is told once, within a second and a half of coming up %d ms after waking',
    async (afterMs) => {
      const { clock, net, watch, returns } = machine(false);
      watch.expectSoon();
      await clock.advance(afterMs);
      net.online = true;
      await clock.advance(999);
      expect(returns()).toBe(0);
      await clock.advance(501);
      expect(returns()).toBe(1);
      await clock.advance(3_600_000);
      expect(returns()).toBe(1);
      expect(clock.sleeping()).toBe(0);
    },
  );

  it('is looked for as often again on waking, although it was away all day before', async () => {
    const { clock, net, watch, returns } = machine(false);
    watch.expect();
    await clock.advance(8 * 3_600_000);
    watch.expectSoon();
    await clock.advance(10_000);
    net.online = true;
    await clock.advance(1_500);
    expect(returns()).toBe(1);
  });

  it('is told once however often it was expected', async () => {
    const { clock, net, watch, returns } = machine(false);
    for (let n = 0; n < 20; n += 1) watch.expect();
    expect(clock.sleeping()).toBe(1);
    net.online = true;
    await clock.advance(10_000);
    expect(returns()).toBe(1);
  });

  it('is told once when it comes and goes twenty times in ten seconds, and only when it stays', async () => {
    const { clock, net, watch, returns } = machine(false);
    watch.expect();
    for (let edges = 0; edges < 40; edges += 1) {
      net.online = !net.online;
      if (!net.online) watch.expect();
      await clock.advance(250);
    }
    expect(returns()).toBe(0);
    net.online = true;
    await clock.advance(120_000);
    expect(returns()).toBe(1);
    expect(clock.sleeping()).toBe(0);
  });

  it('is looked for at most once a minute on a machine that is away all day', async () => {
    const { clock, net, watch } = machine(false);
    watch.expect();
    await clock.advance(3_600_000);
    const asked = net.asked;
    await clock.advance(3_600_000);
    expect(net.asked - asked).toBeLessThanOrEqual(60);
  });

  it('can be expected again after it came', async () => {
    const { clock, net, watch, returns } = machine(false);
    watch.expect();
    net.online = true;
    await clock.advance(2_000);
    expect(returns()).toBe(1);
    net.online = false;
    watch.expect();
    net.online = true;
    await clock.advance(2_000);
    expect(returns()).toBe(2);
  });

  it('is tried a second apart for half a minute after waking where the link is up and nothing goes through yet', async () => {
    const { clock, watch, tries } = machine(true);
    watch.expectSoon();
    await clock.advance(2_000);
    expect(tries.made).toBe(0);
    watch.expect();
    await clock.advance(10_000);
    expect(tries.made).toBe(10);
    await clock.advance(3_600_000);
    expect(tries.made).toBeLessThanOrEqual(30);
    expect(clock.sleeping()).toBe(0);
    watch.expect();
    await clock.advance(3_600_000);
    expect(tries.made).toBeLessThanOrEqual(30);
  });

  it.each([
    ['goes through', true],
    ['has nobody to ask', null],
  ])('is not tried again once a try %s', async (_, goThrough) => {
    const { clock, watch, tries, returns } = machine(true);
    watch.expectSoon();
    watch.expect();
    await clock.advance(3_000);
    tries.goThrough = goThrough;
    await clock.advance(60_000);
    expect(tries.made).toBe(4);
    expect([returns(), clock.sleeping()]).toEqual([0, 0]);
  });

  it('is not tried while it comes and goes, and is looked for instead', async () => {
    const { clock, net, watch, tries, returns } = machine(true);
    watch.expectSoon();
    watch.expect();
    for (let edges = 0; edges < 40; edges += 1) {
      net.online = !net.online;
      await clock.advance(250);
    }
    expect([tries.made, returns()]).toEqual([0, 0]);
    net.online = true;
    await clock.advance(2_000);
    expect(returns()).toBe(1);
  });

  it('is no longer looked for once it is stopped', async () => {
    const { clock, net, watch, returns } = machine(false);
    watch.expect();
    watch.stop();
    net.online = true;
    await settled();
    expect(clock.sleeping()).toBe(0);
    expect(returns()).toBe(0);
    watch.expect();
    expect(clock.sleeping()).toBe(0);
  });
});
