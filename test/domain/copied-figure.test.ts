import { expect, it } from 'vitest';
import { copiedFigure } from '../../main/domain/copied-figure.js';
import type { Figure } from '../../main/domain/snapshot.js';
import { amount, count, money, tally } from './absorbing.js';

const percent = (value: number | null): Figure => ({ form: 'percent', value, growth: 3 });

it.each<[string, Figure | undefined, string | null]>([
  ['a number as the reader writes it', count(1204), '1.204'],
  ['zero', count(0), '0'],
  ['how many payouts there are', tally(3, { usd: '$240.00' }), '3'],
  ['a percentage', percent(12.345), '12,345\u00a0%'],
  ['an amount as delivered', amount('$1,011.41'), '$1,011.41'],
  [
    'money as delivered, the program’s own currency first',
    money({ usd: '$1,124.90', eur: '€80.00' }),
    '€80.00\n$1,124.90',
  ],
  ['a dash for a currency that is unknown', money({ usd: '$1,124.90', eur: null }), '–\n$1,124.90'],
  ['the word for no money', money({}), 'nichts'],
  ['nothing of a number that is unknown', count(null), null],
  ['nothing of money that is unknown', money(null), null],
  ['nothing of an amount that is unknown', amount(null), null],
  ['nothing of a percentage that is unknown', percent(null), null],
  ['nothing of payouts that are unknown', tally(null, { usd: '$1' }), null],
  ['nothing of what is not there', undefined, null],
])('copies %s', (_, figure, text) => {
  expect(copiedFigure(figure, { locale: 'de-DE', currency: 'EUR', none: 'nichts' })).toBe(text);
});
