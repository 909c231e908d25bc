import type { Command, CommandError, CommandResult, CommandType } from '../../main/commands.js';
import { readKey } from '../../main/domain/api-key.js';
import type { AppState, ProgramState } from '../../main/domain/app-state.js';
import { fail, ok } from '../../main/domain/result.js';
import type { Bridge } from '../../preload/contract.js';
import { demo, northwind } from './cast.js';

type Change = (state: AppState) => AppState;
type Answers = Partial<Record<CommandType, CommandResult>>;

const missing: CommandError = { kind: 'no-such-program' };

/** What a command does to a state, and what it answers. */
interface Effect {
  readonly result: CommandResult;
  readonly change?: Change;
}
const done = (change: Change): Effect => ({ result: ok(null), change });

const withProgram =
  (program: ProgramState): Change =>
  (state) => ({ ...state, programs: [...state.programs, program] });
const withoutProgram =
  (id: string): Change =>
  (state) => ({ ...state, programs: state.programs.filter((program) => program.id !== id) });

/** Every key opens Northwind. */
function openWith(pasted: string, replaced: string | null, state: AppState, nowMs: number): Effect {
  const key = readKey(pasted);
  if (!key.ok) return { result: key };
  if (replaced !== null) return { result: ok({ program: replaced, added: false }) };
  const program = northwind(nowMs);
  const added = !state.programs.some(({ id }) => id === program.id);
  const result = ok({ program: program.id, added });
  return added ? { result, change: withProgram(program) } : { result };
}

function effectOf(command: Command, state: AppState, nowMs: number): Effect {
  const about = 'program' in command && command.type !== 'looking' ? command.program : undefined;
  if (about !== undefined && !state.programs.some(({ id }) => id === about)) return { result: fail(missing) };
  switch (command.type) {
    case 'add-key':
      return openWith(command.key, null, state, nowMs);
    case 'replace-key':
      return openWith(command.key, command.program, state, nowMs);
    case 'remove-program':
      return done(withoutProgram(command.program));
    case 'start-demo':
      return done(withProgram(demo(nowMs)));
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
      return { result: ok(null) };
  }
}

/**
 * The app, as far as a page can tell: a state, changes of it, and an answer to each command. What it answers to a
 * type of command can be set beforehand.
 */
export function createMemoryBridge(first: AppState, now: () => number = Date.now) {
  let state = first;
  let held = false;
  const listeners = new Set<(state: AppState) => void>();
  const commands: Command[] = [];
  const answers: Answers = {};

  const push = (next: AppState) => {
    state = next;
    for (const listener of [...listeners]) listener(state);
  };
  const change = (by: Change) => push({ ...by(state), revision: state.revision + 1 });

  const bridge: Bridge = {
    read: async () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async send(command) {
      commands.push(command);
      if (held) return new Promise<never>(() => {});
      const set = answers[command.type];
      const effect = set === undefined ? effectOf(command, state, now()) : { result: set };
      if (effect.change) change(effect.change);
      return effect.result as never;
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
