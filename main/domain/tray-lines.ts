import type { AppState, ProgramState } from './app-state.js';
import { needsTheUser } from './errors.js';
import { counted, formatMoment } from './format.js';
import { spokenName } from './spoken-name.js';
import { type Now, say } from './trouble-line.js';
import { waitsOf } from './waits.js';

/** Figures that are not to be taken for those of now: a line about them carries their own time. */
const isOld = ({ stale, trouble }: ProgramState): boolean =>
  stale || (trouble !== null && needsTheUser(trouble.error));

/** Trouble that the tray shows: what the user must mend at once, the rest when it has made figures old, or left none. */
export const inTrouble = (program: ProgramState): boolean =>
  isOld(program) || (program.trouble !== null && program.last === null);

export const somebodyWaits = ({ waiting }: ProgramState): boolean => waitsOf(waiting).total > 0;

/** The programs that the tray has something to say of, worst first as they come. */
export const programsToTell = (programs: readonly ProgramState[]): readonly ProgramState[] =>
  programs.filter((program) => somebodyWaits(program) || inTrouble(program));

/** Menus and tooltips do not wrap, so a name has an end there. */
export interface Telling {
  readonly nameLength: number;
  /** What waits by kind, not only how many. */
  readonly byKind: boolean;
}

/** What waits in a program, what is wrong, and as of when if that is not now. */
export function programLine(program: ProgramState, telling: Telling, now: Now): string {
  const { tray, troubles } = now.words;
  const { last, trouble } = program;
  const old = isOld(program);
  return tray.program(spokenName(program, telling.nameLength, now.words), [
    ...whoWaits(program, telling, now),
    ...(trouble !== null && inTrouble(program) ? [say(troubles.brief, trouble.error)] : []),
    ...(last !== null && old ? [tray.asOf(formatMoment(last.takenAtMs, now.nowMs, now))] : []),
  ]);
}

function whoWaits({ waiting }: ProgramState, { byKind }: Telling, { words, locale }: Now): readonly string[] {
  const { waits, total } = waitsOf(waiting);
  if (total === 0) return [];
  return byKind
    ? waits.map(({ kind, count }) => words.tray.waits[kind](counted(count, locale)))
    : [words.tray.waiting(counted(total, locale))];
}

/** What to say when no program has anything to tell; null where no program reports who waits. */
export function allQuiet({ programs }: AppState, { words }: Now): string | null {
  if (programs.length === 0) return words.tray.noProgram;
  if (programs.every(({ last }) => last === null)) return words.tray.notRead;
  const known = programs.every(
    ({ last, current, waiting }) => last !== null && current && waitsOf(waiting).known,
  );
  if (!known) return words.tray.notAllKnown;
  return programs.some(({ waiting }) => waiting.length > 0) ? words.tray.nobody : null;
}

/** The time of the oldest figures that pass for those of now. A clock time, because an age would have to be repainted. */
export function asOfLine({ programs }: AppState, now: Now): string | null {
  const taken = programs.flatMap((program) =>
    program.last === null || isOld(program) ? [] : [program.last.takenAtMs],
  );
  return taken.length === 0 ? null : now.words.tray.asOf(formatMoment(Math.min(...taken), now.nowMs, now));
}
