import type { Command, CommandError, CommandResult } from './commands.js';
import type { AppTrouble } from './domain/app-state.js';
import { testNotice } from './domain/notices.js';
import { assertNever, fail, ok, type Result } from './domain/result.js';
import type { Words } from './domain/words/words.js';
import type { Opener, Ports } from './ports.js';
import { applyPatch, type Settings } from './settings.js';
import type { StateStore } from './state.js';
import type { Demo } from './tracking/demo.js';
import type { KeyActions } from './tracking/key-actions.js';
import type { ProgramBook } from './tracking/program-book.js';
import type { Looking, Tracker } from './tracking/track-programs.js';

export interface CommandDeps {
  readonly ports: Pick<Ports, 'notifier' | 'opener' | 'window'>;
  readonly words: Words;
  readonly state: StateStore;
  readonly book: ProgramBook;
  readonly tracker: Tracker;
  readonly keyActions: KeyActions;
  readonly demo: Demo;
  /** Tells everybody what the command changed, and takes back notices that it ended. */
  readonly settle: () => void;
  readonly readSettings: () => Settings;
  readonly changeSettings: (settings: Settings) => Promise<void>;
  readonly looking: (looking: Looking) => void;
  readonly flush: () => Promise<void>;
  readonly dismiss: (kind: AppTrouble['kind']) => void;
}

const done = ok(null);

/** Does what a window asked for. The command has been parsed; whether it makes sense is found out here. */
export async function handleCommand(command: Command, deps: CommandDeps): Promise<CommandResult> {
  const result = await carryOut(command, deps);
  deps.settle();
  return result;
}

function carryOut(command: Command, deps: CommandDeps): Promise<CommandResult> | CommandResult {
  const { ports, tracker, keyActions } = deps;
  switch (command.type) {
    case 'refresh':
      void tracker.refresh(command.program === undefined ? undefined : [command.program]);
      return done;
    case 'add-key':
      return keyActions.add(command.key);
    case 'replace-key':
      return keyActions.replace(command.program, command.key);
    case 'unlock':
      return keyActions.unlock(command.program);
    case 'remove-program':
      return keyActions.remove(command.program);
    case 'change-settings':
      return deps.changeSettings(applyPatch(deps.readSettings(), command.patch)).then(() => done);
    case 'start-demo':
      return deps.demo.begin().then(() => done);
    case 'leave-demo':
      return deps.demo.end().then(() => done);
    case 'test-notice':
      return showTestNotice(deps);
    case 'open':
      return open(ports.opener, { kind: command.target });
    case 'open-portal':
      return openPortal(command.program, deps);
    case 'looking':
      deps.looking(command);
      return done;
    case 'fit':
      ports.window.fit(command.heightPx);
      return done;
    case 'dismiss':
      deps.dismiss(command.trouble);
      return done;
    case 'retry-disk':
      return deps.flush().then(() => done);
    case 'hide':
      ports.window.hide();
      return done;
    case 'quit':
      ports.window.quit();
      return done;
    default:
      return assertNever(command);
  }
}

async function showTestNotice({ ports, words }: CommandDeps): Promise<Result<null, CommandError>> {
  const shown = await ports.notifier.show(testNotice(words));
  return shown === 'shown' ? done : fail({ kind: 'nobody-shows-notices' });
}

async function open(
  opener: Opener,
  place: Parameters<Opener['open']>[0],
): Promise<Result<null, CommandError>> {
  return (await opener.open(place)) ? done : fail({ kind: 'not-allowed' });
}

function openPortal(id: string, { book, ports }: CommandDeps): Promise<CommandResult> | CommandResult {
  const address = book.find(id)?.memory.last?.snapshot.portalSettings?.partnerPortalUrl ?? null;
  return address === null
    ? fail({ kind: 'no-such-program' })
    : open(ports.opener, { kind: 'portal', address });
}
