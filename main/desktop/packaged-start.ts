import type { App } from 'electron';
import type { CommandLineFault } from '../domain/command-line-fault.js';
import { fail, type Result } from '../domain/result.js';
import { say } from '../domain/trouble-line.js';
import type { Lines } from '../domain/words/words.js';
import type { Origin } from '../ports.js';
import { appImageOf } from './app-image.js';
import { type CommandLine, readCommandLine } from './command-line.js';
import { showByDesktop } from './show-by-desktop.js';

/** Ours, and those of the engine that change how the app is drawn and nothing of what it may do or who may look in. */
const taken = new Set([
  'hidden',
  'show',
  'demo',
  'refresh',
  'quit',
  'profile',
  'api-url',
  'disable-gpu',
  'enable-wayland-ime',
  'force-device-scale-factor',
  'gtk-version',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
]);

/** What the system itself adds: macOS some defaults for one run, Windows a word to whom a clicked notice starts. */
const bySystem: Partial<Record<NodeJS.Platform, RegExp>> = {
  darwin: /^-(psn_|NS|Apple)/,
  win32: /^-(embedding|toastactivated)$/i,
};

/** Chromium cuts off less, by a list that each system has its own of: what nobody sees is all the same to us. */
const blanks = /^[\p{White_Space}\p{C}]+|[\p{White_Space}\p{C}]+$/gu;

/**
 * The first switch that a package does not take, named without its value; null when there is none. The list says
 * what is taken and not what is refused: Chromium has some two thousand switches, new ones with each version, and
 * among them a debugging port, a log with every header in it, and an end to its sandbox.
 */
export function refusedSwitch(argv: readonly string[], platform: NodeJS.Platform): string | null {
  for (const word of argv.slice(1)) {
    // What follows is no switch to Chromium either, and what Node would still find there its fuses keep from it.
    if (word === '--') return null;
    const bare = word.replace(blanks, '');
    const prefix = prefixOf(bare, platform);
    if (prefix === '' || bySystem[platform]?.test(word)) continue;
    const [name = ''] = bare.slice(prefix.length).split('=');
    // Chromium takes one with a single dash or with blanks around it, which our own reader does not: in a package
    // there is one way to write one.
    if (prefix !== '--' || bare !== word || !taken.has(name)) return `${prefix}${name}`;
  }
  return null;
}

/** As Chromium sees it; alone it is a word like any other. */
function prefixOf(word: string, platform: NodeJS.Platform): string {
  const prefixes = platform === 'win32' ? ['--', '-', '/'] : ['--', '-'];
  return prefixes.find((prefix) => word.startsWith(prefix) && word.length > prefix.length) ?? '';
}

/** What this start wishes; a package does not start at all with a switch that it does not take. */
export function readStart(
  app: Pick<App, 'isPackaged' | 'commandLine'>,
  process: Pick<NodeJS.Process, 'argv' | 'platform' | 'env' | 'execPath'>,
  parseOrigin: (text: string) => Result<Origin, unknown>,
): Result<CommandLine, CommandLineFault> {
  const { argv, platform, env } = process;
  if (!app.isPackaged) return readCommandLine(argv, parseOrigin);
  // Chromium would write the keys of every connection into the file that it names.
  delete env['SSLKEYLOGFILE'];
  // Electron adds this one by itself where an environment variable asks for it.
  const added = app.commandLine.hasSwitch('no-sandbox') ? '--no-sandbox' : null;
  const refused = refusedSwitch(argv, platform) ?? added;
  if (refused === null) return readCommandLine(argv, parseOrigin);
  // What starts the program in an AppImage adds it by itself where the system keeps user namespaces from it.
  const isByAppImage = refused === '--no-sandbox' && appImageOf(process) !== null;
  return fail(isByAppImage ? { kind: 'no-sandbox-here' } : { kind: 'switch-refused', option: refused });
}

interface RefusalParts {
  readonly app: Pick<App, 'exit'>;
  readonly process: Pick<NodeJS.Process, 'argv' | 'env' | 'stderr'>;
  readonly words: Lines<CommandLineFault>;
}

/** Not started as it was called: one sentence, and the exit code for that. */
export function refuse(fault: CommandLineFault, { app, process, words }: RefusalParts): void {
  const sentence = say(words, fault);
  process.stderr.write(`${sentence}\n`);
  // Of all of them the one that is met by a double click.
  if (fault.kind === 'no-sandbox-here') showByDesktop(sentence, process);
  app.exit(2);
}
