import { later } from './en/later.js';
import { notices } from './en/notices.js';
import { plain } from './en/plain.js';
import { terminal } from './en/terminal.js';
import { tray } from './en/tray.js';

/** British English. */
export const en = { ...later, notices, plain, tray, terminal };
