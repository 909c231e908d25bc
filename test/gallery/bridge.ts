import type { Command, CommandError, CommandResult, CommandType } from '../../main/commands.js';
import { readKey } from '../../main/domain/api-key.js';
import type { AppState, ProgramState } from '../../main/domain/app-state.js';
import { fail, ok } from '../../main/domain/result.js';
import { Secret } from '../../main/domain/secret.js';
import type { Settings, SettingsPatch } from '../../main/settings.js';
import type { Bridge } from '../../preload/contract.js';
import { demo, northwind } from './cast.js';
import { diagnosticsAt, healthAt } from './health.js';
import { hiddenHistory, hiddenTimeline, visible } from './hiding.js';
import { historyOf } from './history.js';
import { timelineOf } from './timeline.js';

type Change = (state: AppState) => AppState;
type Answers = Partial<Record<CommandType, CommandResult>>;

const missing: CommandError = { kind: 'no-such-program' };
const notAllowed: CommandError = { kind: 'not-allowed' };

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
  const key = readKey(new Secret(pasted));
  if (!key.ok) return { result: key };
  if (replaced !== null) return { result: ok({ program: replaced, added: false }) };
  const program = northwind(nowMs);
  const added = !state.programs.some(({ id }) => id === program.id);
  const result = ok({ program: program.id, added });
  return added ? { result, change: withProgram(program) } : { result };
}

const locales = { en: 'en-GB', de: 'de-DE' } as const;

/** As main does: the language follows its setting, and the system here speaks English. */
const withSettings =
  (patch: SettingsPatch): Change =>
  (state) => {
    const settings = { ...state.settings, ...patch } as Settings;
    if (patch.language === undefined) return { ...state, settings };
    const language = patch.language === 'system' ? 'en' : patch.language;
    return { ...state, settings, language, locale: locales[language] };
  };

/** What only asks. */
function answerTo(command: Command, state: AppState, nowMs: number): CommandResult | undefined {
  const { figuresHidden } = state.settings;
  const showing = <Told>(hide: (told: Told) => Told): ((told: Told) => Told) =>
    figuresHidden ? hide : (told) => told;
  const programs = state.programs.filter(
    ({ id }) => !('program' in command) || command.program === null || command.program === id,
  );
  switch (command.type) {
    case 'history':
      return ok(showing(hiddenHistory)(historyOf(programs[0] as ProgramState)));
    case 'timeline':
      return ok(showing(hiddenTimeline)(timelineOf(programs, command.kind, nowMs)));
    case 'health':
    case 'try-part':
      return ok(healthAt(nowMs));
    case 'diagnostics':
      return ok(diagnosticsAt(nowMs));
    case 'start-at-login':
      return ok(command.on ?? false);
    case 'copy-figure':
      return figuresHidden ? fail(notAllowed) : ok(null);
    default:
      return undefined;
  }
}

function effectOf(command: Command, state: AppState, nowMs: number): Effect {
  const about = 'program' in command && command.type !== 'looking' ? command.program : null;
  if (typeof about === 'string' && !state.programs.some(({ id }) => id === about))
    return { result: fail(missing) };
  const result = answerTo(command, state, nowMs);
  if (result !== undefined) return { result };
  switch (command.type) {
    case 'add-key':
      return openWith(command.key, null, state, nowMs);
    case 'replace-key':
      return openWith(command.key, command.program, state, nowMs);
    case 'remove-program':
      return done(withoutProgram(command.program));
    case 'remove-everything':
      return { result: ok({ keys: [], files: [] }), change: (before) => ({ ...before, programs: [] }) };
    case 'start-demo':
      return done(withProgram(demo(nowMs)));
    case 'leave-demo':
      return done(withoutProgram('demo'));
    case 'change-settings':
      return done(withSettings(command.patch));
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
  let held: Promise<void> | null = null;
  const listeners = new Set<(state: AppState) => void>();
  const commands: Command[] = [];
  const answers: Answers = {};

  const push = (next: AppState) => {
    state = next;
    for (const listener of [...listeners]) listener(visible(state));
  };
  const change = (by: Change) => push({ ...by(state), revision: state.revision + 1 });

  const bridge: Bridge = {
    read: async () => visible(state),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async send(command) {
      commands.push(command);
      if (held) await held;
      // Only keeping a key in the keychain can be made to fail: in memory there is nothing that could.
      const set = 'keep' in command ? undefined : answers[command.type];
      const effect = set === undefined ? effectOf(command, state, now()) : { result: set };
      if (effect.change) change(effect.change);
      return effect.result as never;
    },
  };
  /** From now on, whatever the command says. */
  const answerWith = (type: CommandType, result: CommandResult) => {
    answers[type] = result;
  };
  let letAnswers = () => {};
  /** From now on nothing is answered, until `letAnswers`. */
  const holdAnswers = () => {
    held = new Promise((resolve) => {
      letAnswers = () => {
        held = null;
        resolve();
      };
    });
  };
  return {
    bridge,
    commands,
    push,
    change,
    answerWith,
    holdAnswers,
    letAnswers: () => letAnswers(),
    read: () => visible(state),
  };
}
export type MemoryBridge = ReturnType<typeof createMemoryBridge>;
