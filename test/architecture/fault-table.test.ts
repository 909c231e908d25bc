import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const table = readFileSync(`${folder}README.md`, 'utf8');

/** One row: its fault, and what is said to show that it does no harm. */
interface Row {
  readonly fault: string;
  readonly shownBy: string;
}

const tables = table.slice(table.indexOf('# What goes wrong'));
const rows: readonly Row[] = [...tables.matchAll(/^\| (?!---|fault|rule|attack)(.+?) \| (.+) \|$/gm)].map(
  ([, fault = '', shownBy = '']) => ({ fault, shownBy }),
);

interface Quote {
  readonly file: string;
  readonly title: string;
}

/** A file, and the sentences in quotes that follow it. */
const quotesIn = ({ shownBy }: Row): readonly Quote[] =>
  [...shownBy.matchAll(/`([\w/.-]+\.ts)`((?: “[^”]+”)+)/g)].flatMap(([, file = '', titles = '']) =>
    [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
  );

/** The first thing given to `it`, `test` or `describe`, or the first in a row of their cases. */
function hasTitle({ file, title }: Quote): boolean {
  const text = readFileSync(`${folder}${file}`, 'utf8');
  return ["'", '"', '`'].some((mark) => {
    const written = JSON.stringify(title).slice(1, -1);
    const forms = [title, mark === '"' ? written : title.replaceAll(mark, `\\${mark}`)];
    return forms.some((form) => {
      const literal = `${mark}${form}${mark}`;
      for (let at = text.indexOf(literal); at !== -1; at = text.indexOf(literal, at + 1)) {
        if (/[([{]\s*$|promise: $/.test(text.slice(0, at))) return true;
      }
      return false;
    });
  });
}

describe('the table of faults', () => {
  it('has rows, and each says what shows it or why nothing does', () => {
    expect(rows.length).toBeGreaterThan(100);
    const empty = rows.filter((row) => quotesIn(row).length === 0 && !/Not shown here: \S/.test(row.shownBy));
    expect(empty.map(({ fault }) => fault)).toEqual([]);
  });

  it('names files that are there', () => {
    const files = new Set(rows.flatMap(quotesIn).map(({ file }) => file));
    expect([...files].filter((file) => !existsSync(`${folder}${file}`))).toEqual([]);
  });

  it('quotes titles of tests that are in them', () => {
    const there = rows.flatMap(quotesIn).filter(({ file }) => existsSync(`${folder}${file}`));
    expect(there.filter((quote) => !hasTitle(quote))).toEqual([]);
  });

  it('leaves no sentence in quotes without its file', () => {
    const quoted = rows.map(
      (row) => [row.shownBy.split(' Not shown here')[0], quotesIn(row).length] as const,
    );
    const unheard = quoted.filter(([text = '', count]) => (text.match(/“/g)?.length ?? 0) !== count);
    expect(unheard).toEqual([]);
  });

  it('would miss a test that is gone', () => {
    expect(hasTitle({ file: 'tracking/polling.test.ts', title: 'asks four at once at most' })).toBe(true);
    expect(hasTitle({ file: 'tracking/polling.test.ts', title: 'asks four at once' })).toBe(false);
  });
});
