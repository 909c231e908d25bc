import type { KeyKeep } from '../main/domain/api-key.js';
import type { AppState, Place, ProgramState } from '../main/domain/app-state.js';
import { assertNever } from '../main/domain/result.js';
import type { ProgramId } from '../main/domain/snapshot.js';
import type { CommandOf } from './command.js';

/** How a program came to its key: new, there already when it was added again, or by replacing its key. */
export type KeyedHow = 'added' | 'known' | 'replaced';

/** Where the user is. It may name a program that is gone, or a list that is one program long: see `resolveView`. */
export type View =
  | { readonly at: 'home' }
  | { readonly at: 'program'; readonly program: ProgramId }
  | { readonly at: 'add' }
  | {
      readonly at: 'found';
      readonly program: ProgramId;
      readonly how: KeyedHow;
      readonly keep: KeyKeep;
    }
  | { readonly at: 'replace-key'; readonly program: ProgramId }
  /** What changed: in one program, or in all. */
  | { readonly at: 'timeline'; readonly program: ProgramId | null }
  | { readonly at: 'settings' }
  /** How the outside parts are. */
  | { readonly at: 'health' };

/** What is shown for it. */
export type Shown =
  /** `filter` is what was typed to narrow the list; null where the list is not one to filter. */
  | { readonly at: 'list'; readonly filter: string | null }
  /** `alone`: there is no list to go back to. */
  | { readonly at: 'program'; readonly program: ProgramState; readonly alone: boolean }
  /** `first`: there is nothing else to show. */
  | { readonly at: 'add'; readonly first: boolean }
  /** Null for the moment between a key accepted and the program arriving. */
  | {
      readonly at: 'found';
      readonly program: ProgramState | null;
      readonly how: KeyedHow;
      readonly keep: KeyKeep;
    }
  | { readonly at: 'replace-key'; readonly program: ProgramState }
  /** Null is all of them. */
  | { readonly at: 'timeline'; readonly program: ProgramState | null }
  | { readonly at: 'settings' }
  | { readonly at: 'health' };

/** With a form for a key. */
export type FormShown = Extract<Shown, { readonly at: 'add' | 'replace-key' }>;
/** What is behind one step: no window begins with it. */
export type LaterShown = Exclude<Shown, { readonly at: 'list' | 'program' | 'add' | 'replace-key' }>;

/** The file that a view is in, so that the first frame waits for no other. */
export type Part = 'list' | 'program' | 'form' | 'later';

export function partOf({ at }: Shown): Part {
  switch (at) {
    case 'list':
    case 'program':
      return at;
    case 'add':
    case 'replace-key':
      return 'form';
    default:
      return 'later';
  }
}

/** Fewer are found faster by looking. */
const fewestToFilter = 9;

function home({ programs, settings }: AppState, filter: string): Shown {
  const [only, second] = programs;
  if (only === undefined) return { at: 'add', first: true };
  if (second === undefined) return { at: 'program', program: only, alone: true };
  // A name that is hidden would be told by what finds it.
  const canFilter = programs.length >= fewestToFilter && !settings.figuresHidden;
  return { at: 'list', filter: canFilter ? filter : null };
}

/** With one program there is no list, with none only the form, and a program that is gone gives way to home. */
export function resolveView(view: View, state: AppState, filter = ''): Shown {
  const find = (id: ProgramId) => state.programs.find((program) => program.id === id);
  switch (view.at) {
    case 'home':
      return home(state, filter);
    case 'add':
      return { at: 'add', first: state.programs.length === 0 };
    case 'settings':
    case 'health':
      return view;
    case 'found':
      return { ...view, program: find(view.program) ?? null };
    case 'program':
    case 'replace-key': {
      const program = find(view.program);
      if (program === undefined) return home(state, filter);
      return view.at === 'program'
        ? { at: 'program', program, alone: state.programs.length === 1 }
        : { at: 'replace-key', program };
    }
    case 'timeline':
      return state.programs.length === 0
        ? home(state, filter)
        : { at: 'timeline', program: view.program === null ? null : (find(view.program) ?? null) };
    default:
      return assertNever(view);
  }
}

/** Two views of one key are the same place: what is typed and unfolded there stays. */
export const keyOf = (shown: Shown): string =>
  shown.at === 'program' || shown.at === 'replace-key' ? `${shown.at} ${shown.program.id}` : shown.at;

/** Main's wish, as a view. */
export const viewAt = ({ view, program }: Place): View =>
  view === 'program' ? (program === null ? { at: 'home' } : { at: 'program', program }) : { at: view };

/** What a change in the figures need not be announced for. */
export function lookingAt(shown: Shown, visible: boolean): CommandOf<'looking'> {
  if (visible && shown.at === 'list') return { type: 'looking', at: 'home' };
  return visible && shown.at === 'program'
    ? { type: 'looking', at: 'program', program: shown.program.id }
    : { type: 'looking', at: 'elsewhere' };
}
