import type { Command, CommandError, CommandResult, CommandType } from '../../main/commands.js';
import { readKey } from '../../main/domain/api-key.js';
import type { AppState } from '../../main/domain/app-state.js';
import { fail, ok } from '../../main/domain/result.js';
import type { Bridge } from '../../preload/contract.js';
import { demo, northwind } from './cast.js';

type Change = (state: AppState) => AppState;
type Answers = Partial<Record<CommandType, CommandResult>>;

const withoutProgram =
  (id: string): Change =>
  (state) => ({ ...state, programs: state.programs.filter((program) => program.id !== id) });

/**
 * The app, as far as a page can tell: a state, changes of it, and an answer to each command. What it answers to a
 * type of command can be set beforehand.
 */
export function createMemoryBridge(first: AppState, now: () => number = Date.now) {
  let state = first;
  const listeners = new Set<(state: AppState) => void>();
  const commands: Command[] = [];
  const answers: Answers = {};
  let held = false;

  const push = (next: AppState) => {
    state = next;
    for (const listener of [...listeners]) listener(state);
  };
  const change = (by: Change) => push({ ...by(state), revision: state.revision + 1 });
  const done = (by: Change): CommandResult => {
    change(by);
    return ok(null);
  };
  const has = (id: string) => state.programs.some((program) => program.id === id);

  const addKey = (pasted: string, program: string | null): CommandResult => {
    const key = readKey(pasted);
    if (!key.ok) return key;
    if (program !== null) return ok({ program, added: false });
    const { id } = northwind(now());
    const added = !has(id);
    if (added) change((before) => ({ ...before, programs: [...before.programs, northwind(now())] }));
    return ok({ program: id, added });
  };
  const answer = (command: Command): CommandResult => {
    const missing: CommandError = { kind: 'no-such-program' };
    if ('program' in command && command.type !== 'looking' && command.program && !has(command.program)) {
      return fail(missing);
    }
    switch (command.type) {
      case 'add-key':
        return addKey(command.key, null);
      case 'replace-key':
        return addKey(command.key, command.program);
      case 'remove-program':
        return done(withoutProgram(command.program));
      case 'start-demo':
        return done((before) => ({ ...before, programs: [...before.programs, demo(now())] }));
      case 'leave-demo':
        return done(withoutProgram('demo'));
      case 'change-settings':
        return done((before) => ({ ...before, settings: { ...before.settings, ...command.patch } as never }));
      case 'dismiss':
        return done((before) => ({
          ...before,
          troubles: before.troubles.filter(({ kind }) => kind !== command.trouble),
        }));
      default:
        return ok(null);
    }
  };

  const bridge: Bridge = {
    read: async () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async send(command) {
      commands.push(command);
      if (held) return new Promise<never>(() => {});
      return (answers[command.type] ?? answer(command)) as never;
    },
  };
  /** From now on, whatever the command says. */
  const answerWith = (type: CommandType, result: CommandResult) => {
    answers[type] = result;
  };
  /** From now on nothing is answered. */
  const holdAnswers = () => {
    held = true;
  };
  return { bridge, commands, push, change, answerWith, holdAnswers, read: () => state };
}
export type MemoryBridge = ReturnType<typeof createMemoryBridge>;
