import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { channels } from '../../preload/contract.js';
import type { Command, CommandResult } from '../commands.js';
import type { AppState } from '../domain/app-state.js';
import { fail } from '../domain/result.js';
import type { Clock, Log } from '../ports.js';
import { createUndoStack, type Undo } from '../undo.js';
import { createAllowance } from './allowance.js';
import { createOutwardPace } from './outward.js';
import type { PagePlace } from './session-guard.js';

export interface IpcParts {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>;
  readonly core: {
    read(): AppState;
    onChange(listener: () => void): Undo;
    send(command: Command): Promise<CommandResult>;
  };
  readonly window: {
    contents(): WebContents | null;
    isOpen(): boolean;
    onShown(listener: () => void): Undo;
    giveUp(why: string): void;
  };
  readonly page: Pick<PagePlace, 'isPage'>;
  /** Null for what is no command. */
  parseCommand(payload: unknown): Command | null;
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly log: Log;
}

/** More than a person with a mouse could ever cause: a page that goes beyond it is not ours any more. */
const callsPerSecond = 1_000;
const refused: CommandResult = fail({ kind: 'not-allowed' });
const tooOften: CommandResult = fail({ kind: 'not-allowed', tooOften: true });

/** The three channels, open to the page of our own window and to nobody else. */
export function serveIpc(parts: IpcParts): Undo {
  const undo = createUndoStack();
  const mayReachOut = createOutwardPace();
  /** Each page has its own. */
  const allowances = new WeakMap<WebContents, (nowMs: number) => boolean>();
  const spend = (caller: WebContents) => {
    const allow = allowances.get(caller) ?? createAllowance({ calls: callsPerSecond, withinMs: 1_000 });
    allowances.set(caller, allow);
    return allow(parts.clock.monotonicMs());
  };
  const mayCall = ({ sender, senderFrame }: IpcMainInvokeEvent) => {
    if (sender !== parts.window.contents()) return false;
    if (spend(sender)) return isOurPage(senderFrame, parts.page);
    // At once: what it has called besides goes with it, and nobody has to answer that.
    parts.window.giveUp(`the page made more than ${callsPerSecond} calls in a second`);
    return false;
  };

  // Null rather than an error: Electron would print one line for each, as many as a page cares to cause.
  parts.ipcMain.handle(channels.read, (event) => (mayCall(event) ? parts.core.read() : null));
  undo.add(() => parts.ipcMain.removeHandler(channels.read));

  parts.ipcMain.handle(channels.send, (event, payload: unknown) =>
    mayCall(event) ? obey(parts, mayReachOut, payload) : refused,
  );
  undo.add(() => parts.ipcMain.removeHandler(channels.send));

  undo.add(relayChanges(parts));
  return undo.run;
}

/** The frame is null once it is gone; only the main frame of the window has no parent. */
const isOurPage = (frame: IpcMainInvokeEvent['senderFrame'], page: IpcParts['page']): boolean =>
  frame !== null && frame.parent === null && page.isPage(frame.url);

async function obey(
  { parseCommand, core, clock, log }: IpcParts,
  mayReachOut: ReturnType<typeof createOutwardPace>,
  payload: unknown,
): Promise<CommandResult> {
  const command = parseCommand(payload);
  if (command === null) return refused;
  if (!mayReachOut(command, clock.monotonicMs())) return tooOften;
  try {
    return await core.send(command);
  } catch (bug) {
    // What it says may quote what was sent, such as a key: only its place is told.
    log.line(`A command failed unexpectedly (${command.type}): ${placeOf(bug)}`);
    return refused;
  }
}

const placeOf = (bug: unknown): string =>
  bug instanceof Error ? `${bug.name} ${bug.stack?.match(/\n\s+(at .*)/)?.[1] ?? ''}` : typeof bug;

/** At most one message per turn, and none to a window that is not open: it gets the latest once when it opens. */
function relayChanges({ core, window }: IpcParts): Undo {
  const undo = createUndoStack();
  let due: NodeJS.Immediate | null = null;
  const push = () => {
    if (due !== null) clearImmediate(due);
    due = null;
    const contents = window.contents();
    if (contents !== null && !contents.isDestroyed()) contents.send(channels.changed, core.read());
  };
  undo.add(
    core.onChange(() => {
      if (window.isOpen()) due ??= setImmediate(push);
    }),
  );
  // At once, so that the first frame on screen is already of this state.
  undo.add(window.onShown(push));
  undo.add(() => {
    if (due !== null) clearImmediate(due);
  });
  return undo.run;
}
