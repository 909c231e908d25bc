import { figures } from './en/figures.js';
import { names } from './en/names.js';
import { notices } from './en/notices.js';
import { terminal } from './en/terminal.js';
import { times } from './en/times.js';
import { tray } from './en/tray.js';
import { troubles } from './en/troubles.js';
import { window } from './en/window.js';

/** British English. */
export const en = { names, figures, times, troubles, notices, tray, terminal, window };
