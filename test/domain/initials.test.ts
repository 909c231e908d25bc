import { describe, expect, it, vi } from 'vitest';
import { initialsOf } from '../../main/domain/initials.js';
import { tintOf } from '../../main/domain/tint.js';

describe('initials', () => {
  it.each([
    ['Northwind Affiliates', 'NA'],
    ['Kettle & Co. Partners', 'KC'],
    ['The Weekly Press', 'WP'],
    ['The', 'T'],
    ['northwind', 'N'],
    ['Überregionale Gesellschaft für Partnervermittlung', 'ÜG'],
    ['u\u0308ber alles', 'U\u0308A'],
    ['ßeta test', 'ßT'],
    ['“Quoted” (beta)', 'QB'],
    ['1st choice', '1C'],
    ['שותפי הדרום', 'שה'],
    ['株式会社 パートナー', '株パ'],
    ['🚀 Rocket', 'R'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['&', '&'],
    ['  ', '–'],
    ['', '–'],
  ])('of %j are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('are had without making a segmenter for each', () => {
    const made = vi.spyOn(Intl, 'Segmenter');
    for (const name of ['Northwind Affiliates', 'Kettle & Co.', 'Press']) initialsOf(name);
    expect(made.mock.calls.length).toBeLessThanOrEqual(1);
    made.mockRestore();
  });
});

describe('a tint', () => {
  it('of a program is the same for ever', () => {
    expect(['northwind', 'kettle', ''].map(tintOf)).toEqual([1, 1, 2]);
  });

  it('uses all six', () => {
    const ids = Array.from({ length: 200 }, (_, index) => `program-${index}`);
    expect(new Set(ids.map(tintOf)).size).toBe(6);
  });
});
