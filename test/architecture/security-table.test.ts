import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyIn, hasTitle, isThere, quotesIn, rowsIn, testFolder, unheardIn } from './shown-by.js';

const text = readFileSync(`${testFolder}../SECURITY.md`, 'utf8');
const checklist = text.slice(text.indexOf('## Checklist'));
const rows = rowsIn(checklist);
const section = (title: string) =>
  rowsIn(checklist.split(/^### /m).find((part) => part.startsWith(title)) ?? '');

describe('the security checklist', () => {
  it('has each of Electron’s twenty lines, in their order', () => {
    const numbers = section('Electron’s own').map(({ fault }) => Number(fault.split(' ')[0]));
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it.each([
    'Package',
    'Running packaged app',
    'Window',
    'Hostile page',
    'Hostile server',
    'Key',
    'Supply chain',
    'Start at login',
  ])('has lines about: %s', (title) => {
    expect(section(title)).not.toEqual([]);
  });

  it('says for each line what shows it, or why nothing does', () => {
    expect(emptyIn(rows)).toEqual([]);
    expect(unheardIn(rows)).toEqual([]);
  });

  it('names tests that are there', () => {
    expect(rows.flatMap(quotesIn).filter((quote) => !isThere(quote) || !hasTitle(quote))).toEqual([]);
  });
});
