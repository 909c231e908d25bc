import type { Undo } from '../undo.js';

/** Takes secrets out of text, in whatever form they may have got into it. */
export interface Redactor {
  /** From now on this text is taken out, until the returned function is called. Twice the same is kept once. */
  register(secret: string): Undo;
  redact(text: string): string;
}

const removed = '[redacted]';
/** Shorter texts are no keys, and taking them out would make any line unreadable. */
const shortestSecret = 6;

/** Also for keys that nobody registered: whatever stands where a key would stand. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/(authorization["']?\s*[:=]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"',;]+/gi, `$1${removed}`],
  [/\bbearer\s+(?!\[redacted\])[^\s"',;]+/gi, `Bearer ${removed}`],
];

/** How one secret may be written. */
interface Written {
  /** In letters, some of which are written otherwise. */
  readonly spelled: RegExp;
  /** As it is, and as other texts. */
  readonly coded: readonly string[];
}

export function createRedactor(): Redactor {
  const live = new Map<string, Written>();
  const registrations = new Map<string, number>();
  /** The longest first, so that no form leaves the rest of another behind. */
  let spelled: readonly RegExp[] = [];
  let coded: readonly string[] = [];
  const collect = () => {
    spelled = [...live].sort(([a], [b]) => b.length - a.length).map(([, one]) => one.spelled);
    coded = [...live.values()].flatMap((one) => one.coded).sort((a, b) => b.length - a.length);
  };
  const forgetOnce = (secret: string) => {
    const left = (registrations.get(secret) ?? 0) - 1;
    registrations.set(secret, left);
    if (left > 0) return;
    registrations.delete(secret);
    live.delete(secret);
    collect();
  };
  return {
    register(secret) {
      if (secret.length < shortestSecret) return () => {};
      registrations.set(secret, (registrations.get(secret) ?? 0) + 1);
      if (!live.has(secret)) {
        live.set(secret, { spelled: spellingOf(secret), coded: codesOf(secret) });
        collect();
      }
      return once(() => forgetOnce(secret));
    },
    redact(text) {
      const bare = coded.reduce((left, form) => left.replaceAll(form, removed), text);
      // Costs a hundred times as much, and few lines have any of it.
      const unspelled = otherwise.test(bare)
        ? spelled.reduce((left, form) => left.replace(form, removed), bare)
        : bare;
      return patterns.reduce((left, [pattern, by]) => left.replace(pattern, by), unspelled);
    },
  };
}

/** An `Undo` that is called twice undoes once. */
function once(undo: Undo): Undo {
  let done = false;
  return () => {
    if (!done) undo();
    done = true;
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: UTF-16 that was read as letters is full of it
const otherwise = /[%&\\\u0000]/;

/**
 * Letter by letter: as it is, behind back slashes, by its number as JSON, an address or markup would put it, and
 * with the NULs between letters that UTF-16 leaves in a text.
 */
const spellingOf = (secret: string): RegExp => new RegExp([...secret].map(letter).join('\\0?'), 'g');

const named: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

function letter(one: string): string {
  const bytes = [...Buffer.from(one, 'utf8')].map((byte) => byte.toString(16).padStart(2, '0'));
  const number = one.codePointAt(0) ?? 0;
  const escaped = one.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return `(?:${[
    `\\\\{0,7}${one.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}`,
    bytes.map((hex) => `%(?:25)?${anyCase(hex)}`).join(''),
    escaped.map((hex) => `\\\\{1,7}u${anyCase(hex)}`).join(''),
    `&#0*(?:${number}|[xX]0*${anyCase(number.toString(16))});`,
    ...(named[one] === undefined ? [] : [`&${named[one]};`]),
  ].join('|')})`;
}

const anyCase = (hex: string): string => hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

const codesOf = (secret: string): readonly string[] => [
  ...new Set(
    (['utf8', 'utf16le'] as const).flatMap((encoding) => {
      const bytes = Buffer.from(secret, encoding);
      const hex = bytes.toString('hex');
      return [secret, hex, hex.toUpperCase(), ...[0, 1, 2].flatMap((shift) => base64Of(bytes, shift))];
    }),
  ),
];

/**
 * How the secret looks in base64 when it begins `shift` bytes (mod 3) after the encoded text does. The
 * characters at either end that depend on its neighbours are left out.
 */
function base64Of(secret: Buffer, shift: number): readonly string[] {
  const text = Buffer.concat([Buffer.alloc(shift), secret])
    .toString('base64')
    .replace(/=+$/, '');
  const start = Math.ceil((shift * 8) / 6);
  const end = Math.floor(((shift + secret.length) * 8) / 6);
  const core = text.slice(start, end);
  return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
}
