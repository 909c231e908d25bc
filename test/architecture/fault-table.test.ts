import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyIn, hasTitle, isThere, quotesIn, rowsIn, testFolder, unheardIn } from './shown-by.js';

const table = readFileSync(`${testFolder}README.md`, 'utf8');
const rows = rowsIn(table.slice(table.indexOf('# What goes wrong')));

describe('the table of faults', () => {
  it('has rows, and each says what shows it or why nothing does', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(emptyIn(rows)).toEqual([]);
  });

  it('names files that are there', () => {
    const files = new Set(rows.flatMap(quotesIn).filter((quote) => !isThere(quote)));
    expect([...files]).toEqual([]);
  });

  it('quotes titles of tests that are in them', () => {
    const there = rows.flatMap(quotesIn).filter(isThere);
    expect(there.filter((quote) => !hasTitle(quote))).toEqual([]);
  });

  it('leaves no sentence in quotes without its file', () => {
    expect(unheardIn(rows)).toEqual([]);
  });

  it('would miss a test that is gone', () => {
    expect(hasTitle({ file: 'tracking/polling.test.ts', title: 'asks four at once at most' })).toBe(true);
    expect(hasTitle({ file: 'tracking/polling.test.ts', title: 'asks four at once' })).toBe(false);
  });
});
