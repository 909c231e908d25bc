import type { Settings } from '../settings.js';
import type { WaitingKind } from './figures.js';
import { fitLines } from './fit-lines.js';
import { counted } from './format.js';
import { plainText } from './plain-text.js';
import type { ProgramId } from './snapshot.js';
import type { Rise } from './telling.js';
import type { Words } from './words/words.js';

/** What is announced, before it is a pop-up. Plain text; whoever shows it escapes it for the place. */
export interface Notice {
  /** Names it for replacing, withdrawing and clicking. */
  readonly tag: string;
  readonly title: string;
  /** Lines parted by a line feed. */
  readonly body: string;
  /** What a click opens; null opens the list. */
  readonly program: ProgramId | null;
  /** It tells of nobody, so there is nothing to tell again later. */
  readonly isTest?: true | undefined;
}

/** What one program has to announce. */
export interface Owed {
  readonly program: ProgramId;
  readonly name: string;
  readonly demo: boolean;
  readonly rises: readonly Rise[];
  /** Its key was refused. */
  readonly refused: boolean;
}

export interface NoticeSpeech {
  readonly words: Words;
  readonly locale: string;
}

const longest = { title: 120, body: 400, name: 100, nameInLine: 60 };
const programsNamed = 5;

const flags = {
  'waiting-for-approval': 'notifyApprovals',
  'payouts-requested': 'notifyPayoutsRequested',
  'payouts-resubmitted': 'notifyPayoutsResubmitted',
} as const satisfies Readonly<Record<WaitingKind, keyof Settings>>;

/** Whether a rise of this kind is announced now. */
export const announces = (kind: WaitingKind, settings: Settings): boolean =>
  settings[flags[kind]] && !settings.noticesPaused;

/** All that a round has to say, as one notice; null when nothing is owed. */
export function noticeFor(owed: readonly Owed[], speech: NoticeSpeech): Notice | null {
  const telling = owed.filter(({ rises, refused }) => rises.length > 0 || refused);
  const [only, ...others] = telling;
  if (only === undefined) return null;
  return others.length === 0 ? ofOne(only, speech) : ofSeveral(telling, speech);
}

/** Shown on a click in the settings, so that a person sees how notices look, and that they arrive. */
export const testNotice = ({ names, notices }: Words): Notice => ({
  tag: 'test',
  title: names.product,
  body: notices.test,
  program: null,
  isTest: true,
});

function nameOf({ name, demo }: Owed, words: Words, maxLength: number): string {
  const plain = plainText(name, maxLength);
  return demo ? words.names.demo(plain) : plain;
}

function ofOne(owed: Owed, speech: NoticeSpeech): Notice {
  const { words } = speech;
  const lines = owed.rises.map((rise) => riseLine(rise, speech));
  return {
    tag: `program:${owed.program}`,
    title: nameOf(owed, words, longest.name),
    body: [...lines, ...(owed.refused ? [words.notices.refused] : [])].join('\n'),
    program: owed.program,
  };
}

function riseLine({ kind, was, is }: Rise, { words, locale }: NoticeSpeech): string {
  const all = counted(is, locale);
  return was === 0
    ? words.notices.first[kind](all)
    : words.notices.more[kind](counted(is - was, locale), all);
}

function ofSeveral(owed: readonly Owed[], speech: NoticeSpeech): Notice {
  const { words, locale } = speech;
  const lines = fitLines(
    owed.map((one) => programLine(one, speech)),
    {
      lines: programsNamed,
      characters: longest.body,
      more: (leftOut) => words.tray.andMore(counted(leftOut, locale)),
    },
  );
  return { tag: 'round', title: titleOfSeveral(owed, speech), body: lines.join('\n'), program: null };
}

function programLine(owed: Owed, { words, locale }: NoticeSpeech): string {
  const waits = owed.rises.map(({ kind, is }) => words.tray.waits[kind](counted(is, locale)));
  return words.tray.program(nameOf(owed, words, longest.nameInLine), [
    ...waits,
    ...(owed.refused ? [words.notices.keyRefused] : []),
  ]);
}

/** A demo counts for nothing: beside programs of the user's own only they make the title. */
function titleOfSeveral(owed: readonly Owed[], speech: NoticeSpeech): string {
  const { words, locale } = speech;
  const own = owed.filter(({ demo }) => !demo);
  const [first, second] = own;
  if (first !== undefined && second === undefined) return nameOf(first, words, longest.name);
  const rising = own.filter(({ rises }) => rises.length > 0);
  const keys = counted(own.filter(({ refused }) => refused).length, locale);
  const { several } = words.notices;
  if (rising.length === 0) return several.refused(keys);
  const by = rising.flatMap(({ rises }) => rises).reduce((sum, { was, is }) => sum + is - was, 0);
  const more = counted(by, locale);
  const waiting =
    rising.length === 1 ? several.more(more) : several.moreIn(more, counted(rising.length, locale));
  return keys.n === 0 ? waiting : several.andRefused(waiting, keys);
}
