import { describe, expect, it } from 'vitest';
import { money } from '../../main/api/wire-values.js';

const many = (length: number, of: string) => of.repeat(length);

describe('money on the wire', () => {
  it.each([
    ['as documented', { usd: '$1,124.90' }, { usd: '$1,124.90' }],
    ['in several currencies', { usd: '$1', eur: '€2' }, { usd: '$1', eur: '€2' }],
    ['in upper case', { USD: '$1' }, { usd: '$1' }],
    ['empty', {}, {}],
    ['empty as PHP writes it', [], {}],
    ['as a number', { usd: 1124.9 }, { usd: '1124.9' }],
    ['with hard spaces', { eur: '1\u202f124,90\u00a0€' }, { eur: '1\u202f124,90\u00a0€' }],
    ['with direction marks', { aed: '\u200f12 د.إ' }, { aed: '12 د.إ' }],
    ['below zero', { usd: '-$5.00' }, { usd: '-$5.00' }],
    ['as other endpoints list it', [{ currency: 'USD', amount: 412.5 }], { usd: '412.5' }],
  ])('is read %s', (_, told, read) => {
    expect(money.parse(told)).toEqual(read);
  });

  it('keeps an amount that cannot be read as unknown beside those that can', () => {
    expect(money.parse({ usd: '$1', eur: null, gbp: '', chf: {}, jpy: many(65, '1') })).toEqual({
      usd: '$1',
      eur: null,
      gbp: null,
      chf: null,
      jpy: null,
    });
  });

  it.each([
    ['a code that is none', { usd: '$1', u$d: '$2', [many(17, 'x')]: '$3' }],
    ['no code, listed', [{ currency: 'usd', amount: '$1' }, { amount: '$2' }]],
  ])('knows that there is more than it can read: %s', (_, told) => {
    expect(money.parse(told)).toEqual({ usd: '$1', '': null });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 12],
    ['text', '$12.00'],
    ['a list of something else', ['$12.00']],
    ['no entry that can be read', { usd: null }],
    ['an amount that would have to be cut', { usd: many(65, '9') }],
    ['a currency with too long a code', { [many(17, 'x')]: '$1' }],
    ['a currency that is no code', { u$d: '$1' }],
    ['a currency twice', { usd: '$1', USD: '$2' }],
    [
      'a currency twice, listed',
      [
        { currency: 'usd', amount: 1 },
        { currency: 'usd', amount: 2 },
      ],
    ],
  ])('is unknown, not empty, for %s', (_, told) => {
    expect(money.parse(told)).toBeNull();
  });

  it('has at most 32 currencies, and knows of more', () => {
    const told = Object.fromEntries(Array.from({ length: 500_000 }, (_, at) => [`c${at}`, '$1']));
    const { '': more, ...read } = money.parse(told) ?? {};
    expect(Object.keys(read)).toHaveLength(32);
    expect(more).toBeNull();
  });

  it.each(['__proto__', 'constructor', 'toString()'])('does not touch the prototype through %s', (name) => {
    const read = money.parse(JSON.parse(`{"usd":"$1",${JSON.stringify(name)}:{"polluted":"yes"}}`));
    expect(read).toEqual({ usd: '$1', '': null });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const told = money.parse(JSON.parse('{"usd":"$1","constructor":"$2"}'));
    expect(told).toEqual({ usd: '$1', '': null });
  });
});
