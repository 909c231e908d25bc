import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoginItem } from '../ports.js';

interface EntryParts {
  readonly folder: string;
  readonly file: string;
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

/** An entry in the folder whose programs a Linux desktop starts at login. That file alone says whether it is on. */
export function createAutostartEntry({ folder, file, name, command }: EntryParts): LoginItem {
  const path = join(folder, file);
  const read = async () => isStarted(await readFile(path, 'utf8').catch(() => ''));
  const write = async (text: string) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Half an entry would be none to whoever reads it meanwhile.
    await writeFile(`${path}.draft`, text, { mode: 0o600 });
    await rename(`${path}.draft`, path);
  };
  return {
    entry: file,
    read,
    async set(on) {
      const change = on ? write(entryText(name, command)) : rm(path, { force: true });
      // What became of it is read: a folder that cannot be written is no error here, it is a switch that stays.
      await change.catch(() => {});
      return read();
    },
    async renew() {
      const text = await readFile(path, 'utf8').catch(() => '');
      const renewed = withCommand(text, command);
      if (isStarted(text) && renewed !== text) await write(renewed).catch(() => {});
    },
  };
}

export const entryText = (name: string, command: EntryParts['command']): string => `[Desktop Entry]
Type=Application
Name=${escapeValue(name)}
Exec=${execLine(command)}
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
`;

/** Only that line, in the entry itself and not in an action of it: the rest may be a person's own. */
const withCommand = (text: string, command: EntryParts['command']): string =>
  text.replace(
    /^((?:(?!\n\[)[\s\S])*?\n)Exec[ \t]*=.*$/m,
    (_all, before) => `${before}Exec=${execLine(command)}`,
  );

/** As desktops read it: an entry is switched off by a line in it, and some of them have a line of their own for it. */
export function isStarted(text: string): boolean {
  const [, group = ''] = /^\[Desktop Entry\][ \t]*\n((?:(?!\[).*\n?)*)/m.exec(text) ?? [];
  const value = (key: string) =>
    group
      .split('\n')
      .map((line) => line.split('='))
      .find(([name = '']) => name.trim() === key)
      ?.slice(1)
      .join('=')
      .trim();
  return (
    Boolean(value('Exec')) && value('Hidden') !== 'true' && value('X-GNOME-Autostart-enabled') !== 'false'
  );
}

/**
 * By the Desktop Entry Specification, in its three layers: an argument in quotes with the four characters that mean
 * something there escaped; a percent sign doubled, or it would be a field; and all of it as a value of the file.
 */
export const execLine = (command: readonly string[]): string =>
  escapeValue(
    findable(command)
      .map((word) => quote(word).replaceAll('%', '%%'))
      .join(' '),
  );

/** GLib looks for the program before it reads a doubled percent sign as one. */
const findable = (command: readonly string[]) => (command[0]?.includes('%') ? ['env', ...command] : command);

const quote = (word: string): string =>
  /^[\w@%+:,./=-]+$/.test(word) ? word : `"${word.replace(/["`$\\]/g, '\\$&')}"`;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escapeValue = (text: string): string => text.replace(/[\\\n\r\t]/g, (one) => escapes[one] ?? one);
