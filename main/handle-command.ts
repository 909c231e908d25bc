import type { Command, CommandError, CommandResult } from './commands.js';
import type { Diagnostics } from './diagnose.js';
import type { AppTrouble } from './domain/app-state.js';
import { copiedFigure } from './domain/copied-figure.js';
import type { FigureName } from './domain/figures.js';
import { hideError } from './domain/hide-figures.js';
import { testNotice } from './domain/notices.js';
import { assertNever, fail, ok, type Result } from './domain/result.js';
import { Secret } from './domain/secret.js';
import type { Tongue } from './domain/words/tongue.js';
import type { HealthCheck } from './health.js';
import type { LoginItem, Opener, Ports } from './ports.js';
import { applyPatch, type Settings } from './settings.js';
import type { StateStore } from './state.js';
import type { Demo } from './tracking/demo.js';
import type { KeyActions } from './tracking/key-actions.js';
import { answerHistory, answerTimeline, type PastDeps } from './tracking/past.js';
import type { ProgramBook } from './tracking/program-book.js';
import type { Tracker } from './tracking/tracker.js';
import type { Looking } from './tracking/watch.js';

export interface CommandDeps {
  readonly ports: Pick<
    Ports,
    'clipboard' | 'clock' | 'loginItem' | 'notifier' | 'opener' | 'secrets' | 'window'
  >;
  readonly tongue: () => Tongue;
  readonly state: StateStore;
  readonly book: ProgramBook;
  readonly tracker: Tracker;
  readonly keyActions: KeyActions;
  readonly demo: Demo;
  readonly health: HealthCheck;
  readonly diagnostics: Diagnostics;
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
  return result.ok || !deps.readSettings().figuresHidden ? result : fail(hideError(result.error));
}

function carryOut(command: Command, deps: CommandDeps): Promise<CommandResult> | CommandResult {
  const { ports, tracker, keyActions } = deps;
  switch (command.type) {
    case 'refresh':
      void tracker.refresh(command.program === undefined ? undefined : [command.program]);
      return done;
    case 'add-key':
      return keyActions.add(new Secret(command.key), command.keep);
    case 'replace-key':
      return keyActions.replace(command.program, new Secret(command.key), command.keep);
    case 'unlock':
      return keyActions.unlock(command.program);
    case 'cancel-prompt':
      ports.secrets.cancel();
      return done;
    case 'remove-program':
      return keyActions.remove(command.program);
    case 'remove-everything':
      return removeEverything(deps);
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
    case 'copy-portal':
      return copyPortal(command.program, deps);
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
    case 'history':
      return answerHistory(command.program, pastDeps(deps));
    case 'timeline':
      return answerTimeline(command, pastDeps(deps));
    case 'start-at-login':
      return startAtLogin(command.on, ports.loginItem).then(ok);
    case 'health':
      return ok(deps.health.read());
    case 'try-part':
      return deps.health.try(command.part).then(ok);
    case 'diagnostics':
      return ok(deps.diagnostics.read());
    case 'copy-diagnostics':
      return deps.diagnostics.copy();
    case 'copy-figure':
      return copyFigure(command, deps);
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

async function removeEverything({ keyActions, ports }: CommandDeps): Promise<CommandResult> {
  const staysOn = await ports.loginItem.set(false);
  const result = await keyActions.removeEverything();
  if (!staysOn || !result.ok) return result;
  return ok({ ...result.value, files: [...result.value.files, ports.loginItem.entry] });
}

const startAtLogin = (on: boolean | undefined, loginItem: LoginItem): Promise<boolean> =>
  on === undefined ? loginItem.read() : loginItem.set(on);

async function showTestNotice({ ports, tongue }: CommandDeps): Promise<Result<null, CommandError>> {
  const shown = await ports.notifier.show(testNotice(tongue().words));
  return shown === 'shown' ? done : fail({ kind: 'nobody-shows-notices' });
}

async function open(
  opener: Opener,
  place: Parameters<Opener['open']>[0],
): Promise<Result<null, CommandError>> {
  return (await opener.open(place)) ? done : fail({ kind: 'not-allowed' });
}

const portalOf = (id: string, { book }: CommandDeps): string | null =>
  book.find(id)?.memory.last?.snapshot.portalSettings?.partnerPortalUrl ?? null;

function openPortal(id: string, deps: CommandDeps): Promise<CommandResult> | CommandResult {
  const address = portalOf(id, deps);
  return address === null
    ? fail({ kind: 'no-such-program' })
    : open(deps.ports.opener, { kind: 'portal', address });
}

function copyPortal(id: string, deps: CommandDeps): Result<null, CommandError> {
  const address = portalOf(id, deps);
  if (address === null) return fail({ kind: 'no-such-program' });
  if (deps.readSettings().figuresHidden) return fail({ kind: 'not-allowed' });
  deps.ports.clipboard.write(address);
  return done;
}

function pastDeps({ book, ports, readSettings, state }: CommandDeps): PastDeps {
  const names = new Map(state.read().programs.map(({ id, name }) => [id, name]));
  return { book, clock: ports.clock, readSettings, nameOf: (id) => names.get(id) ?? null };
}

function copyFigure(
  { program: id, figure }: { readonly program: string; readonly figure: FigureName },
  { ports, book, tongue, readSettings }: CommandDeps,
): Result<null, CommandError> {
  const program = book.find(id);
  if (program === undefined) return fail({ kind: 'no-such-program' });
  const { words, locale } = tongue();
  const snapshot = program.memory.last?.snapshot;
  const currency = snapshot?.programSettings?.currency ?? null;
  const text = readSettings().figuresHidden
    ? null
    : copiedFigure(snapshot?.figures[figure], { locale, currency, none: words.window.program.none });
  if (text === null) return fail({ kind: 'not-allowed' });
  ports.clipboard.write(text);
  return done;
}
