import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const testFolder = fileURLToPath(new URL('..', import.meta.url));

/** One row: what is looked at, and what is said to show how it is. */
export interface Row {
  readonly fault: string;
  readonly shownBy: string;
}

/** Of the tables in a text that have what shows it in their last column. */
export const rowsIn = (tables: string): readonly Row[] =>
  [...tables.matchAll(/^\| (?!---|fault|rule|attack|line)(.+?) \| (.+) \|$/gm)].map(
    ([, fault = '', shownBy = '']) => ({ fault, shownBy }),
  );

export interface Quote {
  readonly file: string;
  readonly title: string;
}

/** A file, and the sentences in quotes that follow it. */
export const quotesIn = ({ shownBy }: Row): readonly Quote[] =>
  [...shownBy.matchAll(/`([\w/.-]+\.ts)`((?: “[^”]+”)+)/g)].flatMap(([, file = '', titles = '']) =>
    [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
  );

export const isThere = ({ file }: Quote): boolean => existsSync(`${testFolder}${file}`);

/** The first thing given to `it`, `test` or `describe`, or the first in a row of their cases. */
export function hasTitle({ file, title }: Quote): boolean {
  const text = readFileSync(`${testFolder}${file}`, 'utf8');
  return ["'", '"', '`'].some((mark) => {
    const written = JSON.stringify(title).slice(1, -1);
    const forms = [title, mark === '"' ? written : title.replaceAll(mark, `\\${mark}`)];
    return forms.some((form) => {
      const literal = `${mark}${form}${mark}`;
      for (let at = text.indexOf(literal); at !== -1; at = text.indexOf(literal, at + 1)) {
        if (/[([{]\s*$|(?:promise|line|name): $/.test(text.slice(0, at))) return true;
      }
      return false;
    });
  });
}

/** Sentences that stand in quotes without the file that they are of. */
export const unheardIn = (rows: readonly Row[]): readonly string[] =>
  rows
    .map((row) => [row.shownBy.split(' Not shown here')[0] ?? '', quotesIn(row).length] as const)
    .filter(([text, count]) => (text.match(/“/g)?.length ?? 0) !== count)
    .map(([text]) => text);

/** Rows that name no test, and say no reason why there is none. */
export const emptyIn = (rows: readonly Row[]): readonly string[] =>
  rows
    .filter((row) => quotesIn(row).length === 0 && !/Not shown here: \S/.test(row.shownBy))
    .map(({ fault }) => fault);
