import type { Bridge } from '../preload/contract.js';

/** What can be sent through the bridge. */
export type Command = Parameters<Bridge['send']>[0];
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
