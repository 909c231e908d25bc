import { add, back, replaceKey } from './window/key-form.js';

/** What the form for a key adds to the page: the first run begins with it. */
export const form = { add, back, replaceKey };
