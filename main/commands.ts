import { z } from 'zod';
import type { AppError, KeychainTrouble } from './domain/errors.js';
import { figureNames } from './domain/figures.js';
import { type Health, healthParts } from './domain/health.js';
import { type ProgramHistory, type Timeline, timelineKinds } from './domain/history.js';
import type { Result } from './domain/result.js';
import type { ProgramId } from './domain/snapshot.js';
import { settingsPatch } from './settings.js';

const program = z.string().min(1).max(64);
/** As typed or pasted; `readKey` in `domain/api-key.ts` says what is wrong with it. */
const key = z.string().max(100_000);
const keep = z.enum(['keychain', 'run']).optional();

/** What a window may ask for. It names programs, places and settings; never a URL, a path or a file. */
export const commandSchema = z.discriminatedUnion('type', [
  /** Ask now: all programs, or one. */
  z.object({ type: z.literal('refresh'), program: program.optional() }).strict(),
  /** Without `keep` the key goes into the keychain, or the wish is refused: only a person decides for `run`. */
  z.object({ type: z.literal('add-key'), key, keep }).strict(),
  z.object({ type: z.literal('replace-key'), program, key, keep }).strict(),
  /** Read the key again, letting the system ask for its password. */
  z.object({ type: z.literal('unlock'), program }).strict(),
  /** Takes back what waits for the person in a prompt of the keychain's. */
  z.object({ type: z.literal('cancel-prompt') }).strict(),
  z.object({ type: z.literal('remove-program'), program }).strict(),
  z.object({ type: z.literal('change-settings'), patch: settingsPatch }).strict(),
  z.object({ type: z.literal('start-demo') }).strict(),
  z.object({ type: z.literal('leave-demo') }).strict(),
  z.object({ type: z.literal('test-notice') }).strict(),
  z.object({ type: z.literal('open'), target: z.enum(['dashboard', 'key-help']) }).strict(),
  /** The program's partner portal, if its address is one that may be opened. */
  z.object({ type: z.literal('open-portal'), program }).strict(),
  /** Puts that address on the clipboard, whatever it is: a person may look at it elsewhere. Refused while figures are hidden. */
  z.object({ type: z.literal('copy-portal'), program }).strict(),
  /** What the page shows now: it counts as seen, and nothing of it is announced. */
  z
    .object({
      type: z.literal('looking'),
      at: z.enum(['home', 'program', 'elsewhere']),
      program: program.optional(),
    })
    .strict(),
  /** Height of the page's content in CSS pixels; the popover grows with it up to its limit. */
  z.object({ type: z.literal('fit'), heightPx: z.number().min(1).max(10_000) }).strict(),
  /** Dismiss a line about the app itself, such as a file that was set aside. */
  z
    .object({
      type: z.literal('dismiss'),
      trouble: z.enum(['file-set-aside', 'newer-file', 'no-tray', 'no-notifier']),
    })
    .strict(),
  /** Try again to write what could not be saved. */
  z.object({ type: z.literal('retry-disk') }).strict(),
  /** Keys, history and settings, of all programs. Nobody is asked again. */
  z.object({ type: z.literal('remove-everything') }).strict(),
  /** Whether the app starts at login; with `on`, from now on. Answers how it is then. */
  z.object({ type: z.literal('start-at-login'), on: z.boolean().optional() }).strict(),
  /** How the outside parts are. */
  z.object({ type: z.literal('health') }).strict(),
  /** Meets one of them now, and tells how they are then. */
  z.object({ type: z.literal('try-part'), part: z.enum(healthParts) }).strict(),
  /** What may be told of this run to whoever looks into a fault: no key, no name, no amount. */
  z.object({ type: z.literal('diagnostics') }).strict(),
  /** Puts on the clipboard what was last answered of that. */
  z.object({ type: z.literal('copy-diagnostics') }).strict(),
  /** Charts and earlier values of one program. */
  z.object({ type: z.literal('history'), program }).strict(),
  /** What changed, in one program or in all. */
  z
    .object({ type: z.literal('timeline'), program: program.nullable(), kind: z.enum(timelineKinds) })
    .strict(),
  /** Puts a figure's value on the clipboard, as it is shown. Refused while figures are hidden. */
  z.object({ type: z.literal('copy-figure'), program, figure: z.enum(figureNames) }).strict(),
  z.object({ type: z.literal('hide') }).strict(),
  z.object({ type: z.literal('quit') }).strict(),
]);
export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];

/** Why a command did nothing. Everything was left as it was. */
export type CommandError =
  | AppError
  /** Not a key: empty, or with characters that no header can carry. */
  | { readonly kind: 'not-a-key'; readonly why: 'empty' | 'odd-characters' | 'too-long' }
  | { readonly kind: 'no-such-program' }
  /** `tooOften`: as it is, it may be allowed a moment later. */
  | { readonly kind: 'not-allowed'; readonly tooOften?: true }
  | { readonly kind: 'nobody-shows-notices' };

/** `added` is false when the program was there already and only its key was replaced. */
export interface KeyAccepted {
  readonly program: ProgramId;
  readonly added: boolean;
}

/** What could not be removed, when everything was to be. */
export interface Left {
  /** Programs that stay, because their key does. */
  readonly keys: readonly { readonly program: ProgramId; readonly state: KeychainTrouble }[];
  /** Names of files. */
  readonly files: readonly string[];
}

interface Values {
  'add-key': KeyAccepted;
  'replace-key': KeyAccepted;
  'remove-everything': Left;
  history: ProgramHistory;
  timeline: Timeline;
  health: Health;
  diagnostics: string;
  'try-part': Health;
  'start-at-login': boolean;
}
export type CommandValue<T extends CommandType> = T extends keyof Values ? Values[T] : null;
/** What a command answers, by its type. */
export type CommandResult<T extends CommandType = CommandType> = Result<CommandValue<T>, CommandError>;
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
