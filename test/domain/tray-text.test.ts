import { describe, expect, it } from 'vitest';
import type { ProgramState } from '../../main/domain/app-state.js';
import { hideFigures } from '../../main/domain/hide-figures.js';
import type { Figures, ProgramSettings, ToldMoney } from '../../main/domain/snapshot.js';
import { trayText } from '../../main/domain/tray-text.js';
import type { Settings } from '../../main/settings.js';
import { appState, nowMs, program, takenAt, waiting, waits } from './program-states.js';

const said = (choice: Settings['trayText'], programs: readonly ProgramState[], locale = 'en-GB') =>
  trayText(appState(programs, { settings: { ...appState([]).settings, trayText: choice } }), locale);

const telling = (figures: Figures, rest: Partial<ProgramState> = {}, currency?: string): ProgramState => {
  const { snapshot, takenAtMs } = takenAt(nowMs);
  const programSettings = currency === undefined ? null : ({ currency } as ProgramSettings);
  return program('Northwind', {
    last: { takenAtMs, snapshot: { ...snapshot, figures, programSettings } },
    ...rest,
  });
};
const revenue = (value: ToldMoney | null): Figures => ({
  'total-revenue': { form: 'money', value, growth: 3 },
  'net-profit': { form: 'amount', value: '$7.00', growth: null },
});

describe('the text beside the icon', () => {
  it('is none where none is wished', () => {
    expect(said('none', [program('A', { waiting: waiting(2) })])).toBe('');
  });

  it.each<[string, ProgramState[], string]>([
    [
      'those who wait in all programs',
      [program('A', { waiting: waiting(2, 1) }), program('B', { waiting: waiting(1) })],
      '4',
    ],
    ['as the locale writes it', [program('A', { waiting: waiting(1204) })], '1,204'],
    ['nobody as nothing', [program('A'), program('B')], ''],
    ['what is unknown as nothing', [program('A', { waiting: waiting(null, null, null) })], ''],
    ['only those who are known', [program('A', { waiting: waiting(2, null) })], '2'],
    [
      'nobody of a demo',
      [program('A', { demo: true, waiting: waiting(3) }), program('B', { waiting: waiting(1) })],
      '1',
    ],
    ['nothing before the first answer', [program('A', { last: null, waiting: [] })], ''],
    ['nothing without a program', [], ''],
    [
      'the same while figures are hidden',
      [hideFigures(program('A', { waiting: [waits('payouts-requested', 2)] }))],
      '2',
    ],
  ])('counts %s', (_, programs, text) => {
    expect(said('waiting', programs)).toBe(text);
  });

  it.each<[string, ProgramState[], string]>([
    ['as delivered', [telling(revenue({ usd: '$1,124.90' }))], '$1,124.90'],
    [
      'in the program’s own currency',
      [telling(revenue({ usd: '$9.00', eur: '8,00 €' }), {}, 'EUR')],
      '8,00 €',
    ],
    [
      'in the first currency where the own one is not known',
      [telling(revenue({ usd: '$9.00', eur: '8,00 €' }))],
      '$9.00',
    ],
    ['not when it was not told', [telling(revenue(null))], ''],
    ['not when its own currency is unknown', [telling(revenue({ usd: '$9.00', eur: null }), {}, 'EUR')], ''],
    ['not when it was told and is none', [telling(revenue({}))], ''],
    ['not when figures are hidden', [hideFigures(telling(revenue({ usd: '$1.00' })))], ''],
    [
      'not of one among several, which it would not name: then as many as wait',
      [telling(revenue({ usd: '$1.00' })), telling(revenue({ usd: '$2.00' }))],
      said('waiting', [telling(revenue({ usd: '$1.00' })), telling(revenue({ usd: '$2.00' }))]),
    ],
    [
      'never of a demo',
      [telling(revenue({ usd: '$1.00' }), { demo: true }), telling(revenue({ usd: '$2.00' }))],
      '$2.00',
    ],
    [
      'as a count',
      [
        telling(
          { 'total-subscribers': { form: 'count', value: 12_480, growth: null } },
          { type: 'newsletter' },
        ),
      ],
      '12,480',
    ],
    [
      'of a type that nobody knows: the first that it tells',
      [telling({ 'net-profit': { form: 'amount', value: '$7.00', growth: null } }, { type: 'unknown' })],
      '$7.00',
    ],
    ['not before the first answer', [program('A', { last: null, waiting: [] })], ''],
    [
      'short, whatever was delivered',
      [telling(revenue({ usd: `$${'9'.repeat(80)}` }))],
      `$${'9'.repeat(22)}…`,
    ],
  ])('gives the first headline figure %s', (_, programs, text) => {
    expect(said('figure', programs)).toBe(text);
  });
});
