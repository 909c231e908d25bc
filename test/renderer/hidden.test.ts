import { describe, expect, it } from 'vitest';
import { everyFigureSpec, type FigureName } from '../../main/domain/figures.js';
import { hideFigures } from '../../main/domain/hide-figures.js';
import type { Now } from '../../main/domain/trouble-line.js';
import { en } from '../../main/domain/words/en.js';
import { longest, mannerOf, showFigure, showMoney, specsAt } from '../../renderer/shown-figure.js';
import { documented, northwind } from '../gallery/cast.js';
import { longAndLarge } from '../gallery/unusual.js';

const nowMs = Date.UTC(2026, 10, 22, 9, 42);
const now: Now = { words: en, locale: 'en-GB', timeZone: 'Europe/Berlin', nowMs };

const specOf = (name: FigureName) => {
  const spec = everyFigureSpec.find((one) => one.name === name);
  if (spec === undefined) throw new Error(`no figure is named ${name}`);
  return spec;
};
const shown = (name: FigureName, program = hideFigures(northwind(nowMs))) =>
  showFigure(specOf(name), program.last?.snapshot.figures[name], mannerOf(program, now));

describe('While figures are hidden', () => {
  it('money is behind a veil, its growth is not', () => {
    expect(shown('total-revenue')).toMatchObject({
      texts: ['hidden'],
      veiled: true,
      faint: false,
      growth: { text: '12.4%' },
    });
    expect(shown('net-profit')).toMatchObject({ texts: ['hidden'], veiled: true });
  });

  it('one currency or two, and however much it is, look alike', () => {
    const other = hideFigures(longAndLarge(nowMs));
    expect(shown('total-revenue', other).texts).toEqual(shown('total-revenue').texts);
    expect(longest([shown('total-revenue', other)])).toBe(longest([shown('total-revenue')]));
  });

  it('counts and percentages stay', () => {
    expect(shown('total-partners')).toMatchObject({ texts: ['12'], veiled: false });
    expect(shown('payouts-requested')).toMatchObject({ texts: ['1'], veiled: false });
    expect(shown('click-to-signup-conversion')).toMatchObject({ texts: ['20%'], veiled: false });
  });

  it('what was not told stays a dash', () => {
    const manner = mannerOf({ last: null }, now);
    const unknown = { form: 'hidden', isTold: false, growth: null } as const;
    expect(showFigure(specOf('net-profit'), unknown, manner)).toMatchObject({ texts: ['–'], veiled: false });
    expect(showMoney(null, manner)).toMatchObject({ texts: ['–'], veiled: false });
    expect(showMoney('hidden', manner)).toMatchObject({ veiled: true });
  });

  it('a type that is not known shows what it told, money too', () => {
    const program = hideFigures(documented(nowMs));
    const names = specsAt('headline', 'unknown', program.last?.snapshot ?? null).map(({ name }) => name);
    expect(names).toContain('total-revenue');
    const untold = { figures: { 'total-revenue': { form: 'hidden', isTold: false, growth: null } } } as const;
    const snapshot = program.last && { ...program.last.snapshot, ...untold };
    expect(specsAt('headline', 'unknown', snapshot)).toEqual([]);
  });
});
