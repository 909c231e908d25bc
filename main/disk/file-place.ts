import type { Format } from './envelope.js';
import type { Identity } from './examine-file.js';
import type { KeptFolder } from './kept-folder.js';

/** What a file is to hold, and where. */
export interface VersionedFileSpec<T> {
  readonly folder: KeptFolder;
  /** Ends in `.json`. */
  readonly name: string;
  readonly format: Format<T>;
  /** The value of a file that was never written. */
  readonly absent: T;
}

/** What is remembered of the file between two visits to it. */
export interface Memory {
  /** The good file that was read or written last; null when it is not known what stands there. */
  known: { readonly identity: Identity | null; readonly sha256: string } | null;
  /**
   * Why this run writes nothing: the file is of a newer version, or it could not be read when it was loaded, so that
   * a value from this run lacks what is in it.
   */
  closed: 'newer' | 'unread' | null;
  /** The last good copy was looked at in this run: it is one, or there was none. */
  copyChecked: boolean;
}

/** Where a file and its copy stand. */
export interface Place<T> extends VersionedFileSpec<T> {
  readonly path: string;
  readonly copyName: string;
  readonly copyPath: string;
  readonly memory: Memory;
}
