import { foot } from './window/foot.js';
import { hidden } from './window/hidden.js';
import { home } from './window/home.js';
import { program } from './window/program.js';

/** What the first frame speaks from; what is behind one step is in `later.ts`, which is loaded after it. */
export const window = { home, hidden, program, foot };
