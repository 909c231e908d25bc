import { later } from './en/later.js';
import { notices } from './en/notices.js';
import { terminal } from './en/terminal.js';
import { tray } from './en/tray.js';

/** British English. */
export const en = { ...later, notices, tray, terminal };
