/** How an amount is written: what two texts must share to be added. */
interface Pattern {
  /** The text with nothing of the number but its decimal mark: `$.` or `, €`. */
  readonly frame: string;
  /** Between thousands; empty while no text had to write it. */
  readonly group: string;
  /** Empty while no text was negative. */
  readonly minus: string;
}

interface Amount extends Pattern {
  /** Of the unit, whatever the currency calls them; below zero after a minus. */
  readonly hundredths: number;
}

// Latin and Cyrillic letters; `\p{L}` has some that cannot be seen.
const letter = '[A-Za-z\\u0100-\\u017e\\u0400-\\u0481]';
const sign = `${letter}{0,2}\\p{Sc}`; // `$`, and `CA$`
const space = '[ \\u00a0\\u202f]';
const number = `(0|[1-9]\\d{0,2}(?:(?<group>[.,'\\u2019]|${space})\\d{3}(?:\\k<group>\\d{3})*)?)([.,])(\\d\\d)`;
// One letter behind a number is more likely its thousands or millions: `1.20 M`.
const written = new RegExp(
  `^([-\\u2212]?)((?:${letter}{1,3}|${sign})${space}?)?${number}(${space}?(?:${letter}{2,3}|${sign}))?$`,
  'u',
);

function parse(text: string): Amount | null {
  const [, minus = '', before = '', whole = '', group = '', decimal = '', cents = '', after = ''] =
    written.exec(text) ?? [];
  if (!before === !after || group === decimal) return null;
  const size = Number(whole.replace(/\D/g, '') + cents);
  if (!Number.isSafeInteger(size) || (minus && !size)) return null;
  return { frame: before + decimal + after, group, minus, hundredths: minus ? -size : size };
}

const agree = (one: string, other: string): boolean => one === other || !one || !other;

function merge(one: Pattern, other: Pattern): Pattern | null {
  const isOne = one.frame === other.frame && agree(one.group, other.group) && agree(one.minus, other.minus);
  return isOne
    ? { frame: one.frame, group: one.group || other.group, minus: one.minus || other.minus }
    : null;
}

/** With what parts thousands, if a text of that pattern shows it. */
function withGroup(pattern: Pattern, texts: readonly string[]): Pattern {
  if (pattern.group) return pattern;
  const shown = texts.map(parse).find((amount) => amount?.group && merge(pattern, amount));
  return shown ? { ...pattern, group: shown.group } : pattern;
}

/** Null where the number needs thousands parted and the pattern does not tell by what. */
function write(hundredths: number, { frame, group, minus }: Pattern): string | null {
  const digits = `${Math.abs(hundredths)}`.padStart(3, '0');
  const whole = digits.slice(0, -2);
  if (whole.length > 3 && !group) return null;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return (
    (hundredths < 0 ? minus : '') + frame.replace(/[.,]/, (decimal) => grouped + decimal + digits.slice(-2))
  );
}

/** In hundredths of the unit; null when the text cannot be read exactly. */
export const readAmount = (text: string): number | null => parse(text)?.hundredths ?? null;

/**
 * The sum in the pattern of the texts, which are all of one currency code: two currencies may share a `$`. Null when
 * one cannot be read exactly, when two are written differently, and when the pattern does not tell how to write
 * the sum: `$600.00` and `$700.00` do not show how thousands are parted. Other texts of that code may show it.
 */
export function sumAmounts(texts: readonly string[], others: readonly string[] = []): string | null {
  let pattern: Pattern | null = null;
  let sum = 0;
  for (const text of texts) {
    const amount = parse(text);
    pattern = amount && merge(pattern ?? amount, amount);
    if (!amount || !pattern) return null;
    sum += amount.hundredths;
    if (!Number.isSafeInteger(sum)) return null;
  }
  return pattern && write(sum, withGroup(pattern, others));
}

/** Hundredths of the unit, oldest first; null where there is no amount in the pattern of the latest one. */
export function readSeries(texts: readonly (string | null)[]): readonly (number | null)[] {
  let pattern: Pattern | null = null;
  const read = (text: string | null): number | null => {
    const amount = text === null ? null : parse(text);
    const merged: Pattern | null = amount && merge(pattern ?? amount, amount);
    pattern = merged ?? pattern;
    return amount && merged ? amount.hundredths : null;
  };
  return [...texts].reverse().map(read).reverse();
}
