import type { AppState } from './domain/app-state.js';
import type { Tongue } from './domain/words/tongue.js';
import type { Settings } from './settings.js';
import type { DiskError } from './stores.js';

/** What the core is told of this run. */
export interface AppFacts {
  readonly version: string;
  /** Of what it runs on, by name, for diagnostics. */
  readonly versions: Readonly<Record<string, string>>;
  /** Such as the home folder, which tells a person's name: what diagnostics must not hold. */
  readonly personal: readonly string[];
  readonly platform: AppState['platform'];
  /** Part of the keychain account's name outside the default profile; null in it. */
  readonly profile: string | null;
  /** Known before anything was saved, until something can be. */
  readonly diskTrouble?: DiskError | null;
  /** `system` is what the system prefers of the languages that the app speaks. */
  tongueFor(choice: Settings['language']): Tongue;
}
