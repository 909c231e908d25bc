import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount, readSeries, sumAmounts } from '../../main/domain/amount.js';

describe('an amount', () => {
  it.each([
    ['$1,124.90', 112490],
    ['$240.00', 24000],
    ['$0.00', 0],
    ['$0.05', 5],
    ['$1,234,567.89', 123456789],
    ['-$5.00', -500],
    ['\u2212$1,124.90', -112490],
    ['1.124,90 €', 112490],
    ['1.124,90\u00a0€', 112490],
    ['-1.124,90 €', -112490],
    ['€1.124,90', 112490],
    ['1 124,90 €', 112490],
    ['1\u00a0124,90\u00a0€', 112490],
    ['1\u202f124,90\u202f€', 112490],
    ["1'124.90 CHF", 112490],
    ['CHF 1’124.90', 112490],
    ['USD 1 124.90', 112490],
    ['eur240.00', 24000],
    ['R 1 124,90', 112490],
    ['CA$1,124.90', 112490],
    ['240,00 zł', 24000],
    ['240,00 лв', 24000],
    ['$90,071,992,547,409.91', Number.MAX_SAFE_INTEGER],
  ])('%j is read as %d hundredths', (text, hundredths) => {
    expect(readAmount(text)).toBe(hundredths);
  });

  it.each([
    ['of nothing', ''],
    ['of a sign alone', '$'],
    ['without sign or code', '1,124.90'],
    ['with a sign and a code', '$1,124.90 USD'],
    ['with two signs', '$$1.00'],
    ['with a word', 'Revenue 1,124.90'],
    ['with text before it', 'Revenue: $1,200.00'],
    ['of two amounts', '$1.00 $2.00'],
    ['without decimals', '$1,124'],
    ['without decimals and without thousands', '$240'],
    ['with one decimal', '$240.5'],
    ['with three decimals', '$240.500'],
    ['with a mark and no decimals', '$240.'],
    ['with no digit before the mark', '$.50'],
    ['with thousands that are not parted', '$1310.00'],
    ['with thousands parted here and not there', '$1,234567.00'],
    ['with thousands not parted here and parted there', '$1234,567.00'],
    ['with a group of two', '$1,24.90'],
    ['with groups as in India', '₹12,34,567.00'],
    ['with an empty group', '$1,,124.90'],
    ['with a group mark in front', '$,124.90'],
    ['with two marks between groups', '$1,234.567.00'],
    ['with spaces of two kinds between groups', '1 234\u00a0567,00 €'],
    ['with one mark for groups and decimals', '$1.124.90'],
    ['with that mark a comma', '$1,124,90'],
    ['with a zero in front', '$0240.00'],
    ['with a group of zero in front', '$0,240.00'],
    ['in parentheses', '($5.00)'],
    ['with a plus', '+$5.00'],
    ['with a minus behind the sign', '$-5.00'],
    ['with a minus at the end', '5.00 €-'],
    ['with two minuses', '--$5.00'],
    ['of minus nothing', '-$0.00'],
    ['in scientific notation', '$1.10e5'],
    ['in millions', '1.20 M'],
    ['in millions of a currency', '$1.20M'],
    ['in Arabic digits', '$١٢.٠٠'],
    ['in wide digits', '$１.００'],
    ['with a space before it', ' $5.00'],
    ['with a space after it', '$5.00 '],
    ['with a line feed after it', '$5.00\n'],
    ['on two lines', '$5.00\n$6.00'],
    ['with two spaces after the sign', '$  5.00'],
    ['with a tab after the sign', '$\t5.00'],
    ['with a character of no width', '$\u200b5.00'],
    ['with a letter that cannot be seen', '\u31645.00'],
    ['with a direction mark in front', '\u200e$5.00'],
    ['in an embedding', '\u202a$5.00\u202c'],
    ['turned round', '$\u202e5.00'],
    ['with a byte order mark', '\ufeff$5.00'],
    ['with a soft hyphen', '$1,1\u00ad24.90'],
    ['with a null character', '$5.00\0'],
    ['of percent', '5.00 %'],
    ['that is a dash', '–'],
    ['that is no number', '$NaN'],
    ['too large to be exact', '$90,071,992,547,409.92'],
    ['far too large to be exact', `$9${',999'.repeat(200)}.00`],
  ])('%s is not read', (_case, text) => {
    expect(readAmount(text)).toBeNull();
    expect(sumAmounts([text])).toBeNull();
    expect(sumAmounts(['$5.00', text])).toBeNull();
    expect(readSeries([text, '$5.00'])).toEqual([null, 500]);
  });
});

