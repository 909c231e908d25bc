import { expect, it } from 'vitest';
import type { App } from '../../main/app.js';
import { followThemeSetting } from '../../main/desktop/theme.js';
import type { AppState } from '../../main/domain/app-state.js';
import type { Settings } from '../../main/settings.js';
import { appState } from '../domain/program-states.js';

it('the theme is the chosen one from the start, changes at once, and is written only when it differs', () => {
  const listeners = new Set<(state: AppState) => void>();
  let state = appState([]);
  const choose = (theme: Settings['theme']) => {
    state = { ...state, settings: { ...state.settings, theme } };
    for (const listener of listeners) listener(state);
  };
  const core: Pick<App, 'read' | 'onChange'> = {
    read: () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const written: string[] = [];
  let source: Settings['theme'] = 'system';
  const native = {
    get themeSource() {
      return source;
    },
    set themeSource(next) {
      source = next;
      written.push(next);
    },
  };
  choose('dark');
  const stop = followThemeSetting(core, native);
  expect(written).toEqual(['dark']);
  for (const theme of ['dark', 'light', 'system'] as const) choose(theme);
  expect(written).toEqual(['dark', 'light', 'system']);
  stop();
  expect(listeners.size).toBe(0);
});
