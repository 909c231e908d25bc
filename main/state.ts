import type { AppState, AppTrouble } from './domain/app-state.js';
import type { Undo } from './undo.js';

/** Everything of a state that is not the store's own. */
export type Content = Omit<AppState, 'revision'>;

export interface StateStore {
  read(): AppState;
  /** Merges, counts the revision up and tells everybody. A patch that changes nothing tells nobody. */
  change(patch: Partial<Content>): void;
  /** The one trouble of its kind; null when there is none any more. */
  setTrouble(kind: AppTrouble['kind'], trouble: AppTrouble | null): void;
  onChange(listener: (state: AppState) => void): Undo;
}

/** Before anything was read. */
export const contentAtStart = ({
  version,
  platform,
  language,
  locale,
  settings,
}: Pick<Content, 'version' | 'platform' | 'language' | 'locale' | 'settings'>): Content => ({
  programs: [],
  settings,
  troubles: [],
  place: { view: 'home', program: null, serial: 0 },
  ordinaryWindow: false,
  keychainAsks: false,
  version,
  platform,
  language,
  locale,
});

/** The only mutable truth that a window or the tray sees. */
export function createStateStore(initial: Content): StateStore {
  let state: AppState = { ...initial, revision: 0 };
  const listeners = new Set<(state: AppState) => void>();
  const differs = (patch: Partial<Content>) =>
    (Object.keys(patch) as (keyof Content)[]).some((name) => !isSame(patch[name], state[name]));
  const change: StateStore['change'] = (patch) => {
    if (!differs(patch)) return;
    state = { ...state, ...patch, revision: state.revision + 1 };
    for (const listener of listeners) tell(listener, state);
  };
  return {
    read: () => state,
    change,
    setTrouble(kind, trouble) {
      const { troubles } = state;
      if (troubles.some((known) => JSON.stringify(known) === JSON.stringify(trouble))) return;
      const others = troubles.filter((known) => known.kind !== kind);
      change({ troubles: trouble === null ? others : [...others, trouble] });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A listener with a bug neither keeps the others from hearing nor ends whoever made the change: it ends as uncaught. */
function tell(listener: (state: AppState) => void, state: AppState): void {
  try {
    listener(state);
  } catch (bug) {
    queueMicrotask(() => {
      throw bug;
    });
  }
}

/** Lists are compared member by member: whoever makes them hands on the members that did not change. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((member, index) => member === b[index]);
  return a === b;
}
