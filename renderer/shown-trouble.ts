import type { AppState, AppTrouble, ProgramState } from '../main/domain/app-state.js';
import type { AppError } from '../main/domain/errors.js';
import type { ProgramId } from '../main/domain/snapshot.js';
import { appTroubleLine, type TroubleLine, troubleLine } from '../main/domain/trouble-line.js';
import { alike } from './alike.js';
import type { Now } from './now.js';
import type { IconName } from './parts/icon.js';
import type { Shown } from './view.js';

/** The one line of trouble of a view, and whom its way out is for. */
export interface ShownTrouble {
  readonly line: TroubleLine;
  readonly icon: IconName;
  /** Null when it is about all programs, or about the app itself. */
  readonly program: ProgramId | null;
  /** Whose it is, where that is not plain to see: on the list, of one among others. Its name is null while hidden. */
  readonly whose: Pick<ProgramState, 'name'> | null;
  /** Null when it is about a program. */
  readonly app: AppTrouble['kind'] | null;
}

const passingIcons: Partial<Record<AppError['kind'], IconName>> = {
  offline: 'offline',
  'timed-out': 'clock-long',
  'server-failed': 'clock-long',
  'rate-limited': 'clock',
  keychain: 'lock',
};

const alone = { whose: null, app: null };

function ofProgram(program: ProgramState, now: Now): ShownTrouble | null {
  const line = troubleLine(program, now);
  if (line === null || program.trouble === null) return null;
  const passing = passingIcons[program.trouble.error.kind] ?? 'warn';
  return { line, icon: line.mustAct ? 'warn' : passing, program: program.id, ...alone };
}

const ofApp = (trouble: AppTrouble, now: Now): ShownTrouble => ({
  line: appTroubleLine(trouble, now.words),
  icon: 'warn',
  program: null,
  ...alone,
  app: trouble.kind,
});

const nextAtMs = ({ polling }: ProgramState) =>
  polling.state === 'waiting' ? polling.nextAtMs : Number.POSITIVE_INFINITY;
const least = (programs: readonly ProgramState[], by: (program: ProgramState) => number) =>
  programs.reduce((one, other) => (by(other) < by(one) ? other : one));

/** One that speaks for all: its figures are the oldest, its trouble began first, and it is asked next. */
function together(programs: readonly ProgramState[]): ProgramState {
  const oldest = least(programs, ({ last }) => last?.takenAtMs ?? 0);
  const { trouble } = least(programs, (program) => program.trouble?.sinceMs ?? 0);
  return { ...oldest, trouble, polling: least(programs, nextAtMs).polling };
}

/**
 * On the list each row tells its own trouble; the line speaks up when all of them have the same kind. It is told of
 * all where it is the very same and one press is for all; else of the first, by name.
 */
function ofAll(state: AppState, now: Now): ShownTrouble | null {
  const programs = state.programs.filter(({ demo }) => !demo);
  const [first, ...others] = programs;
  if (first?.trouble == null) return null;
  const { error } = first.trouble;
  if (!others.every(({ trouble }) => trouble?.error.kind === error.kind)) return null;
  const isSame = others.every(({ trouble }) => alike(trouble?.error, error));
  const shared = isSame ? ofProgram(together(programs), now) : null;
  switch (shared?.line.wayOut) {
    case null:
    case 'try-again':
    case 'try-now':
      return { ...shared, program: null };
    case 'unlock':
      return shared; // with one key the keychain opens for all
    default: {
      const trouble = ofProgram(first, now);
      return trouble && { ...trouble, whose: first };
    }
  }
}

/** The worst one only: what the user must mend first, then the program's own, then the app's. */
export function shownTrouble(shown: Shown, state: AppState, now: Now): ShownTrouble | null {
  if (shown.at === 'found' || shown.at === 'replace-key') return null;
  const program =
    shown.at === 'program' ? ofProgram(shown.program, now) : shown.at === 'list' ? ofAll(state, now) : null;
  const all = [program, ...state.troubles.map((trouble) => ofApp(trouble, now))].filter(
    (one) => one !== null,
  );
  return all.find(({ line }) => line.mustAct) ?? all[0] ?? null;
}
