import type { Settings } from '../settings.js';
import type { AppError } from './errors.js';
import type { FigureName, WaitingKind } from './figures.js';
import type { PointValue, Trend } from './history.js';
import type { Language } from './language.js';
import type {
  Count,
  DatedSnapshot,
  Figure,
  Growth,
  ProgramId,
  ProgramType,
  Snapshot,
  ToldMoney,
} from './snapshot.js';

/** Money crosses to a window only while it may be seen. */
export type VisibleMoney = ToldMoney | 'hidden';

/** A figure as a window may see it: while figures are hidden, money crosses as told or not, and without its text. */
export type VisibleFigure =
  | Exclude<Figure, { readonly form: 'tally' }>
  | (Omit<Extract<Figure, { readonly form: 'tally' }>, 'amounts'> & { readonly amounts: VisibleMoney | null })
  | { readonly form: 'hidden'; readonly isTold: boolean; readonly growth: Growth };

/** While figures are hidden it holds no name, no address and no money. */
export interface VisibleSnapshot extends Omit<Snapshot, 'figures'> {
  readonly figures: Readonly<Partial<Record<FigureName, VisibleFigure>>>;
}
export interface VisibleDatedSnapshot extends Omit<DatedSnapshot, 'snapshot'> {
  readonly snapshot: VisibleSnapshot;
}

/** What moved since the program was last in view in a popover that is closed since. */
export interface Looked {
  readonly atMs: number;
  /** The figures that differ now, as they were then. Null is hidden. Nothing in here of a figure unknown then or now. */
  readonly was: Readonly<Partial<Record<FigureName, PointValue | null>>>;
}

/** One kind of people who wait, as the window and the tray show it. */
export interface Waiting {
  readonly kind: WaitingKind;
  /** As in the last good answer; null is unknown and shows a dash. */
  readonly count: Count;
  /** Null for kinds without money, and where it was not told. */
  readonly amounts: VisibleMoney | null;
  /** When this app first saw the oldest of them, wall clock; null when nobody waits. */
  readonly sinceMs: number | null;
  /** It rose since it was last in view. */
  readonly unseen: boolean;
  /** False while a lower count stands in one answer only: then nothing is called handled yet. */
  readonly confirmed: boolean;
}

/** `nextAtMs` is a wall-clock time. A stopped program is asked again when the user acts. */
export type Polling =
  | { readonly state: 'waiting'; readonly nextAtMs: number }
  | { readonly state: 'asking' }
  | { readonly state: 'stopped' };

export interface Trouble {
  readonly error: AppError;
  readonly sinceMs: number;
}

export interface ProgramState {
  readonly id: ProgramId;
  readonly demo: boolean;
  /** From the last good answer, or what was known when it was added; never empty. Null while figures are hidden. */
  readonly name: string | null;
  /** One or two letters; a dash while figures are hidden. */
  readonly initials: string;
  readonly type: ProgramType;
  /** Null before the first good answer. */
  readonly last: VisibleDatedSnapshot | null;
  /** One per kind that the type reports; empty for types that report none. */
  readonly waiting: readonly Waiting[];
  /** When a fall to nobody waiting was last confirmed, wall clock; null when that was never seen. */
  readonly answeredAtMs: number | null;
  /** Null before the popover was closed for the first time after showing it. */
  readonly looked: Looked | null;
  /** Of the first headline figure, for the list; null while there is nothing to draw. */
  readonly trend: Trend | null;
  readonly trouble: Trouble | null;
  readonly polling: Polling;
  /** Two rounds of waking time went by without a good answer. */
  readonly stale: boolean;
  /** There was a good answer since the machine last woke, and since the app was started: only then is it said how things are now. */
  readonly current: boolean;
}

/** What a window should show. `serial` grows with each wish of main's (a click on a notice), so that a wish is followed once. */
export interface Place {
  readonly view: 'home' | 'program' | 'add' | 'settings';
  readonly program: ProgramId | null;
  readonly serial: number;
}

/** Trouble of the app itself, not of one program. */
export type AppTrouble =
  /** Nothing can be saved; what is shown is kept in memory only. */
  | { readonly kind: 'disk-failed'; readonly reason: 'full' | 'read-only' | 'denied' | 'other' }
  /** A file could not be read and was set aside under this name; what it held starts afresh. */
  | { readonly kind: 'file-set-aside'; readonly file: string }
  /** A file was written by a newer version: it is left untouched and nothing is saved over it. */
  | { readonly kind: 'newer-file'; readonly file: string }
  /** No tray can be had here, so the window stays an ordinary one. */
  | { readonly kind: 'no-tray' }
  /** Nobody shows notifications here; what is owed is kept. */
  | { readonly kind: 'no-notifier' };

/** Everything a window may see. No key, no path, no URL that could be opened without asking main. */
export interface AppState {
  /** Grows with every change: an older state never replaces a newer one. */
  readonly revision: number;
  /** Worst first. */
  readonly programs: readonly ProgramState[];
  readonly settings: Settings;
  readonly troubles: readonly AppTrouble[];
  readonly place: Place;
  /** The window is an ordinary one: because that is wished, or because there is no tray to come back from. */
  readonly ordinaryWindow: boolean;
  /** What a person asked for waits for them in a prompt of the keychain's. */
  readonly keychainAsks: boolean;
  /** Version of the app. */
  readonly version: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** In which every sentence is said. */
  readonly language: Language;
  /** For numbers and dates (BCP 47). */
  readonly locale: string;
}
