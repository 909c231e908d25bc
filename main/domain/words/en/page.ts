import { figures } from './figures.js';
import { names } from './names.js';
import { times } from './times.js';
import { troubles } from './troubles.js';
import { window } from './window.js';

/** What a window speaks from, apart from the rest: the page brings along only this. */
export const page = { names, figures, times, troubles, window };
