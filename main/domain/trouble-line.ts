import type { AppTrouble, ProgramState, Trouble } from './app-state.js';
import { needsTheUser } from './errors.js';
import { formatMoment, type Speech } from './format.js';
import { type WayOut, wayOutOf, wayOutOfApp } from './way-out.js';
import type { Lines, PageWords, Words } from './words/words.js';

/** One sentence and one way out, for the place where it matters. */
export interface TroubleLine {
  readonly text: string;
  readonly wayOut: WayOut | null;
  /** Words of the button; null without a way out. */
  readonly button: string | null;
  /** Red when the user must act; grey when it will pass by itself, or wait. */
  readonly mustAct: boolean;
}

/** The moment at which something is said. */
export interface Now<Spoken extends PageWords = Words> extends Speech<Spoken> {
  readonly nowMs: number;
}

/** The line of its kind: that a table holds one for each kind is checked where the table is made. */
export function say<Union extends { readonly kind: string }, Given extends unknown[]>(
  table: Lines<Union, Given>,
  about: Union,
  ...given: Given
): string {
  const sentence = table[about.kind as Union['kind']] as (about: Union, ...given: Given) => string;
  return sentence(about, ...given);
}

const withButton = (
  line: { text: string; wayOut: WayOut | null; mustAct: boolean },
  { troubles }: PageWords,
): TroubleLine => ({ ...line, button: line.wayOut === null ? null : troubles.buttons[line.wayOut] });

/** What is wrong with a program; null when all is well. */
export function troubleLine(program: ProgramState, now: Now<PageWords>): TroubleLine | null {
  const { last, polling, trouble } = program;
  if (trouble === null) return null;
  const moment = (atMs: number) => formatMoment(atMs, now.nowMs, now);
  const text = say(now.words.troubles.program, trouble.error, {
    asOf: last === null ? null : moment(last.takenAtMs),
    since: moment(trouble.sinceMs),
    next: polling.state === 'waiting' && polling.nextAtMs > now.nowMs ? moment(polling.nextAtMs) : null,
  });
  return withButton(
    { text, wayOut: wayOutOf(trouble.error), mustAct: needsTheUser(trouble.error) },
    now.words,
  );
}

/** Only what is not saved is for the user to mend; the rest is told and may be put away. */
export const appTroubleLine = (trouble: AppTrouble, words: PageWords): TroubleLine =>
  withButton(
    {
      text: say(words.troubles.app, trouble),
      wayOut: wayOutOfApp(trouble),
      mustAct: trouble.kind === 'disk-failed',
    },
    words,
  );

/** On a row of the list, where there is room for a few words and the age of the figures. */
export function troubleOnRow({ error }: Trouble, age: string | null, { troubles }: PageWords): string {
  const brief = say(troubles.brief, error);
  if (age === null) return troubles.row.alone(brief);
  return needsTheUser(error) ? troubles.row.mustAct(brief, age) : troubles.row.passing(brief, age);
}
