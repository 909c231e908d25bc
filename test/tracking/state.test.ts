import { afterEach, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../main/settings.js';
import { createStateStore } from '../../main/state.js';

const initial = {
  programs: [],
  settings: defaultSettings,
  troubles: [],
  place: { view: 'home', program: null, serial: 0 },
  ordinaryWindow: false,
  keychainAsks: false,
  version: '0.0.0',
  platform: 'linux',
  language: 'en',
  locale: 'en-GB',
} as const;

afterEach(() => vi.unstubAllGlobals());

it('tells everybody of a change once, and nobody of what is the same', () => {
  const state = createStateStore(initial);
  const heard: number[] = [];
  const stop = state.onChange(({ revision }) => heard.push(revision));
  state.change({ ordinaryWindow: true });
  state.change({ ordinaryWindow: true, programs: [] });
  stop();
  state.change({ ordinaryWindow: false });
  expect(heard).toEqual([1]);
  expect(state.read().revision).toBe(2);
});

it('goes on telling when one listener has a bug, and does not hide the bug', () => {
  const later: (() => void)[] = [];
  vi.stubGlobal('queueMicrotask', (task: () => void) => later.push(task));
  const state = createStateStore(initial);
  const heard: boolean[] = [];
  state.onChange(() => {
    throw new Error('a bug');
  });
  state.onChange(({ ordinaryWindow }) => heard.push(ordinaryWindow));
  state.change({ ordinaryWindow: true });
  expect(heard).toEqual([true]);
  expect(later[0]).toThrow('a bug');
});
