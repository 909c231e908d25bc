import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { afterEach, describe, expect, it } from 'vitest';
import { commandSchema } from '../../main/commands.js';
import { serveIpc } from '../../main/desktop/ipc.js';
import type { AppState } from '../../main/domain/app-state.js';
import { fail, ok } from '../../main/domain/result.js';
import type { Undo } from '../../main/undo.js';
import { createFakeClock, settled } from '../fakes/clock.js';

type Handler = (event: IpcMainInvokeEvent, ...given: unknown[]) => unknown;

const open: Undo[] = [];
afterEach(() => {
  for (const undo of open.splice(0)) undo();
});

function serving() {
  const handlers = new Map<string, Handler>();
  const pushed: unknown[] = [];
  const told: unknown[] = [];
  const lines: string[] = [];
  const givenUp: string[] = [];
  const clock = createFakeClock();
  const contents = {
    isDestroyed: () => false,
    send: (channel: string, state: AppState) => pushed.push([channel, state.revision]),
  } as unknown as WebContents;
  const world = { revision: 1, open: true, contents: contents as WebContents | null, fails: false };
  let change = () => {};
  let show = () => {};
  const undo = serveIpc({
    ipcMain: {
      handle: (channel, handler) => void handlers.set(channel, handler),
      removeHandler: (channel) => void handlers.delete(channel),
    },
    core: {
      read: () => ({ revision: world.revision }) as AppState,
      onChange(listener) {
        change = listener;
        return () => {
          change = () => {};
        };
      },
      async send(command) {
        if (world.fails) throw new Error(`no way to ${JSON.stringify(command)}`);
        told.push(command);
        return ok(null);
      },
    },
    window: {
      contents: () => world.contents,
      isOpen: () => world.open,
      onShown(listener) {
        show = listener;
        return () => {
          show = () => {};
        };
      },
      giveUp: (why) => void givenUp.push(why),
    },
    page: { isPage: (url) => url.startsWith('app://glance/') },
    parseCommand: (payload) => commandSchema.safeParse(payload).data ?? null,
    clock,
    log: { line: (text) => void lines.push(text), register: () => () => {} },
  });
  open.push(undo);
  const ours = {
    sender: contents,
    senderFrame: { parent: null, url: 'app://glance/index.html' },
  } as unknown as IpcMainInvokeEvent;
  const call = async (channel: string, payload?: unknown, event: Partial<IpcMainInvokeEvent> = {}) =>
    handlers.get(channel)?.({ ...ours, ...event } as IpcMainInvokeEvent, payload);
  return {
    world,
    call,
    clock,
    handlers,
    pushed,
    told,
    lines,
    givenUp,
    undo,
    change: () => {
      world.revision += 1;
      change();
    },
    show: () => show(),
  };
}

const notAllowed = fail({ kind: 'not-allowed' });
const tooOften = fail({ kind: 'not-allowed', tooOften: true });

