import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type QuitParts, quitInGoodOrder } from '../../main/desktop/quit.js';
import { createFakeClock, settled } from '../fakes/clock.js';

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
const listeners = () => signals.map((signal) => process.listeners(signal));
let before = listeners();
beforeEach(() => {
  before = listeners();
});
/** The app listens until it is gone; this process goes on. */
afterEach(() => {
  for (const [index, signal] of signals.entries()) {
    for (const listener of process.listeners(signal)) {
      if (!before[index]?.includes(listener)) process.removeListener(signal, listener);
    }
  }
});

function running({ save = async () => {}, hangs = async () => false }: Partial<QuitParts> = {}) {
  const did: string[] = [];
  const clock = createFakeClock();
  const app = Object.assign(new EventEmitter(), { exit: (code: number) => void did.push(`exit ${code}`) });
  const quit = quitInGoodOrder({
    app: app as unknown as QuitParts['app'],
    clock,
    save: () => {
      did.push('save');
      return save();
    },
    hangs,
    close: () => void did.push('close'),
    kill: () => void did.push('kill'),
  });
  return { app, clock, did, quit };
}

const inGoodOrder = ['save', 'close', 'exit 0'];

describe('quitting', () => {
  it('saves, closes and goes, once, however often it is asked to', async () => {
    const { did, quit } = running();
    quit();
    quit();
    await settled();
    quit();
    await settled();
    expect(did).toEqual(inGoodOrder);
  });

  it.each(signals)('by %s is in good order too', async (signal) => {
    const { did } = running();
    process.emit(signal);
    await settled();
    expect(did).toEqual(inGoodOrder);
  });

  it('by the system, or by a menu of its own, is in good order too', async () => {
    const { app, did } = running();
    let prevented = false;
    app.emit('before-quit', { preventDefault: () => (prevented = true) });
    await settled();
    expect(prevented).toBe(true);
    expect(did).toEqual(inGoodOrder);
  });

  it('does not wait for a disk that hangs, and is over within a second', async () => {
    const { clock, did, quit } = running({ save: () => new Promise(() => {}) });
    quit();
    await clock.advance(600);
    expect(did).toEqual(['save']);
    await clock.advance(400);
    // Its thread would be waited for.
    expect(did).toEqual(['save', 'close', 'kill', 'exit 0']);
  });

  it('does not leave the end to the engine while something hangs that it would wait for', async () => {
    const { did, quit } = running({ hangs: async () => true });
    quit();
    await settled();
    expect(did).toEqual(['save', 'close', 'kill', 'exit 0']);
  });

  it('goes on when saving fails', async () => {
    const { clock, did, quit } = running({ save: () => Promise.reject(new Error('no disk')) });
    quit();
    await settled();
    expect(did).toEqual(inGoodOrder);
    expect(clock.sleeping()).toBe(0);
  });
});
