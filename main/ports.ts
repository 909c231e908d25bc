import type { LoggedLine } from './domain/diagnostics.js';
import type { AppError, KeychainTrouble, OriginKind } from './domain/errors.js';
import type { Notice } from './domain/notices.js';
import type { Result } from './domain/result.js';
import type { Secret } from './domain/secret.js';
import type { Snapshot } from './domain/snapshot.js';
import type { ProgramFile, ProgramStore, SettingsStore } from './stores.js';
import type { Undo } from './undo.js';

/** Everything the core needs of the outside world and cannot compute. */
export interface Ports {
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: () => string;
  readonly client: ProgramClient;
  readonly demo: DemoProgram;
  readonly secrets: SecretStore;
  readonly notifier: Notifier;
  readonly opener: Opener;
  readonly clipboard: Clipboard;
  readonly window: WindowControl;
  readonly tray: TrayControl;
  readonly loginItem: LoginItem;
  readonly settings: SettingsStore;
  readonly programs: ProgramStore;
  readonly log: Log;
  readonly journal: Journal;
}

export interface Clock {
  /** Wall clock, Unix milliseconds. It may jump. */
  now(): number;
  /** Never jumps and never goes back; from an origin of its own. Due times are kept in it. */
  monotonicMs(): number;
  /** `YYYY-MM-DD` of a wall-clock time, in the zone of this machine. */
  localDay(atMs: number): string;
  /** 0 to 23, as the clock on the wall shows it. */
  localHour(atMs: number): number;
  /** Resolves early, without throwing, when `signal` aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** `scheme://host[:port]` of where programs are asked. */
export type Origin = string;

export interface ProgramClient {
  readonly originKind: OriginKind;
  /** One program, one answer. Never rejects; an aborted signal is `offline`. */
  read(key: Secret, signal: AbortSignal): Promise<Result<Snapshot, AppError>>;
}

/** A program that behaves like a live one from a script, without key or network. */
export interface DemoProgram {
  /** The answer at this many milliseconds after the demo began. */
  read(elapsedMs: number): Snapshot;
  /** What would be kept of it, had it been read for months until it began. Nothing of it is ever saved. */
  past(beganAtMs: number, localDay: Clock['localDay']): ProgramFile;
  /** How often it is worth asking. */
  readonly everyMs: number;
}

export type SecretRead =
  | { readonly state: 'present'; readonly secret: Secret }
  | { readonly state: Exclude<KeychainTrouble, 'unavailable'> }
  /**
   * `detail` is for the log: one line, without any secret. `holdsNothing` when it is sure that nothing is kept under
   * that name: no keychain is there, nor was any in this run. Told by forgetting alone; a call that broke off leaves it open.
   */
  | { readonly state: 'unavailable'; readonly detail: string; readonly holdsNothing?: true };
export type SecretWrite = { readonly state: 'done' } | Exclude<SecretRead, { readonly state: 'present' }>;

/** The system's keychain. One call at a time; each ends by its deadline. `asked` says that a person just asked for it, so the system may show its own prompt. */
export interface SecretStore {
  read(account: string, how: { readonly asked: boolean }): Promise<SecretRead>;
  write(account: string, secret: Secret): Promise<SecretWrite>;
  /** Forgetting what is not there is done. */
  forget(account: string): Promise<SecretWrite>;
  /** Told when a call begins to wait for a person, in a prompt of the system's, and when it no longer does. */
  onAsking(listener: (asking: boolean) => void): Undo;
  /** Takes back the call that waits for a person: it ends as if they had dismissed the prompt. */
  cancel(): void;
}

/**
 * `shown` also stands for sent and not answered by the deadline: it may be on screen any moment. `not-sent` was never
 * handed over; `unwanted` was not because whoever wanted it took that back.
 */
export type Shown = 'shown' | 'not-sent' | 'unwanted';

export interface Notifier {
  /**
   * Replaces an earlier notice with the same tag. Never blocks, never rejects. It may take seconds to find somebody who
   * shows it; `beforeSent` is asked once they are found, and false takes the wish back. Without it, it is wanted.
   */
  show(notice: Notice, beforeSent?: () => Promise<boolean>): Promise<Shown>;
  withdraw(tag: string): void;
  onClick(listener: (tag: string) => void): Undo;
  /** The person wants to be told again later, where notices have buttons. */
  onLater(listener: (tag: string) => void): Undo;
  /** Somebody who can show notices has just appeared. */
  onAvailable(listener: () => void): Undo;
}

export interface Opener {
  /** False when the address is not one that may be opened, or nothing could open it. */
  open(
    place:
      | { readonly kind: 'dashboard' | 'key-help' }
      | { readonly kind: 'portal'; readonly address: string },
  ): Promise<boolean>;
}

export interface Clipboard {
  write(text: string): void;
}

export interface WindowControl {
  /** Puts the window on screen and in front. */
  show(): void;
  hide(): void;
  /** Height of the content in CSS pixels. */
  fit(heightPx: number): void;
  /** Ends the app in good order. */
  quit(): void;
}

export interface TrayControl {
  /** Looks for somebody who shows tray items, and hands ours over again. False when there is nobody. */
  look(): Promise<boolean>;
}

/** Whether the system starts the app at login, hidden. Kept by the system alone, under the name `entry`. Nothing rejects. */
export interface LoginItem {
  readonly entry: string;
  read(): Promise<boolean>;
  /** Answers how it is then, which may not be as asked. */
  set(on: boolean): Promise<boolean>;
  /** While it is on: has it start what runs now, wherever that was moved or updated to. */
  renew(): Promise<void>;
}

/** One line for whoever reads the terminal or the log. Never a key. `plain` is the same with nothing quoted, for diagnostics. */
export interface Log {
  line(text: string, plain?: string): void;
  /** From now on this key is taken out of every line, in whatever form it got there. */
  register(secret: Secret): Undo;
}

/** What was logged. */
export interface Journal {
  /** The last lines of this run, oldest first, without keys. */
  recent(): readonly LoggedLine[];
  /** Deletes its files. Answers the names of those that are still there. */
  clear(): Promise<readonly string[]>;
}
