import { describe, expect, it } from 'vitest';
import { readProgram } from '../../main/api/read-program.js';
import type { ProgramState, VisibleFigure } from '../../main/domain/app-state.js';
import { type FigureName, figureNames, figureSpecs } from '../../main/domain/figures.js';
import type { PointValue, ProgramHistory } from '../../main/domain/history.js';
import type { Money } from '../../main/domain/snapshot.js';
import { de } from '../../main/domain/words/de.js';
import { en } from '../../main/domain/words/en.js';
import { explained, fieldOf } from '../../renderer/explained.js';
import { shownChange } from '../../renderer/shown-change.js';
import { whichDay } from '../../renderer/which-day.js';
import { read } from '../api/reading.js';
import { readFixture } from '../demo-api/answers.js';
import { northwind } from '../gallery/cast.js';
import { amount, count, dayMs, hourMs, money, percent, tally } from '../gallery/programs.js';

const nowMs = Date.UTC(2026, 10, 22, 9, 42, 7);
const region = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
const now = { words: en, ...region, nowMs };

describe('The chip of a figure that moved', () => {
  const change = (was: PointValue | null, figure: VisibleFigure) =>
    shownChange(was, figure, { locale: 'en-GB', currency: 'USD', words: en }).text;
  const hidden: VisibleFigure = { form: 'hidden', isTold: true, growth: null };
  const two: Money = { usd: '$2', eur: '€2' };

  it.each<[string, PointValue | null, VisibleFigure, string]>([
    ['by how many a count rose', 28, count(30), '+2'],
    ['by how many it fell', 3, count(1), '−2'],
    ['large numbers as the reader writes them', 1000, count(3500), '+2,500'],
    ['that it is the first of its kind', 0, tally(1), 'new'],
    [
      'what money was, never a difference',
      { usd: '$1,040.90' },
      money({ usd: '$1,124.90' }),
      'was $1,040.90',
    ],
    ['what an amount was', '$728.63', amount('$787.43'), 'was $728.63'],
    ['what a percentage was', 25, percent(20), 'was 25%'],
    ['the own currency alone where that moved', { usd: '$1', eur: '€1' }, money(two), 'was $1'],
    ['all that moved where the own did not', { usd: '$2', eur: '€1', gbp: '£1' }, money(two), 'was €1, £1'],
    ['that a currency is new', { usd: '$2' }, money(two), 'new'],
    ['that there was no money', {}, money(two), 'new'],
    ['only that it moved, while it is hidden', null, hidden, 'moved'],
    ['only that it moved, while it was hidden', null, money(two), 'moved'],
  ])('says %s', (_, was, figure, text) => {
    expect(change(was, figure)).toBe(text);
  });
});

describe('What a figure is explained with', () => {
  const past: ProgramHistory = {
    trends: {},
    before: {
      'net-profit': { value: '$728.63', atMs: nowMs - 2 * hourMs },
      'total-revenue': { value: { usd: '$1,040.90', eur: '€98.00' }, atMs: nowMs - 3 * dayMs },
      'total-signups': { value: null, atMs: nowMs },
      'total-reward': { value: {}, atMs: nowMs },
    },
  };
  const facts = (name: FigureName, program: ProgramState = northwind(nowMs), at: object = now) =>
    Object.fromEntries(
      explained(name, { program, history: past, now: { ...now, ...at } }).facts.map(
        ({ label, text, values = [] }) => [label, text.replace('{value}', values.join(', '))],
      ),
    );
  const withFigure = (name: FigureName, figure: VisibleFigure): ProgramState => {
    const program = northwind(nowMs);
    const { last } = program;
    if (last === null) throw new Error('never read');
    const figures = { ...last.snapshot.figures, [name]: figure };
    return { ...program, last: { ...last, snapshot: { ...last.snapshot, figures } } };
  };

  it('is what it is, when it was read, what it was before and how it grew', () => {
    expect(explained('net-profit', { program: northwind(nowMs), history: past, now })).toEqual({
      name: 'net-profit',
      title: 'Net profit explained',
      what: 'What is left of the revenue after rewards, as Partnero works it out.',
      facts: [
        { label: 'Read', text: '10:40:07, 2 min ago' },
        { label: 'Before', text: '{value} at 08:42', values: ['$728.63'] },
        { label: 'Growth', text: 'up 9%, over a period Partnero does not state' },
      ],
      field: 'stats.net_profit_formatted',
    });
  });

  it('is told with the day when that was another, and every currency', () => {
    expect(facts('total-revenue')).toMatchObject({ Before: '$1,040.90, €98.00 on 19 Nov, 10:42' });
  });

  it('is the last known value of a figure that is not told now', () => {
    const untold = withFigure('net-profit', amount(null));
    expect(facts('net-profit', untold)).toEqual({
      Read: '10:40:07, 2 min ago',
      'Last known': '$728.63 at 08:42',
      Growth: 'not told',
    });
  });

  it('is the last known value of money of which one currency is not told now', () => {
    const inPart = withFigure('total-revenue', money({ usd: '$1,124.90', eur: null }));
    expect(facts('total-revenue', inPart)).toMatchObject({
      'Last known': '$1,040.90, €98.00 on 19 Nov, 10:42',
    });
  });

  it('is without a value before that is hidden, or of a figure that is', () => {
    expect(facts('total-signups')).not.toHaveProperty('Before');
    const hidden = withFigure('net-profit', { form: 'hidden', isTold: true, growth: 9 });
    expect(Object.keys(facts('net-profit', hidden))).toEqual(['Read', 'Growth']);
  });

  it('is a word for money that was told and not there', () => {
    expect(facts('total-reward')).toMatchObject({ Before: 'none at 10:42' });
  });

  it('is without growth where Partnero gives none, and without more before the first answer', () => {
    expect(facts('average-order-value')).not.toHaveProperty('Growth');
    expect(facts('net-profit', { ...northwind(nowMs), last: null })).toEqual({});
  });

  it('is the date alone once the answer is a day old', () => {
    expect(facts('net-profit', northwind(nowMs - dayMs))).toMatchObject({ Read: '21 Nov 2026, 10:40:07' });
  });

  it('is said in German to those who read German', () => {
    const german = { words: de, locale: 'de-DE' };
    expect(facts('net-profit', northwind(nowMs), german)).toMatchObject({
      Vorher: '$728.63 um 08:42',
      Wachstum: expect.stringMatching(/^9\s% mehr, über einen Zeitraum, den Partnero nicht nennt$/),
    });
  });

  it.each([en, de])(
    'says of all that waits that the age is ours, and says something of every figure',
    (words) => {
      const { what } = words.window.explain;
      for (const name of figureNames) expect(what[name], name).toMatch(/^\p{Lu}.+\.$/su);
      const ours = figureNames.filter((name) => /this app|diese App/.test(what[name]));
      expect(ours).toEqual(['waiting-for-approval', 'payouts-requested', 'payouts-resubmitted']);
    },
  );
});

