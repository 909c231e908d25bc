import type { AppError } from '../domain/errors.js';
import { fail, ok, type Result } from '../domain/result.js';

/** The documented answers are five deep. Millions of levels would hold the process up for seconds. */
const levelsAtMost = 64;
/** Values and brackets; the documented answers have about two hundred. What is made of a million takes a second. */
const partsAtMost = 20_000;

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openList = 0x5b;
const closeList = 0x5d;
const openMap = 0x7b;
const closeMap = 0x7d;

/** Where the text that begins behind a quote ends; an open one runs to the end, and the parser has the last word on it. */
function endOfText(json: string, from: number): number {
  let at = from;
  for (; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    if (unit === quote) break;
    if (unit === backslash) at += 1;
  }
  return at;
}

/** What makes it more than can be parsed in a blink; null when nothing does. Written for speed: it sees each letter. */
function tooMuch(json: string): string | null {
  let level = 0;
  let parts = 0;
  for (let at = 0; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    if (unit === quote) at = endOfText(json, at + 1);
    else if (unit === comma) parts += 1;
    else if (unit === openList || unit === openMap) {
      level += 1;
      parts += 1;
    } else if (unit === closeList || unit === closeMap) level -= 1;
    if (level > levelsAtMost) return 'nested too deep';
    if (parts > partsAtMost) return 'too many values';
  }
  return null;
}

/** JSON from a server, or what came instead of it. */
export function parseJson(text: string): Result<unknown, AppError> {
  const instead = (where: string): Result<never, AppError> => fail({ kind: 'unreadable', where });
  const start = text.trimStart();
  if (start === '') return instead('an empty answer');
  if (start.startsWith('<')) return instead('a web page instead of data');
  const much = tooMuch(text);
  if (much !== null) return instead(much);
  try {
    return ok(JSON.parse(text));
  } catch {
    return instead('not JSON');
  }
}