describe('a sum', () => {
  it.each([
    [['$240.00', '$1,310.00'], '$1,550.00'],
    [['$1,310.00', '$240.00', '$0.05'], '$1,550.05'],
    [['$999.99', '$1,000.00', '$998,000.01'], '$1,000,000.00'],
    [['$0.10', '$0.20'], '$0.30'],
    [['$0.00', '$0.00'], '$0.00'],
    [['1.124,90 €', '240,10 €'], '1.365,00 €'],
    [['1\u202f124,90\u00a0€', '240,10\u00a0€'], '1\u202f365,00\u00a0€'],
    [["CHF 1'124.90", 'CHF 0.10'], "CHF 1'125.00"],
    [['-$5.00', '$3.00'], '-$2.00'],
    [['$3.00', '-$5.00'], '-$2.00'],
    [['-$5.00', '$8.00'], '$3.00'],
    [['-$5.00', '$5.00'], '$0.00'],
    [['-$5.00', '-$1,000.00'], '-$1,005.00'],
    [['\u22125,00 kr', '2,00 kr'], '\u22123,00 kr'],
    [['$600.00', '$399.99'], '$999.99'],
  ])('of %j is %s', (texts, sum) => {
    expect(sumAmounts(texts)).toBe(sum);
  });

  it.each(['$1,124.90', '$240.00', '-$5.00', '1 124,90 €'])('of %s alone is that text', (text) => {
    expect(sumAmounts([text])).toBe(text);
  });

  it.each<[string, readonly string[]]>([
    ['of nothing', []],
    ['of two currencies', ['$5.00', '€5.00']],
    ['of a sign and a code', ['$5.00', 'USD 5.00']],
    ['of two cases of a code', ['USD 5.00', 'usd 5.00']],
    ['of a sign before and behind', ['€5,00', '5,00€']],
    ['of two kinds of space', ['5,00 €', '5,00\u00a0€']],
    ['of two decimal marks', ['$240.00', '$1.310,00']],
    ['of two decimal marks below a thousand', ['$240.00', '$310,00']],
    ['of two group marks', ['$1,310.00', "$1'310.00"]],
    ['of two group marks with a small amount between', ['$1,310.00', '$5.00', "$1'310.00"]],
    ['of two minuses', ['-$5.00', '\u2212$5.00']],
    ['of thousands that are parted and not parted', ['$1,310.00', '$1310.00']],
    ['that has thousands where no text shows how they are parted', ['$600.00', '$400.00']],
    ['too large to be exact', ['$90,071,992,547,409.91', '$0.01']],
  ])('%s is not written', (_case, texts) => {
    expect(sumAmounts(texts)).toBeNull();
  });
});

describe('a series for a chart', () => {
  it.each<[string, readonly (string | null)[], readonly (number | null)[]]>([
    ['is empty without days', [], []],
    ['is gaps where nothing is known', [null, null], [null, null]],
    [
      'has a gap for a day unknown or unreadable',
      ['$1.00', null, 'n/a', '$1,200.00'],
      [100, null, null, 120000],
    ],
    ['is in the latest pattern', ['$1.00', '€2.00', '$3.00', '€4.00'], [null, 200, null, 400]],
    ['does not end with what cannot be read', ['$1.00', '€2.00', 'n/a', null], [null, 200, null, null]],
    ['has the latest group mark', ['$1,310.00', "$1'320.00", '$5.00'], [null, 132000, 500]],
    ['knows losses', ['-$5.00', '$0.00', '$5.00'], [-500, 0, 500]],
  ])('%s', (_case, texts, hundredths) => {
    expect(readSeries(texts)).toEqual(hundredths);
  });
});

