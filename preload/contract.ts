import type { CommandOf, CommandResult, CommandType } from '../main/commands.js';
import type { AppState } from '../main/domain/app-state.js';

/** The three channels between main and a window. Erased by the compiler but for these names. */
export const channels = { read: 'state:read', changed: 'state:changed', send: 'command:send' } as const;

/** All that a page can reach. */
export interface Bridge {
  read(): Promise<AppState>;
  /** Calls back with every newer state until the returned function is called. */
  onChange(listener: (state: AppState) => void): () => void;
  send<T extends CommandType>(command: CommandOf<T>): Promise<CommandResult<T>>;
}
