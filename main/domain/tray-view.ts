import type { AppState } from './app-state.js';
import { fitLines } from './fit-lines.js';
import { counted } from './format.js';
import type { ProgramId } from './snapshot.js';
import { spokenName } from './spoken-name.js';
import { allQuiet, asOfLine, inTrouble, programLine, programsToTell, somebodyWaits } from './tray-lines.js';
import { trayText } from './tray-text.js';
import { type Now, say } from './trouble-line.js';

/** Told by shape and not only by colour; the files in `assets/tray` carry these names. */
export type TrayIcon = 'calm' | 'waiting-unseen' | 'waiting-seen' | 'trouble' | 'paused';

export type TrayAction =
  | 'open'
  | 'refresh'
  | 'pause-notices'
  | 'resume-notices'
  | 'hide-figures'
  | 'show-figures'
  | 'settings'
  | 'leave-demo'
  | 'quit';

export type TrayEntry =
  /** A line to read; choosing it opens the popover on that program (null: on the list). */
  | { readonly kind: 'line'; readonly label: string; readonly program: ProgramId | null }
  | { readonly kind: 'action'; readonly label: string; readonly action: TrayAction }
  | { readonly kind: 'separator' };

/** All that the tray shows, as a value: the painter writes only what differs from the last. */
export interface TrayView {
  readonly icon: TrayIcon;
  /** Lines parted by a line feed. At most 120 characters on Windows. */
  readonly tooltip: string;
  /** Beside the icon, where there is room for it (macOS); empty when there is nothing to say. */
  readonly text: string;
  /** Plain text: whoever paints it escapes it for the menu. */
  readonly menu: readonly TrayEntry[];
}

export interface TrayContext extends Now {
  readonly platform: AppState['platform'];
}

const programsNamed = 5;
/** Windows keeps 127 UTF-16 units of a tooltip, and cuts anywhere. */
const windowsTooltip = { characters: 120, nameLength: 32 };
const roomyTooltip = { characters: Number.POSITIVE_INFINITY, nameLength: 60 };
const menuNameLength = 60;

export const trayView = (state: AppState, context: TrayContext): TrayView => ({
  icon: trayIcon(state),
  tooltip: tooltipLines(state, context).join('\n'),
  text: trayText(state, context.locale),
  menu: menuEntries(state, context),
});

/** The first that holds; the tooltip says all of it. */
function trayIcon({ programs, settings, troubles }: AppState): TrayIcon {
  const unseen = programs.some(({ waiting }) => waiting.some((one) => one.unseen && one.count !== 0));
  if (settings.noticesPaused) return 'paused';
  if (unseen) return 'waiting-unseen';
  if (programs.some(inTrouble) || troubles.some(({ kind }) => kind === 'disk-failed')) return 'trouble';
  return programs.some(somebodyWaits) ? 'waiting-seen' : 'calm';
}

function tooltipLines(state: AppState, context: TrayContext): readonly string[] {
  const { names, tray } = context.words;
  if (state.programs.length === 0) return [names.product];
  const asOf = asOfLine(state, context);
  const tail = [
    ...(asOf === null ? [] : [asOf]),
    ...(state.settings.noticesPaused ? [tray.paused] : []),
    ...(state.troubles.some(({ kind }) => kind === 'disk-failed') ? [tray.notSaved] : []),
  ];
  return [...tooltipHead(state, tail, context), ...tail];
}

/** The programs, as many as there is room for above what must be said in any case. */
function tooltipHead(state: AppState, tail: readonly string[], context: TrayContext): readonly string[] {
  const { characters, nameLength } = context.platform === 'win32' ? windowsTooltip : roomyTooltip;
  const room = characters - tail.map((line) => `\n${line}`).join('').length;
  const told = programsToTell(state.programs);
  if (told.length === 0) return quietHead(state, { room, nameLength }, context);
  const { words, locale } = context;
  const telling = { nameLength, byKind: state.programs.length === 1 };
  const lines = fitLines(
    told.map((program) => programLine(program, telling, context)),
    {
      lines: programsNamed,
      characters: room,
      more: (leftOut) => words.tray.andMore(counted(leftOut, locale)),
    },
  );
  return lines.length > 0 ? lines : [words.tray.programs(counted(told.length, locale))];
}

/** Nothing to tell: the only program by name if there is room, and that nobody waits if that is known. */
function quietHead(
  state: AppState,
  { room, nameLength }: { room: number; nameLength: number },
  context: TrayContext,
): readonly string[] {
  const quiet = allQuiet(state, context);
  const [only, ...others] = state.programs;
  const named = only !== undefined && others.length === 0;
  const name = named ? spokenName(only, nameLength, context.words) : context.words.names.product;
  if (quiet === null) return [name];
  return named && `${name}\n${quiet}`.length <= room ? [name, quiet] : [quiet];
}

const separator: TrayEntry = { kind: 'separator' };
const line = (text: string, program: ProgramId | null = null): TrayEntry => ({
  kind: 'line',
  label: text,
  program,
});

function menuEntries(state: AppState, context: TrayContext): readonly TrayEntry[] {
  const { words } = context;
  const action = (name: TrayAction): TrayEntry => ({
    kind: 'action',
    label: words.tray.actions[name],
    action: name,
  });
  return [
    ...menuLines(state, context),
    separator,
    action('open'),
    ...(state.programs.length > 0 ? [action('refresh')] : []),
    action(state.settings.figuresHidden ? 'show-figures' : 'hide-figures'),
    action(state.settings.noticesPaused ? 'resume-notices' : 'pause-notices'),
    action('settings'),
    ...(state.programs.some(({ demo }) => demo) ? [action('leave-demo')] : []),
    separator,
    action('quit'),
  ];
}

function menuLines(state: AppState, context: TrayContext): readonly TrayEntry[] {
  const { words, locale } = context;
  const told = programsToTell(state.programs);
  const named = told.slice(0, programsNamed);
  const leftOut = told.length - named.length;
  const quiet = told.length === 0 ? (allQuiet(state, context) ?? words.names.product) : null;
  const asOf = asOfLine(state, context);
  const telling = { nameLength: menuNameLength, byKind: true };
  return [
    ...named.map((program) => line(programLine(program, telling, context), program.id)),
    ...(leftOut > 0 ? [line(words.tray.andMore(counted(leftOut, locale)))] : []),
    ...(quiet === null ? [] : [line(quiet)]),
    ...(asOf === null ? [] : [line(asOf)]),
    ...state.troubles
      .filter(({ kind }) => kind === 'disk-failed')
      .map((trouble) => line(say(words.troubles.app, trouble))),
  ];
}
