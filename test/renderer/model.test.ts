import { describe, expect, it } from 'vitest';
import type { AppState, Place } from '../../main/domain/app-state.js';
import { de } from '../../main/domain/words/de.js';
import { en } from '../../main/domain/words/en.js';
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
  let typed = false;
  const timers = new Set<() => void>();
  const watchers = new Set<() => void>();
  const page: Page = {
    now: () => atMs,
    isVisible: () => visible,
    onVisibility(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    holdsTyped: () => typed,
    every(_everyMs, run) {
      timers.add(run);
      return () => timers.delete(run);
    },
    wordsIn: { page: async () => en, form: async () => en, later: async () => en },
  };
  return {
    page,
    timers,
    watchers,
    pass(ms: number) {
      atMs += ms;
      for (const run of timers) run();
    },
    type() {
      typed = true;
    },
    /** Hides it for so long, and shows it again. */
    away(ms: number) {
      this.show(false);
      this.pass(ms);
      this.show(true);
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
    expect(model.shown.value).toMatchObject({ at: 'list' });
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

  it('shows one thing in place of another without a step on the way back', async () => {
    const { model } = await started();
    model.go({ at: 'program', program: 'kettle' });
    model.go({ at: 'timeline', program: 'kettle' });
    model.swap({ at: 'timeline', program: null });
    expect(model.shown.value).toEqual({ at: 'timeline', program: null });
    model.back();
    expect(model.shown.value).toMatchObject({ at: 'program', program: { id: 'kettle' } });
  });

  it('leaves no list narrowed that was put away', async () => {
    const programs = Array.from({ length: 9 }, (_, at) => ({ ...kettle(nowMs), id: `${at}` }));
    const { model, shown } = await started(appState(programs));
    model.filter.value = 'ket';
    expect(model.shown.value).toEqual({ at: 'list', filter: 'ket' });
    shown.show(false);
    shown.show(true);
    expect(model.shown.value).toEqual({ at: 'list', filter: '' });
  });

  it('is home again after a minute out of sight, and looks at nothing else on the way', async () => {
    const { app, model, shown } = await started();
    model.go({ at: 'program', program: 'kettle' });
    model.go({ at: 'settings' });
    shown.away(59_999);
    expect(model.shown.value?.at).toBe('settings');
    shown.away(60_000);
    expect(model.shown.value?.at).toBe('list');
    model.back();
    expect(model.shown.value?.at).toBe('list');
    model.go({ at: 'program', program: 'kettle' });
    shown.away(60_000);
    expect(app.commands.filter(({ type }) => type === 'looking').slice(-3)).toEqual([
      { type: 'looking', at: 'program', program: 'kettle' },
      { type: 'looking', at: 'elsewhere' },
      { type: 'looking', at: 'home' },
    ]);
  });

  it('stays after that where main has led meanwhile', async () => {
    const { app, model, shown } = await started();
    model.go({ at: 'settings' });
    shown.show(false);
    shown.pass(60_000);
    app.change((state) => ({ ...state, place: wish(1, 'kettle') }));
    shown.show(true);
    expect(model.shown.value).toMatchObject({ at: 'program', program: { id: 'kettle' } });
  });

  it('stays after that on a form with something typed in it', async () => {
    const { model, shown } = await started();
    model.go({ at: 'add' });
    shown.type();
    shown.away(60_000);
    expect(model.shown.value?.at).toBe('add');
  });

  it('stays after that where it was left in a window of its own, which is covered by others and not closed', async () => {
    const { model, shown } = await started({ ...appState([northwind(nowMs)]), ordinaryWindow: true });
    model.go({ at: 'settings' });
    shown.away(60_000);
    expect(model.shown.value?.at).toBe('settings');
  });

  it('says what is looked at when that changes, and not with every state', async () => {
    const { app, model, shown } = await started();
    app.change((state) => ({ ...state, version: 'next' }));
    model.go({ at: 'program', program: 'kettle' });
    shown.show(false);
    shown.show(true);
    expect(app.commands.filter(({ type }) => type === 'looking')).toEqual([
      { type: 'looking', at: 'home' },
      { type: 'looking', at: 'program', program: 'kettle' },
      { type: 'looking', at: 'elsewhere' },
      { type: 'looking', at: 'program', program: 'kettle' },
    ]);
  });

  it('lets its clock run only while somebody can see it', async () => {
    const { model, shown } = await started();
    shown.pass(60_000);
    expect(model.now.value?.nowMs).toBe(nowMs + 60_000);
    shown.show(false);
    expect(shown.timers.size).toBe(0);
    shown.pass(60_000);
    expect(model.now.value?.nowMs).toBe(nowMs + 60_000);
    shown.show(true);
    expect(model.now.value?.nowMs).toBe(nowMs + 120_000);
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

describe('What the page speaks', () => {
  /** Words that come when the test lets them. */
  function slowly() {
    const asked: string[] = [];
    const give = new Map<string, () => void>();
    const load = (name: string, words: typeof en) => {
      asked.push(name);
      return new Promise<typeof en>((resolve) => give.set(name, () => resolve(words)));
    };
    const words = { en, de: de as typeof en };
    const page: Page = {
      ...fakePage().page,
      wordsIn: {
        page: (language) => load(language, words[language]),
        form: (language) => load(`form ${language}`, words[language]),
        later: (language) => load(`later ${language}`, words[language]),
      },
    };
    const app = createMemoryBridge(appState([northwind(nowMs)]));
    const model = createModel(app.bridge, page);
    const speak = (language: 'en' | 'de') => app.change((state) => ({ ...state, language }));
    const arrive = async (name: string) => {
      give.get(name)?.();
      await settle();
    };
    return { model, asked, speak, arrive };
  }
  const lead = 'Waiting for you';
  const said = (model: ReturnType<typeof createModel>) => model.now.value?.words.window.program.waiting;

  it('is nothing before its words are there', async () => {
    const { model, arrive } = slowly();
    await settle();
    expect([model.state.value?.language, model.now.value]).toEqual(['en', null]);
    await arrive('en');
    expect(said(model)).toBe(lead);
  });

  it('stays the old language until the new one is there', async () => {
    const { model, speak, arrive } = slowly();
    await settle();
    await arrive('en');
    speak('de');
    await settle();
    expect(said(model)).toBe(lead);
    await arrive('de');
    expect(said(model)).toBe('Wartet auf Sie');
  });

  it('is the language asked for last, whichever comes first', async () => {
    const { model, speak, arrive } = slowly();
    await settle();
    speak('de');
    await arrive('de');
    await arrive('en');
    expect(said(model)).toBe('Wartet auf Sie');
  });

  it('is loaded once, and more of it only when it is wanted', async () => {
    const { model, asked, speak, arrive } = slowly();
    await settle();
    await arrive('en');
    speak('en');
    expect([asked, model.formNow.value, model.laterNow.value]).toEqual([['en'], null, null]);
    void model.speakOf('form');
    await arrive('form en');
    expect(model.formNow.value?.words.window.add.label).toBe('API key');
    expect(model.laterNow.value).toBeNull();
    void model.speakOf('later');
    void model.speakOf('later');
    void model.speakOf('form');
    await arrive('later en');
    expect(model.laterNow.value?.words.window.settings.title).toBe('Settings');
    speak('de');
    await arrive('later de');
    expect(model.laterNow.value?.words.window.settings.title).toBe('Einstellungen');
    expect(said(model)).toBe('Wartet auf Sie');
    expect(asked).toEqual(['en', 'form en', 'later en', 'later de']);
  });
});
