import type { CommandLineFault } from '../domain/command-line-fault.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Origin } from '../ports.js';

/** What the caller of the program wishes. */
export interface CommandLine {
  /** Folder as given, perhaps relative; null for the usual one. */
  readonly profile: string | null;
  /** Null for Partnero's own. */
  readonly apiUrl: Origin | null;
  /** `auto`: opened when no program is added or there is no tray. */
  readonly window: 'auto' | 'show' | 'never';
  readonly demo: boolean;
  readonly refresh: boolean;
  readonly quit: boolean;
}

/** What a second start asks of the instance that runs already. Crosses from one process to the other. */
export interface Errand {
  readonly show: boolean;
  readonly demo: boolean;
  readonly refresh: boolean;
  readonly quit: boolean;
}

type ParseOrigin = (text: string) => Result<Origin, unknown>;

const flags = ['--hidden', '--show', '--demo', '--refresh', '--quit'] as const;
const withValue = ['--profile', '--api-url'] as const;
const isOneOf = <T extends string>(names: readonly T[], name: string): name is T =>
  (names as readonly string[]).includes(name);

/**
 * Reads `process.argv`, packaged (`app --x`) or not (`electron folder --x`): what is no switch is skipped, and
 * so are switches we do not know, which are Electron's and Chromium's. What stands last wins.
 */
export function readCommandLine(
  argv: readonly string[],
  parseOrigin: ParseOrigin,
): Result<CommandLine, CommandLineFault> {
  const given = new Set<string>();
  const values: { '--profile'?: string; '--api-url'?: string } = {};
  for (const word of argv.slice(1)) {
    if (word === '--') break;
    const [name, value] = nameAndValue(word);
    if (isOneOf(flags, name)) {
      if (value !== null) return fail({ kind: 'value-not-taken', option: name });
      given.add(name);
    } else if (isOneOf(withValue, name)) {
      if (value === null || value === '') return fail({ kind: 'value-missing', option: name });
      values[name] = value;
    }
  }
  const apiUrl = readOrigin(values['--api-url'], parseOrigin);
  if (!apiUrl.ok) return apiUrl;
  return ok({
    profile: values['--profile'] ?? null,
    apiUrl: apiUrl.value,
    window: windowWish(given),
    demo: given.has('--demo'),
    refresh: given.has('--refresh'),
    quit: given.has('--quit'),
  });
}

function nameAndValue(word: string): readonly [string, string | null] {
  const at = word.indexOf('=');
  return at === -1 ? [word, null] : [word.slice(0, at), word.slice(at + 1)];
}

function readOrigin(
  text: string | undefined,
  parseOrigin: ParseOrigin,
): Result<Origin | null, CommandLineFault> {
  if (text === undefined) return ok(null);
  const parsed = parseOrigin(text);
  return parsed.ok ? parsed : fail({ kind: 'origin-refused' });
}

/** `--hidden` is never a window, whatever else is asked; `--refresh` alone starts hidden. */
function windowWish(given: ReadonlySet<string>): CommandLine['window'] {
  if (given.has('--hidden')) return 'never';
  if (given.has('--show') || given.has('--demo')) return 'show';
  return given.has('--refresh') ? 'never' : 'auto';
}

/** Starting it again shows the one that runs, unless something else was asked. */
export const errandOf = (line: CommandLine): Errand => ({
  show: line.window !== 'never' && !line.quit,
  demo: line.demo,
  refresh: line.refresh,
  quit: line.quit,
});

/** What another process sent; null when it is no errand. That process may be any of the same user. */
export function readErrand(sent: unknown): Errand | null {
  if (typeof sent !== 'object' || sent === null) return null;
  const { show, demo, refresh, quit } = sent as Record<string, unknown>;
  const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
  return isFlag(show) && isFlag(demo) && isFlag(refresh) && isFlag(quit)
    ? { show, demo, refresh, quit }
    : null;
}
