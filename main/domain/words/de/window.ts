import { foot } from './window/foot.js';
import { hidden } from './window/hidden.js';
import { home } from './window/home.js';
import { program } from './window/program.js';

export const window = { home, hidden, program, foot };