interface Hand {
  readonly minus: string;
  readonly before: string;
  readonly group: string;
  readonly decimal: string;
  readonly after: string;
}

/** Digit by digit from the right, and not by the product's expressions. */
function writeByHand(hundredths: bigint, hand: Hand): string {
  const digits = [...String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0')].reverse();
  let text = '';
  digits.forEach((digit, place) => {
    if (place === 2) text = hand.decimal + text;
    else if (place > 2 && (place - 2) % 3 === 0) text = hand.group + text;
    text = digit + text;
  });
  return (hundredths < 0n ? hand.minus : '') + hand.before + text + hand.after;
}

const groups = [',', '.', "'", '’', ' ', '\u00a0', '\u202f'];
const decimals = ['.', ','];
const minuses = ['-', '\u2212'];
const spaces = ['', ' ', '\u00a0', '\u202f'];
const marks = ['$', '€', '£', 'zł', 'CHF', 'USD', 'kr', 'CA$', 'лв'];

const hands: fc.Arbitrary<Hand> = fc
  .record({
    minus: fc.constantFrom(...minuses),
    mark: fc.constantFrom(...marks),
    space: fc.constantFrom(...spaces),
    isBefore: fc.boolean(),
    group: fc.constantFrom(...groups),
    decimal: fc.constantFrom(...decimals),
  })
  .filter(({ group, decimal }) => group !== decimal)
  .map(({ mark, space, isBefore, ...hand }) => ({
    ...hand,
    before: isBefore ? mark + space : '',
    after: isBefore ? '' : space + mark,
  }));

const most = BigInt(Number.MAX_SAFE_INTEGER);
const sizes = fc.oneof(
  fc.bigInt({ min: -100_000n, max: 100_000n }),
  fc.bigInt({ min: -1_000_000_000n, max: 1_000_000_000n }),
  fc.bigInt({ min: -most, max: most }),
);
/** From a thousand up, above or below zero, so that the text shows the whole pattern. */
const thousands = fc.bigInt({ min: 100_000n, max: 10n ** 12n });
const runs = { seed: 7, numRuns: 1000 };

const isShort = (hundredths: bigint): boolean => hundredths > -100_000n && hundredths < 100_000n;

describe('any amount', () => {
  it('that was written is read again, and alone is its own sum', () => {
    fc.assert(
      fc.property(hands, sizes, (hand, hundredths) => {
        const text = writeByHand(hundredths, hand);
        expect(readAmount(text)).toBe(Number(hundredths));
        expect(sumAmounts([text])).toBe(text);
        expect(readSeries([null, text])).toEqual([null, Number(hundredths)]);
      }),
      runs,
    );
  });

  it('too large to be exact is not read', () => {
    const large = fc.bigInt({ min: most + 1n, max: most * 1_000_000n });
    fc.assert(
      fc.property(hands, large, (hand, hundredths) => {
        expect(readAmount(writeByHand(hundredths, hand))).toBeNull();
      }),
      runs,
    );
  });

  it('adds up to what their sum is written as, or to nothing where the pattern does not tell that', () => {
    const several = fc.array(fc.oneof(sizes, fc.bigInt({ min: -99_999n, max: 99_999n })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(hands, several, (hand, all) => {
        let sum = 0n;
        let isExact = true;
        for (const one of all) {
          sum += one;
          isExact &&= sum <= most && sum >= -most;
        }
        const isTold = isShort(sum) || !all.every(isShort);
        const written = all.map((one) => writeByHand(one, hand));
        expect(sumAmounts(written)).toBe(isExact && isTold ? writeByHand(sum, hand) : null);
      }),
      runs,
    );
  });

  it('has no sum with one of another pattern or currency, in any order', () => {
    fc.assert(
      fc.property(hands, hands, fc.array(thousands, { minLength: 2, maxLength: 5 }), (one, other, all) => {
        fc.pre(writeByHand(100_000n, one) !== writeByHand(100_000n, other));
        const texts = all.map((size, index) => writeByHand(size, index === 0 ? other : one));
        expect(sumAmounts(texts)).toBeNull();
        expect(sumAmounts([...texts].reverse())).toBeNull();
        expect(readSeries(texts)).toEqual(all.map((size, index) => (index === 0 ? null : Number(size))));
      }),
      runs,
    );
  });

  it('has one sum whatever the order', () => {
    const small = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    fc.assert(
      fc.property(hands, fc.array(small, { minLength: 2, maxLength: 6 }), (hand, all) => {
        const texts = all.map((one) => writeByHand(one, hand));
        expect(sumAmounts([...texts].reverse())).toBe(sumAmounts(texts));
      }),
      runs,
    );
  });
});

const isDigit = (character: string): boolean => '0123456789'.includes(character);
const isLetter = (character: string): boolean => character.toLowerCase() !== character.toUpperCase();

function isMark(text: string, fewestLetters: number): boolean {
  const hasSign = ['$', '€', '£'].includes(text.slice(-1));
  const letters = hasSign ? text.slice(0, -1) : text;
  const fits = hasSign ? letters.length <= 2 : letters.length <= 3 && letters.length >= fewestLetters;
  return fits && [...letters].every(isLetter);
}

/** Readable is what some hand writes: every one that could have is tried. */
function readByHand(text: string): number | null {
  const first = [...text].findIndex(isDigit);
  if (first === -1) return null;
  const after = text.slice(text.length - [...text].reverse().findIndex(isDigit));
  const size = BigInt([...text].filter(isDigit).join(''));
  for (const minus of ['', ...minuses].filter((sign) => text.startsWith(sign))) {
    const before = text.slice(minus.length, first);
    const isMarked = spaces.some(
      (space) =>
        (after === '' &&
          before.endsWith(space) &&
          isMark(before.slice(0, before.length - space.length), 1)) ||
        (before === '' && after.startsWith(space) && isMark(after.slice(space.length), 2)),
    );
    const value = minus ? -size : size;
    const isWritten = decimals.some((decimal) =>
      groups
        .filter((group) => group !== decimal)
        .some((group) => writeByHand(value, { minus, before, group, decimal, after }) === text),
    );
    if (isMarked && isWritten && size <= most) return Number(value);
  }
  return null;
}

describe('a text', () => {
  const odd = [...groups, ...minuses, ...'0123456789$€krU()+e%\u200e\u00ad\n'];
  const character = fc.constantFrom(...odd);
  const change = fc.record({ at: fc.nat(), taken: fc.nat(1), put: fc.constantFrom('', ...odd) });
  const spoilt = fc
    .tuple(hands, sizes, fc.array(change, { maxLength: 2 }))
    .map(([hand, hundredths, changes]) => {
      const characters = [...writeByHand(hundredths, hand)];
      for (const { at, taken, put } of changes) characters.splice(at % (characters.length + 1), taken, put);
      return characters.join('');
    });

  it.each([
    ['that is an amount but for a character or two', spoilt],
    ['of any characters', fc.string({ unit: character, maxLength: 12 })],
    [
      'of a few digits and marks',
      fc.string({ unit: fc.constantFrom('0', '1', ',', '.', '$'), maxLength: 10 }),
    ],
  ])('%s is read just where it is an amount', (_case, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readAmount(text)).toBe(readByHand(text));
      }),
      { seed: 7, numRuns: 10_000 },
    );
  });
});
