import { notices } from './en/notices.js';
import { page } from './en/page.js';
import { terminal } from './en/terminal.js';
import { tray } from './en/tray.js';

/** British English. */
export const en = { ...page, notices, tray, terminal };
