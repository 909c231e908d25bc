import { later } from './de/later.js';
import { notices } from './de/notices.js';
import { plain } from './de/plain.js';
import { terminal } from './de/terminal.js';
import { tray } from './de/tray.js';
import type { Words } from './words.js';

/** German as in Germany, with a formal "Sie". */
export const de: Words = { ...later, notices, plain, tray, terminal };
