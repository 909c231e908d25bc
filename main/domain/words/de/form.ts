import type { FormWords } from '../words.js';
import { add, back, replaceKey } from './window/key-form.js';

export const form: Pick<FormWords['window'], 'add' | 'back' | 'replaceKey'> = { add, back, replaceKey };
