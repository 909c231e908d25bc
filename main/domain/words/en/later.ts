import { longNames } from './long-names.js';
import { page } from './page.js';
import { notRemoved, refusal } from './refusals.js';
import { explain } from './window/explain.js';
import { health } from './window/health.js';
import { add, found, replaceKey } from './window/keys.js';
import { settingsOfProgram } from './window/program-settings.js';
import { settings } from './window/settings.js';
import { timeline } from './window/timeline.js';

/** With what is behind one step: all that a window speaks from. */
export const later = {
  ...page,
  figures: { ...page.figures, long: longNames },
  troubles: { ...page.troubles, refusal, notRemoved },
  window: { ...page.window, settingsOfProgram, explain, add, found, replaceKey, settings, health, timeline },
};
