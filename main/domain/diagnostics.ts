import type { Settings } from '../settings.js';
import type { AppTrouble } from './app-state.js';
import type { AppError } from './errors.js';
import type { Health } from './health.js';
import type { ProgramType } from './snapshot.js';
import { withoutPersonal } from './without-personal.js';

/** One line of the log. */
export interface LoggedLine {
  readonly atMs: number;
  readonly text: string;
  /** Written by this app of what it knows, with nothing quoted. */
  readonly isPlain: boolean;
}

export interface DiagnosticFacts {
  readonly nowMs: number;
  /** Such as of the app, and of what it runs on. */
  readonly versions: Readonly<Record<string, string>>;
  readonly settings: Settings;
  readonly health: Health;
  readonly troubles: readonly AppTrouble[];
  readonly programs: readonly { readonly type: ProgramType; readonly error: AppError | null }[];
  readonly lines: readonly LoggedLine[];
  /** What must not come out: names of programs and of people, in whatever line they got into. */
  readonly words: readonly string[];
}

const at = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** What went wrong, without what a server said of it. */
export const errorInBrief = (error: AppError): string => {
  if (error.kind === 'keychain') return `keychain ${error.state}`;
  return 'status' in error ? `${error.kind} ${error.status}` : error.kind;
};

function tally(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts.size === 0 ? 'none' : [...counts].map(([kind, n]) => `${kind} ${n}`).join(', ');
}

const section = (title: string, lines: readonly string[]) => [title, ...lines.map((line) => `  ${line}`)];

/** For whoever looks into a fault, in the words of the code: no key, no name, no address, no amount. */
export function diagnosticsText(facts: DiagnosticFacts): string {
  const { versions, settings, health, troubles, programs, lines, words } = facts;
  const errors = programs.flatMap(({ error }) => (error === null ? [] : [errorInBrief(error)]));
  return [
    `Partnero Glance diagnostics, ${at(facts.nowMs)}`,
    ...section(
      'versions',
      Object.entries(versions).map(([what, version]) => `${what}: ${version}`),
    ),
    ...section(
      'health',
      health.map(
        ({ part, state, sinceMs }) => `${part}: ${state}${sinceMs === null ? '' : ` since ${at(sinceMs)}`}`,
      ),
    ),
    ...section('programs', [
      `by type: ${tally(programs.map(({ type }) => type))}`,
      `trouble: ${tally(errors)}`,
      `of the app: ${tally(troubles.map(({ kind }) => kind))}`,
    ]),
    ...section(
      'settings',
      Object.entries(settings).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    ),
    ...section(
      'log',
      lines.map(({ atMs, text, isPlain }) => `${at(atMs)} ${isPlain ? text : withoutPersonal(text, words)}`),
    ),
    '',
  ].join('\n');
}
