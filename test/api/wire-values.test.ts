import { describe, expect, it } from 'vitest';
import { amount, count, exactText, flag, growth, share, text } from '../../main/api/wire-values.js';

const many = (length: number, of: string) => of.repeat(length);

describe('a count on the wire', () => {
  it.each([
    [0, 0],
    [12, 12],
    ['12', 12],
    [' 12 ', 12],
    ['0', 0],
    ['0012', 12],
    ['1,204', 1204],
    ['1 204', 1204],
    ['1\u00a0204', 1204],
    ['1\u202f204\u202f500', 1_204_500],
    ['12,345,678', 12_345_678],
    [12.0, 12],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ])('%j is %j', (told, read) => {
    expect(count.parse(told)).toBe(read);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['empty text', ''],
    ['white space', ' '],
    ['a word', 'many'],
    ['below zero', -1],
    ['below zero, as text', '-1'],
    ['broken', 1.5],
    ['broken, as text', '1.5'],
    ['perhaps a broken one', '1.204'],
    ['too large for a number', JSON.parse('1e400')],
    ['too large to be exact', 2 ** 53],
    ['too large, as text', many(30, '9')],
    ['megabytes of digits', many(1_000_000, '1')],
    ['a group of two', '1,20'],
    ['a group of four', '12,3456'],
    ['a first group of four', '1204,500'],
    ['an empty group', '1,,204'],
    ['a leading separator', ',204'],
    ['two separators', '1,204 500'],
    ['hexadecimal', '0x1f'],
    ['an exponent', '1e3'],
    ['other digits', '١٢'],
    ['true', true],
    ['a list', [12]],
    ['an object', { count: 12 }],
  ])('%s is unknown', (_, told) => {
    expect(count.parse(told)).toBeNull();
  });

  it('has no negative zero', () => {
    expect(Object.is(count.parse(-0), 0)).toBe(true);
  });
});

describe('a percentage on the wire', () => {
  it.each([
    [20, 20],
    ['20', 20],
    ['83.5', 83.5],
    ['12%', 12],
    ['12.5 %', 12.5],
    ['1,204.5', 1204.5],
    ['+3', 3],
    [0, 0],
  ])('%j is %j', (told, read) => {
    expect(share.parse(told)).toBe(read);
    expect(growth.parse(told)).toBe(read);
  });

  it('may have gone down only as a growth', () => {
    expect(growth.parse(-2.5)).toBe(-2.5);
    expect(growth.parse('-2.5')).toBe(-2.5);
    expect(share.parse(-2.5)).toBeNull();
    expect(share.parse('-2.5')).toBeNull();
  });

  it.each([
    undefined,
    null,
    '',
    '%',
    'n/a',
    '12,5',
    '1.2.3',
    '--1',
    JSON.parse('1e400'),
    Number.NaN,
    true,
    [],
    {},
  ])('%j is unknown', (told) => {
    expect(share.parse(told)).toBeNull();
    expect(growth.parse(told)).toBeNull();
  });
});

describe('other values on the wire', () => {
  it.each([
    ['$787.43', '$787.43'],
    [' -$5.00 ', '-$5.00'],
    ['', null],
    [many(65, '9'), null],
    [787.43, null],
    [null, null],
  ])('reads the amount %j as %j', (told, read) => {
    expect(amount.parse(told)).toBe(read);
  });

  it.each([
    [true, true],
    [false, false],
    ['true', true],
    ['false', false],
    [1, true],
    [0, false],
    ['1', true],
    ['0', false],
    ['yes', null],
    [2, null],
    [null, null],
    [[], null],
  ])('reads the switch %j as %j', (told, read) => {
    expect(flag.parse(told)).toBe(read);
  });

  it('reads text as one clean line and cuts what is too long', () => {
    expect(text(5).parse('a\nb\u202ec')).toBe('a bc');
    expect(text(5).parse('123456789')).toBe('1234…');
    expect(text(5).parse('\u200b\n')).toBeNull();
    expect(text(5).parse(12)).toBeNull();
  });

  it('leaves out text that must be whole and is not', () => {
    const code = exactText(/^\w+/, 5);
    expect(code.parse('abc')).toBe('abc');
    expect(code.parse('abcdef')).toBeNull();
    expect(code.parse('a\nb')).toBeNull();
    expect(code.parse('-')).toBeNull();
  });
});