describe('what a page may call', () => {
  it('is two channels', () => {
    expect([...serving().handlers.keys()]).toEqual(['state:read', 'command:send']);
  });

  it('reads the state', async () => {
    expect(await serving().call('state:read')).toEqual({ revision: 1 });
  });

  it('sends a command, and gets its answer', async () => {
    const { call, told } = serving();
    expect(await call('command:send', { type: 'add-key', key: 'k' })).toEqual(ok(null));
    expect(told).toEqual([{ type: 'add-key', key: 'k' }]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'quit'],
    ['a list', [{ type: 'quit' }]],
    ['no type', { key: 'k' }],
    ['an unknown command', { type: 'open-url', url: 'https://evil.example' }],
    ['a place that is no place', { type: 'open', target: 'https://evil.example' }],
    ['a field of the wrong type', { type: 'fit', heightPx: '400' }],
    ['a field too many', { type: 'quit', force: true }],
    ['a prototype', JSON.parse('{"type":"quit","__proto__":{"admin":true}}')],
    ['a getter in place of a text', { type: 'add-key', key: { toString: 1 } }],
    ['a key of a million characters', { type: 'add-key', key: 'x'.repeat(1_000_000) }],
  ])('is refused when it sends %s', async (_case, payload) => {
    const { call, told } = serving();
    expect(await call('command:send', payload)).toEqual(notAllowed);
    expect(told).toEqual([]);
  });

  it.each<[string, Partial<IpcMainInvokeEvent>]>([
    ['another window', { sender: {} as WebContents }],
    ['a frame that is gone', { senderFrame: null }],
    [
      'a frame in the page',
      {
        senderFrame: { parent: {}, url: 'app://glance/index.html' },
      } as unknown as Partial<IpcMainInvokeEvent>,
    ],
    [
      'about:blank in our window',
      { senderFrame: { parent: null, url: 'about:blank' } } as unknown as Partial<IpcMainInvokeEvent>,
    ],
    [
      'a look-alike address',
      { senderFrame: { parent: null, url: 'app://glance.evil/' } } as unknown as Partial<IpcMainInvokeEvent>,
    ],
  ])('is refused to %s', async (_case, event) => {
    const { call, told } = serving();
    expect(await call('state:read', undefined, event)).toBeNull();
    expect(await call('command:send', { type: 'quit' }, event)).toEqual(notAllowed);
    expect(told).toEqual([]);
  });

  it('is refused to a window that was let go', async () => {
    const { call, world } = serving();
    world.contents = null;
    expect(await call('command:send', { type: 'quit' })).toEqual(notAllowed);
  });

  it('is refused from the thousand and first call in a second on, and the page is let go', async () => {
    const { call, told, givenUp } = serving();
    for (let n = 0; n < 1_000; n += 1) await call('command:send', { type: 'hide' });
    expect(givenUp).toEqual([]);
    expect(await call('command:send', { type: 'hide' })).toEqual(notAllowed);
    expect(await call('state:read')).toBeNull();
    expect(told).toHaveLength(1_000);
    expect(givenUp[0]).toContain('more than 1000 calls');
  });

  it('is a thousand times in each second, for as long as one likes', async () => {
    const { call, givenUp, clock } = serving();
    for (let second = 0; second < 3; second += 1) {
      for (let n = 0; n < 1_000; n += 1) await call('state:read');
      await clock.advance(1_000);
    }
    expect(await call('command:send', { type: 'hide' })).toEqual(ok(null));
    expect(givenUp).toEqual([]);
  });

  it('is no more than a thousand times in any second, wherever it begins', async () => {
    const { call, told, givenUp, clock } = serving();
    await call('state:read');
    await clock.advance(990);
    for (let n = 0; n < 999; n += 1) await call('command:send', { type: 'hide' });
    await clock.advance(20);
    expect(await call('command:send', { type: 'hide' })).toEqual(ok(null));
    expect(givenUp).toEqual([]);
    expect(await call('command:send', { type: 'hide' })).toEqual(notAllowed);
    expect(told).toHaveLength(1_000);
    expect(givenUp).toHaveLength(1);
  });

  it.each([
    { type: 'open', target: 'dashboard' },
    { type: 'open-portal', program: 'p-1' },
    { type: 'copy-portal', program: 'p-1' },
    { type: 'copy-figure', program: 'p-1', figure: 'total-revenue' },
    { type: 'copy-diagnostics' },
    { type: 'test-notice' },
    { type: 'try-part', part: 'network' },
    { type: 'add-key', key: 'k' },
    { type: 'replace-key', program: 'p-1', key: 'k' },
    { type: 'unlock', program: 'p-1' },
    { type: 'start-at-login', on: true },
  ])('reaches out no more often than a person could: $type', async (outward) => {
    const { call, told, givenUp, clock } = serving();
    const flood = async (calls: number) => {
      for (let n = 0; n < calls; n += 1) await call('command:send', outward);
    };
    await flood(100);
    expect(told).toHaveLength(5);
    expect(await call('command:send', outward)).toEqual(tooOften);
    // What stays inside is as quick as ever.
    expect(await call('command:send', { type: 'start-at-login' })).toEqual(ok(null));
    await clock.advance(990);
    await flood(10);
    expect(told).toHaveLength(6);
    for (let second = 0; second < 30; second += 1) {
      await clock.advance(1_000);
      await flood(10);
    }
    expect(told).toHaveLength(61);
    await clock.advance(60_000);
    expect(await call('command:send', outward)).toEqual(ok(null));
    expect(givenUp).toEqual([]);
  });

  it('reaches out as often together as by one command', async () => {
    const { call, told } = serving();
    for (let n = 0; n < 3; n += 1) {
      await call('command:send', { type: 'test-notice' });
      await call('command:send', { type: 'open', target: 'dashboard' });
    }
    expect(told).toHaveLength(5);
  });

  it('is not used up by the page before, nor by a window that is not ours', async () => {
    const { call, givenUp, world } = serving();
    for (let n = 0; n < 1_000; n += 1) await call('state:read');
    const next = { ...world.contents } as WebContents;
    for (let n = 0; n < 2_000; n += 1) await call('state:read', undefined, { sender: next });
    expect(givenUp).toEqual([]);
    world.contents = next;
    expect(await call('state:read', undefined, { sender: next })).toEqual({ revision: 1 });
    expect(givenUp).toEqual([]);
  });

  it('says nothing of a bug to the page, and nothing of what was sent to the log', async () => {
    const { call, world, lines } = serving();
    world.fails = true;
    expect(await call('command:send', { type: 'add-key', key: 'canary-key' })).toEqual(notAllowed);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('add-key');
    expect(lines[0]).not.toContain('canary');
  });
});

describe('what a page is told', () => {
  it('is the newest state, once for all changes of one turn', async () => {
    const { change, pushed } = serving();
    change();
    change();
    change();
    expect(pushed).toEqual([]);
    await settled();
    expect(pushed).toEqual([['state:changed', 4]]);
    change();
    await settled();
    expect(pushed).toHaveLength(2);
  });

  it('is nothing while it is hidden, and the newest at once when it is shown', async () => {
    const { change, show, world, pushed } = serving();
    world.open = false;
    change();
    change();
    await settled();
    expect(pushed).toEqual([]);
    world.open = true;
    show();
    expect(pushed).toEqual([['state:changed', 3]]);
    await settled();
    expect(pushed).toHaveLength(1);
  });

  it('is not told twice when a change and the showing fall together', async () => {
    const { change, show, pushed } = serving();
    change();
    show();
    await settled();
    expect(pushed).toEqual([['state:changed', 2]]);
  });

  it('waits for nobody when there is no window', async () => {
    const { change, world, pushed } = serving();
    world.contents = null;
    change();
    await settled();
    expect(pushed).toEqual([]);
  });

  it('ends when it is undone', async () => {
    const { change, handlers, pushed, undo } = serving();
    change();
    undo();
    await settled();
    expect(handlers.size).toBe(0);
    expect(pushed).toEqual([]);
  });
});
