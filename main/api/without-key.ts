import type { Secret } from '../domain/secret.js';

/** Nothing so short is a key of Partnero's, and a name may well hold it. */
const shortestKey = 12;

/** What may stand between the letters of a key: all that cleaning takes away or puts there, and what nobody sees. */
const unseen = String.raw`[\s\ufffd\p{C}\p{M}\p{Default_Ignorable_Code_Point}]*`;
const allUnseen = new RegExp(unseen, 'gu');

/**
 * What came from a server, or was made of it, in which every text and every name of a field that repeats the key has
 * `***` in its place, and a number that is the key is null: a server that repeats it must not carry it into a message
 * or a program's name, however it escapes it and whatever it hides between its letters for cleaning to take out.
 */
export function withoutKey<T>(told: T, secret: Secret): T {
  const key = secret.reveal();
  if (key.length < shortestKey) return told;
  return cleaned(told, { text: key, letters: lettersOf(key), asNumber: Number(key) }) as T;
}

interface Key {
  readonly text: string;
  readonly letters: string;
  /** NaN for most, which no number is. */
  readonly asNumber: number;
}

/** In letters of either case, since currencies are put into small ones, and of either width. */
const spellingOf = (key: string): RegExp =>
  new RegExp([...key].map((one) => `[${[one, fullWidth(one)].map(byNumber).join('')}]`).join(unseen), 'giu');

const fullWidth = (one: string): string => String.fromCharCode(one.charCodeAt(0) + 0xfee0);
const byNumber = (one: string): string => `\\u{${one.charCodeAt(0).toString(16)}}`;

/** What is left to read of a text, in letters of one case and width: of one that spells the key, the key is a part. */
const lettersOf = (text: string): string => text.replace(allUnseen, '').normalize('NFKC').toLowerCase();

/** The pattern is made only for a text that needs it: main does nothing else meanwhile, on Electron 22 for half a second. */
const textWithout = (text: string, key: Key): string =>
  text.length >= shortestKey && lettersOf(text).includes(key.letters)
    ? text.replace(spellingOf(key.text), '***')
    : text;

/** As deep as the answer, which has few levels once it is parsed. */
function cleaned(value: unknown, key: Key): unknown {
  if (typeof value === 'string') return textWithout(value, key);
  if (typeof value === 'number') return value === key.asNumber ? null : value;
  if (Array.isArray(value)) return value.map((one) => cleaned(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [textWithout(name, key), cleaned(one, key)]),
  );
}
