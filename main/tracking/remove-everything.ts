import type { Left } from '../commands.js';
import type { Journal } from '../ports.js';
import type { Settings } from '../settings.js';
import type { Keys } from './keys.js';
import type { ProgramBook } from './program-book.js';

export interface RemoveDeps {
  readonly keys: Keys;
  readonly book: ProgramBook;
  readonly journal: Journal;
  /** Puts the settings back as on the first run, and answers them. */
  readonly reset: () => Settings;
}

/** Keys first: a program is forgotten only when its key is gone. */
export async function removeEverything({ keys, book, journal, reset }: RemoveDeps): Promise<Left> {
  const left = await forgetKeys(keys, book);
  const files = await book.clear(new Set(left.map(({ program }) => program)), reset());
  return { keys: left, files: [...files, ...(await journal.clear())] };
}

/** A keychain that says no is not asked again for each of the others: each time it may prompt, or take its time. */
async function forgetKeys(keys: Keys, book: ProgramBook): Promise<Left['keys']> {
  const left: Left['keys'][number][] = [];
  for (const { id, record } of book.all()) {
    if (record === null) continue;
    const [first] = left;
    const { state } = (!record.keyForRun && first) || (await keys.forget(record));
    keys.release(record.account);
    if (state !== 'done') left.push({ program: id, state });
  }
  return left;
}
