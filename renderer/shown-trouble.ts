import type { AppState, AppTrouble, ProgramState } from '../main/domain/app-state.js';
import type { AppError } from '../main/domain/errors.js';
import type { ProgramId } from '../main/domain/snapshot.js';
import { appTroubleLine, type TroubleLine, troubleLine } from '../main/domain/trouble-line.js';
import type { Now } from './now.js';
import type { IconName } from './parts/icon.js';
import type { Shown } from './view.js';

/** The one line of trouble of a view, and whom its way out is for. */
export interface ShownTrouble {
  readonly line: TroubleLine;
  readonly icon: IconName;
  /** Null when it is about all programs, or about the app itself. */
  readonly program: ProgramId | null;
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

function ofProgram(program: ProgramState, now: Now): ShownTrouble | null {
  const line = troubleLine(program, now);
  if (line === null || program.trouble === null) return null;
  const passing = passingIcons[program.trouble.error.kind] ?? 'warn';
  return { line, icon: line.mustAct ? 'warn' : passing, program: program.id, app: null };
}

const ofApp = (trouble: AppTrouble, now: Now): ShownTrouble => ({
  line: appTroubleLine(trouble, now.words),
  icon: 'warn',
  program: null,
  app: trouble.kind,
});

/** On the list each row tells its own trouble; the line speaks up when all of them have the same. */
function ofAll(state: AppState, now: Now): ShownTrouble | null {
  const [first, ...others] = state.programs.filter(({ demo }) => !demo);
  if (first?.trouble == null) return null;
  const { kind } = first.trouble.error;
  if (!others.every(({ trouble }) => trouble?.error.kind === kind)) return null;
  const trouble = ofProgram(first, now);
  return trouble?.line.wayOut === 'try-again' || trouble?.line.wayOut === 'try-now'
    ? { ...trouble, program: null }
    : trouble;
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
