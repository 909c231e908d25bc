import type { Command, CommandResult } from './commands.js';
import type { AppState } from './domain/app-state.js';
import type { ProgramId } from './domain/snapshot.js';
import type { Tongue } from './domain/words/tongue.js';
import type { StateStore } from './state.js';
import type { Nudge } from './tracking/schedule.js';

/** The core, assembled. It knows nothing of Electron: a test makes it with fakes. */
export interface App extends Pick<StateStore, 'read' | 'onChange'> {
  /** As the settings have it; before they are loaded, as the system has it. */
  tongue(): Tongue;
  /** Reads what is on disk, without any network. */
  load(): Promise<void>;
  /** Begins to ask. */
  start(): void;
  send(command: Command): Promise<CommandResult>;
  /** The popover came on screen with the focus, or lost it. */
  windowInFront(inFront: boolean): void;
  /** The popover is no longer on screen: what was in view has been looked at. */
  windowClosed(): void;
  nudge(why: Nudge): void;
  /** Asks one of those again who failed for want of a network. When it goes through, so are the others. Null when there is nobody to ask. */
  probe(): Promise<boolean | null>;
  /** The machine is about to sleep: writes what is not on disk yet, and ends what is being asked. */
  suspend(): void;
  /** Sends the window to a place, and puts it on screen. */
  goTo(view: AppState['place']['view'], program?: ProgramId | null): void;
  /** Whether there is a tray to come back from. */
  setTrayHosted(hosted: boolean): void;
  /** The app ends: no notice that is not handed over yet is, and what it says is owed still. */
  stopTelling(): void;
  /** Writes what is not on disk yet. */
  flush(): Promise<void>;
  dispose(): void;
}
