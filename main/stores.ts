import type { OriginKind } from './domain/errors.js';
import type { History } from './domain/history.js';
import type { Hold } from './domain/hold.js';
import type { Ledger } from './domain/ledger.js';
import type { Remembered } from './domain/remembered.js';
import type { Result } from './domain/result.js';
import type { DatedSnapshot, ProgramId, ProgramIdentity } from './domain/snapshot.js';
import type { Settings } from './settings.js';

/** A program that the user added; what is kept of it outside the keychain. */
export interface ProgramRecord {
  readonly id: ProgramId;
  /** As found when it was added; an answer that says otherwise is another program. */
  readonly identity: ProgramIdentity;
  /** In the keychain. */
  readonly account: string;
  readonly originKind: OriginKind;
  readonly addedAtMs: number;
  /** Its removal was asked for, and only its key could not be removed: nothing else is kept of it, and it is not asked. */
  readonly keyLeft?: true | undefined;
  /** Its key was only ever kept for a run, so the keychain has none of it. */
  readonly keyForRun?: true | undefined;
}

export interface SettingsFile {
  readonly settings: Settings;
  readonly programs: readonly ProgramRecord[];
  /** Removed, and their files may still be there. Left out when there are none. */
  readonly removing?: readonly ProgramId[] | undefined;
}

/** What is kept of one program, together, so that what was announced never parts from what was read. */
export interface ProgramFile {
  readonly last: DatedSnapshot | null;
  readonly ledger: Ledger;
  readonly remembered: Remembered;
  /** Days and events that may not be in the history files yet: with an answer they are on disk as soon as it is. */
  readonly recent: History;
  /** Null when nothing keeps it from being asked as soon as the next run begins. */
  readonly hold: Hold | null;
}

/** Something about a file that the user should know. Nothing was overwritten. */
export type FileTrouble =
  | { readonly kind: 'file-set-aside'; readonly file: string }
  | { readonly kind: 'newer-file'; readonly file: string };
export interface Loaded<T> {
  readonly value: T;
  readonly troubles: readonly FileTrouble[];
  /** It may be perfectly good, and could not be read now: nothing is written over it in this run. */
  readonly unread?: true;
}
export type DiskError = {
  readonly kind: 'disk-failed';
  readonly reason: 'full' | 'read-only' | 'denied' | 'other';
};

/** Writes to one file happen one after the other; a newer value waiting replaces an older one. Nothing rejects. */
export interface SettingsStore {
  load(): Promise<Loaded<SettingsFile>>;
  save(file: SettingsFile): Promise<Result<null, DiskError>>;
  /** Deletes all that is kept, but for what is given. Answers the names of what is still there. */
  clear(kept: SettingsFile | null): Promise<readonly string[]>;
}
export interface ProgramStore {
  load(id: ProgramId): Promise<Loaded<ProgramFile>>;
  save(id: ProgramId, file: ProgramFile): Promise<Result<null, DiskError>>;
  loadHistory(id: ProgramId): Promise<Loaded<History>>;
  /** Of the history the events alone, which are a small part of it. */
  loadEvents(id: ProgramId): Promise<Loaded<History['events']>>;
  saveHistory(id: ProgramId, history: History): Promise<Result<null, DiskError>>;
  /** Deletes all that is kept of a program, with its last-good copies. */
  remove(id: ProgramId): Promise<Result<null, DiskError>>;
  /** Deletes all that is kept of any program, here or gone. Answers the names of what is still there. */
  clear(): Promise<readonly string[]>;
}
