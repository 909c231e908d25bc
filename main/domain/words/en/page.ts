import { figures } from './figures.js';
import { names } from './names.js';
import { times } from './times.js';
import { troubles } from './troubles.js';
import { window } from './window.js';

/** What the first frame of a window speaks from, apart from the rest: it waits for this alone. */
export const page = { lang: 'en', dir: 'ltr', names, figures, times, troubles, window };