describe('The field that is named', () => {
  const types = ['affiliate', 'referral', 'newsletter'] as const;
  const named: Readonly<Record<(typeof types)[number], object>> = {
    affiliate: { program: { type: 'Affiliate' } },
    referral: { program: { type: 'Referral' } },
    newsletter: { esp_type: 'custom' },
  };
  /** An answer that has nothing but one value, at a path. */
  const answerWith = (path: string, value: unknown, type: (typeof types)[number]) => {
    const fields = path.split('.');
    const nested = fields.reduceRight<unknown>((inner, field) => ({ [field]: inner }), value);
    return { status: 1, data: { ...named[type], ...(nested as object) } };
  };
  const cases = types.flatMap((type) => figureSpecs[type].map((spec) => ({ type, ...spec })));
  const samples = { count: '7', tally: 7, percent: '7', money: { usd: '$7.00' }, amount: '$7.00' } as const;

  it.each(cases)('is where the answer of $type has $name', ({ type, name, form }) => {
    const value = samples[form as keyof typeof samples];
    const read = readProgram(answerWith(fieldOf(name, { nested: type === 'affiliate' }), value, type));
    expect(read.ok && read.value.figures[name]?.value).toEqual(
      typeof value === 'string' && form !== 'amount' ? 7 : value,
    );
  });

  const at = (path: string, data: unknown) =>
    path.split('.').reduce((inner, field) => (inner as Record<string, unknown>)?.[field], data);

  it.each([
    'affiliate-documented',
    'legacy-overview-affiliate',
    'referral-nested',
    'referral-flat',
    'newsletter',
  ] as const)('is in the answer, of whatever shape: %s', (answer) => {
    const json = readFixture(answer);
    const { figures, nested } = read(json);
    const told = Object.entries(figures).filter(([, figure]) => figure.value !== null);
    expect(told).not.toEqual([]);
    for (const [name] of told) {
      expect(at(fieldOf(name as FigureName, { nested }), json.data), name).toBeDefined();
    }
  });

  it.each<[FigureName, boolean, string]>([
    ['payouts-requested', true, 'stats.payout_status_breakdown.requested.count'],
    ['rewards-in-review', true, 'stats.rewards_breakdown.in_review'],
    ['waiting-for-approval', true, 'stats.partner_activity.waiting_for_approval'],
    ['total-customers', false, 'total_customers'],
    ['total-subscribers', false, 'total_subscribers'],
  ])('of %s, in `stats` or not (%s), is written %s', (name, nested, path) => {
    expect(fieldOf(name, { nested })).toBe(path);
  });
});

describe('A day', () => {
  it.each([
    [nowMs, 'today'],
    [Date.UTC(2026, 10, 21, 23, 30), 'today'],
    [Date.UTC(2026, 10, 21, 22, 30), 'yesterday'],
    [Date.UTC(2026, 10, 20, 22, 30), 'earlier'],
    [Date.UTC(2025, 10, 22, 9, 42), 'earlier'],
  ])('at %i is %s', (atMs, day) => {
    expect(whichDay(atMs, nowMs, region)).toBe(day);
  });
});
