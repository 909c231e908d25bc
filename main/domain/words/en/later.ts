import { form } from './form.js';
import { longNames } from './long-names.js';
import { page } from './page.js';
import { notRemoved, refusal } from './refusals.js';
import { details } from './window/details.js';
import { explain } from './window/explain.js';
import { found } from './window/found.js';
import { health } from './window/health.js';
import { settingsOfProgram } from './window/program-settings.js';
import { prompt } from './window/prompt.js';
import { settings } from './window/settings.js';
import { timeline } from './window/timeline.js';
import { told } from './window/told.js';

/** With what is behind one step: all that a window speaks from. */
export const later = {
  ...page,
  figures: { ...page.figures, long: longNames },
  troubles: { ...page.troubles, refusal, notRemoved },
  window: {
    ...page.window,
    ...form,
    details,
    told,
    settingsOfProgram,
    explain,
    found,
    prompt,
    settings,
    health,
    timeline,
  },
};
