import { readFile, rm, writeFile } from 'node:fs/promises';
import type { App } from 'electron';
import type { LoginItem } from '../ports.js';

export interface WindowsItemParts {
  readonly app: Pick<App, 'name' | 'getLoginItemSettings' | 'setLoginItemSettings'>;
  /** Of the value in the registry. */
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** File that remembers which file was named: Electron tells of an entry only who knows that. */
  readonly note: string;
}

/** A command line in the registry, which a person may switch off in the task manager. */
export function createWindowsItem({ app, name, command, note }: WindowsItemParts): LoginItem {
  const [file, ...args] = command;
  /** Ours, while it names that file. Electron leaves switches out of its arguments, so that they are not compared. */
  const entryFor = (named: string) =>
    app
      .getLoginItemSettings({ path: quote(named) })
      .launchItems.find((item) => item.name === name && item.scope === 'user');
  const isOn = () => entryFor(file)?.enabled === true;
  const write = async (enabled: boolean) => {
    const quoted = { path: quote(file), args: args.map(quoteIfNeeded) };
    app.setLoginItemSettings({ openAtLogin: true, enabled, name, ...quoted });
    await writeFile(note, file, { mode: 0o600 }).catch(() => {});
  };
  return {
    entry: app.name,
    read: async () => isOn(),
    async set(on) {
      if (on) await write(true);
      else {
        app.setLoginItemSettings({ openAtLogin: false, name });
        await rm(note, { force: true }).catch(() => {});
      }
      return isOn();
    },
    async renew() {
      const named = await readFile(note, 'utf8').catch(() => file);
      const entry = named === file ? undefined : entryFor(named);
      // Off in the task manager is off in the new entry too.
      if (entry !== undefined) await write(entry.enabled);
    },
  };
}

/**
 * As Windows takes a command line apart. Electron joins what it is given with blanks and reads its own entries as
 * Windows does, so that both are given the file in quotes (Electron's issues 32657 and 53911).
 */
export const quote = (word: string): string =>
  `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&')}"`;

const quoteIfNeeded = (word: string) => (/^[^\s"]+$/.test(word) ? word : quote(word));
