import type { NativeTheme } from 'electron';
import type { App } from '../app.js';
import type { Undo } from '../undo.js';

/** What the page and the ground of its window look like: from now on as the settings have it. */
export function followThemeSetting(
  core: Pick<App, 'read' | 'onChange'>,
  native: Pick<NativeTheme, 'themeSource'>,
): Undo {
  const follow = () => {
    const { theme } = core.read().settings;
    if (native.themeSource !== theme) native.themeSource = theme;
  };
  follow();
  return core.onChange(follow);
}
