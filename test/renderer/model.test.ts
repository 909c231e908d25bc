import { describe, expect, it } from 'vitest';
import type { AppState, Place } from '../../main/domain/app-state.js';
import type { Bridge } from '../../preload/contract.js';
import { createModel } from '../../renderer/model.js';
import type { Page } from '../../renderer/page.js';
import { createMemoryBridge } from '../gallery/bridge.js';
import { kettle, northwind } from '../gallery/cast.js';
import { appState } from '../gallery/states.js';

const nowMs = Date.UTC(2026, 10, 22, 9, 42);

/** A page that is seen or not, with a clock that the test turns. */
function fakePage() {
  let atMs = nowMs;
  let visible = true;
  const timers = new Set<() => void>();
  const watchers = new Set<() => void>();
  const page: Page = {
    now: () => atMs,
    isVisible: () => visible,
    onVisibility(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    every(_everyMs, run) {
      timers.add(run);
      return () => timers.delete(run);
    },
  };
  return {
    page,
    timers,
    watchers,
    pass(ms: number) {
      atMs += ms;
      for (const run of timers) run();
    },
    show(next: boolean) {
      visible = next;
      for (const watch of watchers) watch();
    },
  };
}

const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
const wish = (serial: number, program: string | null): Place => ({
  view: program === null ? 'home' : 'program',
  program,
  serial,
});

async function started(first: AppState = appState([northwind(nowMs), kettle(nowMs)])) {
  const app = createMemoryBridge(first, () => nowMs);
  const shown = fakePage();
  const model = createModel(app.bridge, shown.page);
  await settle();
  return { app, shown, model };
}

describe('The model of the page', () => {
  it('shows nothing before the first state', () => {
    const { bridge } = createMemoryBridge(appState([]));
    const model = createModel(bridge, fakePage().page);
    expect(model.shown.value).toBeNull();
    model.dispose();
  });

  it('listens before it reads, so that no change falls between', async () => {
    const order: string[] = [];
    const { bridge } = createMemoryBridge(appState([]));
    const watched: Bridge = {
      send: bridge.send,
      read: () => {
        order.push('read');
        return bridge.read();
      },
      onChange: (listener) => {
        order.push('listen');
        return bridge.onChange(listener);
      },
    };
    createModel(watched, fakePage().page).dispose();
    expect(order).toEqual(['listen', 'read']);
  });

  it('keeps a newer state that was told before the first one was read', async () => {
    const first = appState([]);
    const app = createMemoryBridge(first);
    const late: Bridge = { ...app.bridge, read: async () => first };
    const model = createModel(late, fakePage().page);
    app.push({ ...first, revision: 9, version: '9' });
    await settle();
    expect(model.state.value?.version).toBe('9');
  });

  it.each([
    ['older', 4, 'first'],
    ['the same', 5, 'first'],
    ['newer', 6, 'second'],
  ])('meets a state that is %s than the one it has', async (_, revision, version) => {
    const first = { ...appState([]), revision: 5, version: 'first' };
    const { app, model } = await started(first);
    app.push({ ...first, revision, version: 'second' });
    expect(model.state.value?.version).toBe(version);
  });

  it('follows each wish of main’s once', async () => {
    const { app, model } = await started();
    app.change((state) => ({ ...state, place: wish(1, 'kettle') }));
    expect(model.shown.value).toMatchObject({ at: 'program', program: { id: 'kettle' } });
    model.restart({ at: 'home' });
    app.change((state) => ({ ...state, version: 'next' }));
    expect(model.shown.value).toEqual({ at: 'list' });
    app.change((state) => ({ ...state, place: wish(2, 'kettle') }));
    expect(model.shown.value).toMatchObject({ at: 'program', program: { id: 'kettle' } });
  });

  it('goes back the way it came, and home from the beginning', async () => {
    const { model } = await started();
    model.go({ at: 'program', program: 'kettle' });
    model.go({ at: 'settings' });
    model.go({ at: 'add' });
    const seen = [model.back, model.back, model.back, model.back].map((back) => {
      back();
      return model.shown.value?.at;
    });
    expect(seen).toEqual(['settings', 'program', 'list', 'list']);
  });

  it('says what is looked at when that changes, and not with every state', async () => {
    const { app, model, shown } = await started();
    app.change((state) => ({ ...state, version: 'next' }));
    model.go({ at: 'program', program: 'kettle' });
    shown.show(false);
    shown.show(true);
    expect(app.commands).toEqual([
      { type: 'looking', at: 'home' },
      { type: 'looking', at: 'program', program: 'kettle' },
      { type: 'looking', at: 'elsewhere' },
      { type: 'looking', at: 'program', program: 'kettle' },
    ]);
  });

  it('lets its clock run only while somebody can see it', async () => {
    const { model, shown } = await started();
    shown.pass(60_000);
    expect(model.now.value.nowMs).toBe(nowMs + 60_000);
    shown.show(false);
    expect(shown.timers.size).toBe(0);
    shown.pass(60_000);
    expect(model.now.value.nowMs).toBe(nowMs + 60_000);
    shown.show(true);
    expect(model.now.value.nowMs).toBe(nowMs + 120_000);
  });

  it('stays on the form while the key that was typed in the welcome is tried', async () => {
    const { app, model } = await started(appState([]));
    expect(model.shown.value).toEqual({ at: 'add', first: true });
    model.stayOnForm();
    app.change((state) => ({ ...state, programs: [northwind(nowMs)] }));
    expect(model.shown.value?.at).toBe('add');
  });

  it('leaves nothing running behind', async () => {
    const { app, model, shown } = await started();
    const before = app.commands.length;
    model.dispose();
    expect([shown.timers.size, shown.watchers.size]).toEqual([0, 0]);
    app.change((state) => ({ ...state, version: 'unseen' }));
    model.go({ at: 'settings' });
    expect(model.state.value?.version).not.toBe('unseen');
    expect(app.commands.length).toBe(before);
  });
});
