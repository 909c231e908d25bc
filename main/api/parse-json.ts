import type { AppError } from '../domain/errors.js';
import { fail, ok, type Result } from '../domain/result.js';

/** The documented answers are five deep. Millions of levels would hold the process up for seconds. */
const levelsAtMost = 64;

function isTooDeep(text: string): boolean {
  let level = 0;
  // Strings are skipped whole; an open one runs to the end, and the parser has the last word on it.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (token === '[' || token === '{') level += 1;
    else if (token === ']' || token === '}') level -= 1;
    if (level > levelsAtMost) return true;
  }
  return false;
}

/** JSON from a server, or what came instead of it. */
export function parseJson(text: string): Result<unknown, AppError> {
  const instead = (where: string): Result<never, AppError> => fail({ kind: 'unreadable', where });
  const start = text.trimStart();
  if (start === '') return instead('an empty answer');
  if (start.startsWith('<')) return instead('a web page instead of data');
  if (isTooDeep(text)) return instead('nested too deep');
  try {
    return ok(JSON.parse(text));
  } catch {
    return instead('not JSON');
  }
}
