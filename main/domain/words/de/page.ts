import type { PageWords } from '../words.js';
import { figures } from './figures.js';
import { names } from './names.js';
import { times } from './times.js';
import { troubles } from './troubles.js';
import { window } from './window.js';

export const page: PageWords = { lang: 'de', dir: 'ltr', names, figures, times, troubles, window };
