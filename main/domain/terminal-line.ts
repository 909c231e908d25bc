import type { ProgramState } from './app-state.js';
import { counted, formatAge } from './format.js';
import { spokenName } from './spoken-name.js';
import { type Now, say } from './trouble-line.js';
import { waitsOf } from './waits.js';

/** One readable line after a poll: who, what waits, how old that is, and what is wrong. Never a key, never money. */
export function terminalLine(program: ProgramState, now: Now): string {
  const { terminal, troubles } = now.words;
  const { last, trouble } = program;
  const facts = last === null ? [terminal.notRead] : [...whoWaits(program, now), readAt(last.takenAtMs, now)];
  return terminal.poll(spokenName(program, 60, now.words), [
    ...facts,
    ...(trouble === null ? [] : [say(troubles.brief, trouble.error)]),
  ]);
}

const readAt = (takenAtMs: number, now: Now): string =>
  now.words.terminal.read(formatAge(takenAtMs, now.nowMs, now));

function whoWaits({ waiting }: ProgramState, { words, locale }: Now): readonly string[] {
  const { known, total, waits } = waitsOf(waiting);
  if (waiting.length === 0) return [words.terminal.doesNotReport];
  const lines = waits.map(({ kind, count }) => words.tray.waits[kind](counted(count, locale)));
  if (!known) return [...lines, words.terminal.notAllKnown];
  return total === 0 ? [words.terminal.nobody] : lines;
}
