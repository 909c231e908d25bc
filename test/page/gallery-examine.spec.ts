import { examine } from '../gallery/examine.js';
import { stateNames } from '../gallery/names.js';
import { expect, test } from './fixtures.js';

interface Plant {
  readonly tag: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly value?: string;
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** A selector; the middle without it. */
  readonly into?: string;
  /** Before what is there, not behind it. */
  readonly first?: boolean;
}

const figure = (name: string, value?: string): Plant => ({
  tag: 'p',
  attributes: { 'data-figure': name },
  ...(value === undefined ? {} : { value }),
});

const planted: readonly (readonly [what: string, plant: Plant, fault: string])[] = [
  ['a second heading', { tag: 'h1', text: 'Two' }, '2 headings of the first level'],
  ['a button without a name', { tag: 'button' }, 'no name: <button'],
  ['a value that is none', { tag: 'p', text: '$NaN' }, 'odd words: '],
  [
    'a tooltip that is none',
    { tag: 'p', attributes: { title: 'as of undefined' } },
    'odd words: as of undef',
  ],
  ['a figure twice', figure('net-profit', '$787.43'), 'net-profit stands twice'],
  ['a figure without a value', figure('total-sales'), 'total-sales has no value'],
  ['a zero for what is unknown', figure('total-sales', '0'), 'total-sales is undefined, shown as 0'],
  ['a dash for what is known', figure('net-profit', '–'), 'net-profit is {"form":"amount"'],
  ['a time that is none', { tag: 'time', attributes: { 'data-as-of': 'today' } }, 'no time: today'],
  ['what is too high', { tag: 'div', into: 'body', text: 'high', heightPx: 9_999 }, 'px too high'],
  [
    'a card that is out of line',
    { tag: 'div', attributes: { class: 'card' }, into: '.content', first: true, widthPx: 99 },
    'edges of ',
  ],
  ['what is too wide', { tag: 'div', text: 'wide', widthPx: 999 }, 'beyond the edge: <div'],
];

for (const [what, plant, fault] of planted) {
  test(`looking through a page finds ${what}`, async ({ page, open }) => {
    await open('waiting');
    expect(await examine(page)).toEqual([]);
    await page.evaluate(
      ({ tag, text = '', attributes = {}, value, widthPx, heightPx, into = 'main', first }) => {
        const made = document.createElement(tag);
        made.textContent = text;
        for (const [name, given] of Object.entries(attributes)) made.setAttribute(name, given);
        if (widthPx !== undefined) made.style.width = `${widthPx}px`;
        if (heightPx !== undefined) made.style.height = `${heightPx}px`;
        if (value !== undefined) {
          const shown = document.createElement('b');
          shown.setAttribute('data-value', '');
          shown.textContent = value;
          made.append(shown);
        }
        document.querySelector(into)?.[first ? 'prepend' : 'append'](made);
      },
      plant,
    );
    expect((await examine(page)).join('\n')).toContain(fault);
  });
}

test('while figures are hidden nothing in the page holds a name or an amount', async ({ page, open }) => {
  test.setTimeout(120_000);
  for (const state of stateNames.filter((name) => name.startsWith('hidden'))) {
    await open(state);
    expect(await page.content(), state).not.toMatch(
      /Northwind|Kettle|Harbor|Paperplane|Weekly|[$€]\d|myprogram/,
    );
  }
});
